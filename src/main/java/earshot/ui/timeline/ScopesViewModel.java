package earshot.ui.timeline;

import earshot.insight.SentimentSeries;
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
  private final SentimentSeries.Counting series;
  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final Later counting;
  private final ReadOnlyObjectWrapper<List<SavedRow>> saved =
      new ReadOnlyObjectWrapper<>(this, "saved", List.of());
  private Optional<SearchesViewModel> searches = Optional.empty();

  /// A saved search in the left column.
  ///
  /// @param count what it finds in the window
  /// @param bars the same in eight parts, oldest first
  record SavedRow(SearchDesk.Feed feed, long count, List<Integer> bars) {
    Scope.Saved scope() {
      return Scope.Saved.of(feed.search());
    }

    boolean readable() {
      return feed.problem().isEmpty();
    }
  }

  ScopesViewModel(
      SentimentSeries.Counting series,
      FilterViewModel filter,
      CountsViewModel counts,
      Threads threads) {
    this.series = series;
    this.filter = filter;
    this.counts = counts;
    counting = new Later(threads);
    filter.range().addListener((_, _, _) -> refresh());
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
    // What cannot be counted keeps the rows it has; the counts of the column say so.
    counting.ask(() -> count(feeds, range, window), this::take, _ -> {});
  }

  private List<SavedRow> count(List<SearchDesk.Feed> feeds, TimeRange range, Window window) {
    List<SavedRow> rows = new ArrayList<>();
    for (SearchDesk.Feed feed : feeds) {
      List<Integer> buckets = feed.problem().isEmpty() ? buckets(feed, range, window) : List.of();
      long count = buckets.stream().mapToLong(Integer::longValue).sum();
      rows.add(new SavedRow(feed, count, SparkBars.sums(buckets)));
    }
    return List.copyOf(rows);
  }

  private List<Integer> buckets(SearchDesk.Feed feed, TimeRange range, Window window) {
    MentionFilter of =
        new MentionFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Scope.Saved.of(feed.search()).query(),
            Optional.of(range));
    try {
      return series.totals(of, range, window.barBucket());
    } catch (QueryError changedMeanwhile) {
      return List.of();
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
