package earshot.ui;

import earshot.insight.Counts;
import earshot.insight.MentionDetail;
import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;
import earshot.insight.Unit;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.GivenReach;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.Posing;
import earshot.model.ScoredText;
import earshot.model.SourceId;
import earshot.model.Span;
import earshot.model.Status;
import earshot.model.TimeRange;
import earshot.model.Trait;
import earshot.model.Withdrawn;
import earshot.search.Facet;
import earshot.search.Grouping;
import earshot.search.QueryError;
import earshot.storage.LabelStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps mentions in memory and answers as the database would.
public final class SampleStore implements Mentions, SentimentSeries.Counting {
  private static final Comparator<Mention> NEWEST =
      Comparator.comparing(Mention::at).thenComparing(Mention::id).reversed();
  private static final Pattern NAMES =
      Pattern.compile("@northwindcoffee|northwind coffee|northwind", Pattern.CASE_INSENSITIVE);

  private final List<Mention> all = new CopyOnWriteArrayList<>();

  /// How many questions were asked; tests count them.
  public final AtomicInteger asked = new AtomicInteger();

  /// What `is:hidden` finds.
  public volatile Set<MentionId> hidden = Set.of();

  /// What `is:starred` finds.
  public volatile Set<MentionId> starred = Set.of();

  /// What every question throws, when it is not null.
  public volatile Optional<RuntimeException> failure = Optional.empty();

  public SampleStore(List<Mention> mentions) {
    all.addAll(mentions.stream().sorted(NEWEST).toList());
  }

  /// Stores one more.
  public void add(Mention mention) {
    List<Mention> next = new ArrayList<>(all);
    next.add(mention);
    next.sort(NEWEST);
    all.clear();
    all.addAll(next);
  }

