package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.ui.kit.Later;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Counts what the left column and the head show.
final class CountsViewModel {
  // These stand in the column while they hold something.
  private static final Set<Scope> WHERE_ANY =
      Set.of(Scope.BuiltIn.STARRED, Scope.BuiltIn.QUARANTINE, Scope.BuiltIn.HIDDEN);

  private final Reckoning reckoning;
  private final Directory directory;
  private final Reach reach;
  private final FilterViewModel filter;
  private final List<Scope> offered;
  private final Later counting;
  private final ReadOnlyObjectWrapper<Counts> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

  /// Everything counted in one go.
  ///
  /// @param total mentions of the chosen scope and filters in the whole window
  /// @param brought how many of them came from sources that people fill, which nobody watches
  /// @param unit of all of these
  record Counts(
      List<ScopeRow> scopes,
      Map<Sentiment, Long> sentiments,
      List<SourceRow> sources,
      Map<Facet, List<FacetRow>> facets,
      long total,
      long brought,
      Unit unit,
      Asked asked) {
    static final Counts NONE =
        new Counts(
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            0,
            0,
            Unit.MENTIONS,
            new Asked(0, Optional.empty()));
  }

  /// One row of the searches: everything about us, a search that is always there, or one brand.
  ///
  /// @param brand absent for everything that is no brand
  /// @param bars mentions over the window in eight parts, oldest first
  record ScopeRow(Scope scope, Optional<Brand> brand, long count, List<Integer> bars) {
    boolean rival() {
      return brand.filter(known -> known.role() == BrandRole.RIVAL).isPresent();
    }
  }

  record SourceRow(Source source, long count) {}

  /// A language, kind or tag with what of the list has it.
  ///
  /// @param value as it is counted
  /// @param name as it was given; the value where it has no name of its own
  record FacetRow(String value, String name, long count) {}

  /// How many sources are asked and when the next answer is due.
  record Asked(int sources, Optional<Instant> nextDue) {}

  /// @param offered what can always be looked at, in the order in which it stands there
  CountsViewModel(
      Reckoning reckoning, Threads threads, FilterViewModel filter, List<Scope> offered) {
    this.reckoning = reckoning;
    this.directory = reckoning.stock().directory();
    this.reach = reckoning.stock().reach();
    this.filter = filter;
    this.offered = List.copyOf(offered);
    this.counting = new Later(threads);
  }

  ReadOnlyObjectProperty<Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  /// Whether the last count could not be made; the figures before it stay.
  ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  /// What the total is the count of; absent where nothing fits.
  Optional<MentionFilter> counted() {
    Question question = ask();
    return question.nothing() ? Optional.empty() : Optional.of(question.whole());
  }

  /// Counts anew in the background.
  void refresh() {
    Question question = ask();
    counting.ask(
        () -> count(question),
        answer -> {
          counts.set(answer.counts());
          failed.set(false);
          filter.know(answer.brands(), answer.oldest());
        },
        _ -> failed.set(true));
  }

  /// What the background needs to know of the screen.
  private record Question(
      Unit unit,
      MentionFilter list,
      MentionFilter whole,
      Window window,
      TimeRange range,
      Optional<TimeRange> span,
      boolean nothing,
      Scope scope,
      Narrowing narrowing,
      Map<Facet, MentionFilter> unnarrowed) {}

  private record Answer(Counts counts, List<Brand> brands, Optional<LocalDate> oldest) {}

  private Question ask() {
    MentionFilter list = filter.filter().get();
    MentionFilter whole = with(filter.chart(), filter.stretch().span());
    return new Question(
        reckoning.unit().get(),
        list,
        whole,
        filter.window().get(),
        filter.range().get(),
        filter.stretch().span(),
        filter.nothingFits().get(),
        filter.scope().get(),
        filter.narrowing().get(),
        Arrays.stream(Facet.values()).collect(Collectors.toMap(each -> each, filter::without)));
  }

