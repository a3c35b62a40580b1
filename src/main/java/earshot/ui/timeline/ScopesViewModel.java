package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.search.QueryError;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import earshot.ui.searches.SearchDesk;
import earshot.ui.searches.SearchesViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the left column can choose: what is always there, the saved searches and the brands.
final class ScopesViewModel {
  private final Reckoning reckoning;
  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final Later counting;
  private final ReadOnlyObjectWrapper<List<SavedRow>> saved =
      new ReadOnlyObjectWrapper<>(this, "saved", List.of());
  private Optional<SearchesViewModel> searches = Optional.empty();

  /// A saved search in the left column.
  ///
  /// @param unit what is counted
  /// @param count what it finds in the window
  /// @param bars the same in eight parts, oldest first
  record SavedRow(SearchDesk.Feed feed, Unit unit, long count, List<Integer> bars) {
    Scope.Saved scope() {
      return Scope.Saved.of(feed.search());
    }

    boolean readable() {
      return feed.problem().isEmpty();
    }
  }

  ScopesViewModel(
      Reckoning reckoning, FilterViewModel filter, CountsViewModel counts, Threads threads) {
    this.reckoning = reckoning;
    this.filter = filter;
    this.counts = counts;
    counting = new Later(threads);
    filter.range().addListener((_, _, _) -> refresh());
    reckoning.unit().addListener((_, _, _) -> refresh());
  }

  /// Lists saved searches from now on.
  void offer(SearchesViewModel all) {
    searches = Optional.of(all);
    all.whenRead(this::refresh);
  }

  /// The saved searches: those in the deck, then the others.
  ReadOnlyObjectProperty<List<SavedRow>> saved() {
    return saved.getReadOnlyProperty();
  }

  /// Called when the screen comes into view.
  void shown() {
    searches.ifPresent(SearchesViewModel::shown);
  }

  /// Called when the screen leaves.
  void hidden() {
    searches.ifPresent(SearchesViewModel::hidden);
    counting.forget();
  }

  /// Looks at the search above (negative) or below the chosen one, as they stand in the column.
  void next(int by) {
    List<Scope> all = all();
    int now = all.indexOf(filter.scope().get());
    if (now < 0) return;
    filter.scope().set(all.get(Math.clamp(now + by, 0, all.size() - 1)));
  }

  private List<Scope> all() {
    List<CountsViewModel.ScopeRow> rows = counts.counts().get().scopes();
    Stream<Scope> fixed =
        rows.stream().filter(row -> row.brand().isEmpty()).map(CountsViewModel.ScopeRow::scope);
    Stream<Scope> kept = saved.get().stream().filter(SavedRow::readable).map(SavedRow::scope);
    Stream<Scope> brands =
        Stream.of(false, true)
            .flatMap(
                rival ->
                    rows.stream().filter(row -> row.brand().isPresent() && row.rival() == rival))
            .map(CountsViewModel.ScopeRow::scope);
    return Stream.of(fixed, kept, brands).flatMap(some -> some).toList();
  }

  private void refresh() {
    if (searches.isEmpty()) return;
    List<SearchDesk.Feed> feeds = List.copyOf(searches.get().feeds());
    TimeRange range = filter.range().get();
    Window window = filter.window().get();
    Unit unit = reckoning.unit().get();
    // What cannot be counted keeps the rows it has; the counts of the column say so.
    counting.ask(() -> count(feeds, range, window, unit), this::take, _ -> {});
  }

  private List<SavedRow> count(
      List<SearchDesk.Feed> feeds, TimeRange range, Window window, Unit unit) {
    List<SavedRow> rows = new ArrayList<>();
    for (SearchDesk.Feed feed : feeds) {
      rows.add(
          feed.problem().isEmpty()
              ? row(feed, range, window, unit)
              : new SavedRow(feed, unit, 0, SparkBars.sums(List.of())));
    }
    return List.copyOf(rows);
  }

  private SavedRow row(SearchDesk.Feed feed, TimeRange range, Window window, Unit unit) {
    MentionFilter of =
        new MentionFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Scope.Saved.of(feed.search()).query(),
            Optional.of(range));
    try {
      List<Integer> buckets = reckoning.series(unit, range).totals(of, range, window.barBucket());
      // Mentions add up, and need no second question.
      long count =
          unit == Unit.MENTIONS
              ? buckets.stream().mapToLong(Integer::longValue).sum()
              : reckoning.counts(unit, range).count(of);
      return new SavedRow(feed, unit, count, SparkBars.sums(buckets));
    } catch (QueryError changedMeanwhile) {
      return new SavedRow(feed, unit, 0, SparkBars.sums(List.of()));
    }
  }

  private void take(List<SavedRow> rows) {
    saved.set(rows);
    if (!(filter.scope().get() instanceof Scope.Saved chosen)) return;
    // One that was renamed is followed; one that is gone, or asks for what is gone, is left.
    Optional<Scope> now =
        rows.stream()
            .filter(row -> row.readable() && row.feed().search().id().equals(chosen.id()))
            .<Scope>map(SavedRow::scope)
            .findFirst();
    filter.scope().set(now.orElseGet(Scope.AboutUs::new));
  }
}