  /// When the oldest was said.
  public Optional<Instant> oldest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().at());
  }

  /// Sets a status, as the store of statuses does.
  public void set(MentionId id, Status status) {
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    all.replaceAll(m -> m.id().equals(id) ? with(m, status) : m);
  }

  /// What people say of a mention.
  public Function<MentionId, List<LabelStore.Said>> said = _ -> List.of();

  /// Which of the mentions have lost their words.
  public final Map<MentionId, Withdrawn> withdrawn = new HashMap<>();

  /// Shows another label for the first brand of a mention.
  public void label(MentionId id, Label label, boolean byPerson) {
    all.replaceAll(m -> m.id().equals(id) ? with(m, label, byPerson) : m);
  }

  private static Mention with(Mention m, Label label, boolean byPerson) {
    Mention.BrandMark first = m.brands().getFirst();
    return new Mention(
        m.id(),
        m.at(),
        m.storedAt(),
        m.origin(),
        m.content(),
        m.status(),
        List.of(new Mention.BrandMark(first.brand(), label, first.compound(), byPerson)));
  }

  /// The status as stored.
  public Status status(MentionId id) {
    return all.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow().status();
  }

  private static Mention with(Mention m, Status status) {
    return new Mention(m.id(), m.at(), m.storedAt(), m.origin(), m.content(), status, m.brands());
  }

  @Override
  public MentionPage page(MentionFilter filter, Optional<PageToken> after, int limit) {
    List<Mention> found =
        matching(filter)
            .filter(m -> after.isEmpty() || isOlder(m, after.get()))
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) return new MentionPage(found, Optional.empty());
    List<Mention> page = found.subList(0, limit);
    return new MentionPage(page, Optional.of(page.getLast().token()));
  }

  @Override
  public MentionPage page(MentionFilter filter, Order order, Optional<PageToken> after, int limit) {
    if (order == Order.NEWEST) return page(filter, after, limit);
    List<Mention> found =
        matching(filter)
            .sorted(NEWEST.reversed())
            .filter(
                m ->
                    after.isEmpty() || (!m.token().equals(after.get()) && !isOlder(m, after.get())))
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) return new MentionPage(found, Optional.empty());
    List<Mention> page = found.subList(0, limit);
    return new MentionPage(page, Optional.of(page.getLast().token()));
  }

  private static boolean isOlder(Mention m, PageToken token) {
    int byTime = m.at().compareTo(token.at());
    return byTime < 0 || (byTime == 0 && m.id().compareTo(token.id()) < 0);
  }

  @Override
  public long count(MentionFilter filter) {
    return matching(filter).count();
  }

  @Override
  public Counts by(Grouping grouping) {
    return onceEach(grouping);
  }

  @Override
  public SentimentSeries.Counting by(Unit unit, Grouping grouping) {
    SampleStore once = onceEach(grouping);
    return new SentimentSeries.Counting() {
      @Override
      public SentimentSeries of(MentionFilter filter, TimeRange range, Duration bucket) {
        SentimentSeries of = once.of(filter, range, bucket);
        return new SentimentSeries(
            of.range(), of.bucket(), of.buckets(), of.covered(), of.sources(), unit);
      }

      @Override
      public SentimentSeries.Counting by(Unit other, Grouping others) {
        return SampleStore.this.by(other, others);
      }
    };
  }

  // One of each group stands for it.
  private SampleStore onceEach(Grouping grouping) {
    Set<Integer> seen = new HashSet<>();
    return new SampleStore(all.stream().filter(m -> seen.add(grouping.of(m.id()))).toList());
  }

  @Override
  public Map<SourceId, Long> countBySource(MentionFilter filter) {
    Map<SourceId, Long> counts = new java.util.HashMap<>();
    MentionFilter all =
        new MentionFilter(
            filter.brands(),
            filter.labels(),
            java.util.Set.of(),
            filter.statuses(),
            filter.query(),
            filter.range());
    matching(all).forEach(m -> counts.merge(m.origin().source(), 1L, Long::sum));
    return counts;
  }

  @Override
  public Map<Label, Long> countByLabel(MentionFilter filter) {
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    MentionFilter all =
        new MentionFilter(
            filter.brands(),
            java.util.Set.of(),
            filter.sources(),
            filter.statuses(),
            filter.query(),
            filter.range());
    matching(all).forEach(m -> counts.merge(label(m), 1L, Long::sum));
    return counts;
  }

  @Override
  public Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
    Map<Facet, Map<String, Long>> counts = new HashMap<>();
    for (Facet facet : facets) {
      Map<String, Long> sum = new HashMap<>();
      matching(filter).forEach(m -> values(m, facet).forEach(v -> sum.merge(v, 1L, Long::sum)));
      counts.put(facet, sum);
    }
    return counts;
  }

  private static List<String> values(Mention m, Facet facet) {
    return switch (facet) {
      case LANGUAGE -> List.of(m.content().lang());
      case KIND ->
          SampleCues.traits(m).stream()
              .filter(Set.of(Trait.COMPLAINT, Trait.QUESTION, Trait.PRAISE)::contains)
              .map(Trait::written)
              .toList();
      case TAG -> m.content().whole().contains("Ember") ? List.of("ember blend") : List.of();
    };
  }

  private Stream<Mention> matching(MentionFilter filter) {
    asked.incrementAndGet();
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    if (filter.query().endsWith("NEAR")) {
      int end = filter.query().length();
      throw new QueryError(
          "QL-3",
          new Span(end - 4, end),
          "Something is missing after NEAR, at position " + (end + 1) + ".",
          "Write a number, as in NEAR/5.");
    }
    String query = filter.query();
    String words =
        query
            .replaceAll(
                "\\(is:question OR is:complaint\\)|(is|lang):[a-z]+|tag:\"[^\"]*\"|[()]", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(m -> !query.contains("is:") || does(m, query))
        .filter(m -> !query.contains("lang:") || query.contains("lang:" + m.content().lang()))
        .filter(m -> filter.brands().isEmpty() || filter.brands().contains(brand(m)))
        .filter(m -> filter.labels().isEmpty() || filter.labels().contains(label(m)))
        .filter(m -> filter.sources().isEmpty() || filter.sources().contains(m.origin().source()))
        .filter(m -> filter.range().isEmpty() || filter.range().get().contains(m.at()))
        .filter(
            m -> words.isEmpty() || m.content().whole().toLowerCase(Locale.ROOT).contains(words));
  }

  /// As the searches that are always there ask it.
  private boolean does(Mention m, String query) {
    if (query.startsWith("is:hidden")) return hidden.contains(m.id());
    Set<Trait> are = SampleCues.traits(m);
    boolean asks = are.contains(Trait.QUESTION) || are.contains(Trait.COMPLAINT);
    return Stream.of("is:quarantined", "is:snoozed").noneMatch(query::contains)
        && (starred.contains(m.id()) || !query.contains("is:starred"))
        && (are.contains(Trait.DIRECT) || !query.contains("is:direct"))
        && (are.contains(Trait.PRAISE) || !query.contains("is:praise"))
        && (asks || !query.contains("is:question"))
        && (m.status() == Status.NEW || !query.contains("is:open"));
  }

  private static BrandId brand(Mention m) {
    return m.brands().getFirst().brand();
  }

  private static Label label(Mention m) {
    return m.brands().getFirst().label();
  }

  @Override
  public Optional<MentionDetail> detail(MentionId id) {
    asked.incrementAndGet();
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    return all.stream().filter(m -> m.id().equals(id)).findFirst().map(this::explained);
  }

  private MentionDetail explained(Mention m) {
    Brand brand =
        Sample.brands().stream().filter(b -> b.id().equals(brand(m))).findFirst().orElseThrow();
    String whole = m.content().whole();
    List<ScoredText> scores =
        List.of(
            SampleScores.score(0, whole, m.content().lang()),
            SampleScores.score(brand.id().value(), whole, m.content().lang()));
    List<Span> inTitle = names(m.content().title());
    List<Span> inBody = names(m.content().body());
    String found =
        inBody.isEmpty()
            ? brand.name()
            : m.content().body().substring(inBody.getFirst().from(), inBody.getFirst().to());
    MentionDetail.Match match =
        new MentionDetail.Match(
            brand.id(),
            brand.name(),
            brand.queryVersion(),
            true,
            List.of(
                new MentionDetail.Line(found, true, List.of(found)),
                new MentionDetail.Line("NOT \"northwind airlines\"", true, List.of())),
            inTitle,
            inBody);
    return new MentionDetail(
        m,
        scores,
        List.of(match),
        List.of(
            new MentionDetail.SeenIn(m.origin().sourceName(), m.storedAt()),
            new MentionDetail.SeenIn("r/espresso new posts", m.storedAt().plusSeconds(180))),
        said.apply(m.id()),
        SampleCues.of(m),
        m.content().rating().map(_ -> new GivenReach(12_300, Sample.NOW, "Brandwatch")),
        Optional.ofNullable(withdrawn.get(m.id())),
        Posing.as(m, Sample.brands()),
        starred.contains(m.id()));
  }

  /// Where the brand is named.
  public static List<Span> names(String text) {
    return NAMES.matcher(text).results().map(hit -> new Span(hit.start(), hit.end())).toList();
  }

  @Override
  public SentimentSeries of(MentionFilter filter, TimeRange range, Duration bucket) {
    Map<Instant, Map<Label, Integer>> counts = new HashMap<>();
    matching(filter)
        .filter(m -> range.contains(m.at()))
        .forEach(
            m -> {
              long n = Duration.between(range.from(), m.at()).dividedBy(bucket);
              counts
                  .computeIfAbsent(
                      range.from().plus(bucket.multipliedBy(n)), _ -> new EnumMap<>(Label.class))
                  .merge(label(m), 1, Integer::sum);
            });
    List<SentimentSeries.Bucket> buckets = new ArrayList<>();
    for (Instant at = range.from(); at.isBefore(range.to()); at = at.plus(bucket)) {
      var zoned = at.atZone(Sample.ZONE);
      boolean gap = zoned.getDayOfMonth() == 15 && zoned.getHour() < 5 && bucket.toHours() <= 1;
      buckets.add(
          new SentimentSeries.Bucket(
              at,
              at.plus(bucket),
              counts.getOrDefault(at, Map.of()),
              gap ? CoverageLevel.NONE : CoverageLevel.FULL,
              !at.plus(bucket).isBefore(range.to())));
    }
    return new SentimentSeries(range, bucket, buckets, 0.986, 7);
  }
}