  private Answer count(Question question) {
    List<Brand> brands = directory.brands();
    List<SourceStatus> sources = directory.sources();
    earshot.insight.Counts by = reckoning.counts(question.unit(), question.range());
    List<ScopeRow> scopes = new ArrayList<>();
    for (Scope each : offered) {
      ScopeRow row = row(each, Optional.empty(), brands, question);
      boolean always = !WHERE_ANY.contains(each);
      if (always || row.count() > 0 || each.equals(question.scope())) scopes.add(row);
    }
    for (Brand brand : brands) {
      scopes.add(row(new Scope.About(brand.id()), Optional.of(brand), brands, question));
    }
    long total = question.nothing() ? 0 : by.count(question.whole());
    Counts counted =
        new Counts(
            List.copyOf(scopes),
            sentiments(by, question.list()),
            bySource(by, sources, question),
            new FacetCounts(by, directory)
                .of(question.unnarrowed(), question.narrowing(), question.nothing()),
            total,
            total == 0 ? 0 : brought(by, sources, question.whole()),
            question.unit(),
            asked(sources));
    return new Answer(counted, brands, reach.oldest());
  }

  private ScopeRow row(Scope scope, Optional<Brand> brand, List<Brand> brands, Question question) {
    MentionFilter of =
        new MentionFilter(
            FilterViewModel.brandsOf(scope, brands),
            Set.of(),
            Set.of(),
            Set.of(),
            scope.query(),
            question.span());
    List<Integer> bars =
        SparkBars.sums(
            reckoning
                .series(question.unit(), question.range())
                .totals(of, question.range(), question.window().barBucket()));
    long count = reckoning.counts(question.unit(), question.range()).count(of);
    return new ScopeRow(scope, brand, count, bars);
  }

  private static Map<Sentiment, Long> sentiments(earshot.insight.Counts by, MentionFilter list) {
    Map<Sentiment, Set<Label>> labels = new EnumMap<>(Sentiment.class);
    Map<Sentiment, Long> sentiments = new EnumMap<>(Sentiment.class);
    by.countByLabel(list)
        .forEach(
            (label, n) -> {
              labels.computeIfAbsent(Sentiment.of(label), _ -> new HashSet<>()).add(label);
              sentiments.merge(Sentiment.of(label), n, Long::sum);
            });
    // One story may have members of both labels that are shown as one.
    labels.forEach(
        (sentiment, of) -> {
          if (of.size() > 1) sentiments.put(sentiment, by.count(labelled(list, of)));
        });
    return Map.copyOf(sentiments);
  }

  private static MentionFilter labelled(MentionFilter filter, Set<Label> labels) {
    return new MentionFilter(
        filter.brands(),
        labels,
        filter.sources(),
        filter.statuses(),
        filter.query(),
        filter.range());
  }

  private static List<SourceRow> bySource(
      earshot.insight.Counts by, List<SourceStatus> sources, Question question) {
    Optional<SourceId> chosen = question.list().sources().stream().findFirst();
    Map<SourceId, Long> found = by.countBySource(question.list());
    return sources.stream()
        .map(SourceStatus::source)
        .map(source -> new SourceRow(source, found.getOrDefault(source.id(), 0L)))
        .filter(row -> row.count() > 0 || chosen.equals(Optional.of(row.source().id())))
        .sorted(
            Comparator.comparing(SourceRow::count)
                .reversed()
                .thenComparing(row -> row.source().name()))
        .toList();
  }

  private static long brought(
      earshot.insight.Counts by, List<SourceStatus> sources, MentionFilter whole) {
    Set<SourceId> filled =
        sources.stream()
            .map(SourceStatus::source)
            .filter(source -> !source.setup().kind().polled())
            .map(Source::id)
            .filter(id -> whole.sources().isEmpty() || whole.sources().contains(id))
            .collect(Collectors.toUnmodifiableSet());
    if (filled.isEmpty()) return 0;
    return by.count(
        new MentionFilter(
            whole.brands(),
            whole.labels(),
            filled,
            whole.statuses(),
            whole.query(),
            whole.range()));
  }

  private static MentionFilter with(MentionFilter filter, Optional<TimeRange> range) {
    return new MentionFilter(
        filter.brands(),
        filter.labels(),
        filter.sources(),
        filter.statuses(),
        filter.query(),
        range);
  }

  private static Asked asked(List<SourceStatus> sources) {
    return new Asked(
        sources.size(),
        sources.stream()
            .flatMap(source -> source.nextDue().stream())
            .min(Comparator.naturalOrder()));
  }
}
