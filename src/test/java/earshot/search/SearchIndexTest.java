package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.model.SeriesPoint;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Comparator<Mention> NEWEST_FIRST =
      Comparator.comparing(Mention::at).thenComparing(Mention::id).reversed();

  private final List<Mention> stored = new ArrayList<>();
  private final SearchIndex index;

  SearchIndexTest(@TempDir Path folder) {
    Random random = new Random(5);
    for (int id = 1; id <= 300; id++) stored.add(mention(id, random));
    StoredRows rows = new StoredRows(stored);
    index =
        SearchIndex.openUnkept(
            () -> new Indexer(IndexFolder.plain(folder), rows, Limits.USUAL),
            QueryNames.NONE,
            BERLIN,
            () -> Samples.NOON);
    index.catchUp(_ -> {});
  }

  private static Mention mention(int id, Random random) {
    // Few different times, so that equal ones are ordered by number.
    Samples mention =
        Samples.aMention()
            .id(id)
            .at(Samples.NOON.minus(Duration.ofHours(7L * random.nextInt(60))))
            .saying(Vocabulary.text(Vocabulary.some(random, 8)))
            .status(any(List.of(Status.values()), random))
            .source(1 + random.nextInt(3), "Source");
    for (int brand = 1; brand <= 3; brand++) {
      if (random.nextBoolean()) {
        mention.about(brand, any(List.of(Label.values()), random));
      }
    }
    return mention.mention();
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void pagesFollowOneAnotherLikeTheSortedList() {
    for (MentionFilter filter : randomFilters()) {
      List<PageToken> expected =
          stored.stream()
              .filter(mention -> fits(mention, filter))
              .sorted(NEWEST_FIRST)
              .map(Mention::token)
              .toList();
      List<PageToken> paged = new ArrayList<>();
      Optional<PageToken> next = Optional.empty();
      do {
        Hits page = index.page(filter, next, 7);
        assertTrue(page.tokens().size() <= 7);
        paged.addAll(page.tokens());
        next = page.next();
      } while (next.isPresent());
      assertEquals(expected, paged, filter.toString());
      assertEquals(expected.size(), index.count(filter), filter.toString());
    }
  }

  @Test
  void pagesFromTheOldestOnFollowOneAnotherToo() {
    for (MentionFilter filter : randomFilters()) {
      List<PageToken> expected =
          stored.stream()
              .filter(mention -> fits(mention, filter))
              .sorted(NEWEST_FIRST.reversed())
              .map(Mention::token)
              .toList();
      List<PageToken> paged = new ArrayList<>();
      Optional<PageToken> next = Optional.empty();
      do {
        Hits page = index.oldest(filter, next, 7);
        assertTrue(page.tokens().size() <= 7);
        paged.addAll(page.tokens());
        next = page.next();
      } while (next.isPresent());
      assertEquals(expected, paged, filter.toString());
    }
  }

  @Test
  void countsByLabelDoNotRegardTheFiltersOwnLabels() {
    for (MentionFilter filter : randomFilters()) {
      Map<Label, Long> expected = new EnumMap<>(Label.class);
      for (Label label : Label.values()) {
        MentionFilter only =
            new MentionFilter(
                filter.brands(),
                Set.of(label),
                filter.sources(),
                filter.statuses(),
                filter.query(),
                filter.range());
        expected.put(label, stored.stream().filter(mention -> fits(mention, only)).count());
      }
      assertEquals(expected, index.countByLabel(filter), filter.toString());
    }
  }

  @Test
  void countsBySourceAreThoseOfEachSourceAlone() {
    for (MentionFilter filter : randomFilters()) {
      Map<SourceId, Long> expected =
          stored.stream()
              .filter(mention -> fits(mention, filter))
              .collect(
                  Collectors.groupingBy(
                      mention -> mention.origin().source(), Collectors.counting()));
      assertEquals(expected, index.countBySource(filter), filter.toString());
    }
  }

  @Test
  void seriesCountLikeALoopOverAllMentions() {
    TimeRange range = new TimeRange(Samples.NOON.minus(Duration.ofDays(16)), Samples.NOON);
    for (MentionFilter filter : randomFilters()) {
      Map<Instant, Map<Label, Integer>> expected = new TreeMap<>();
      for (Mention mention : stored) {
        if (!range.contains(mention.at()) || !fits(mention, filter)) continue;
        Instant day = mention.at().atZone(BERLIN).toLocalDate().atStartOfDay(BERLIN).toInstant();
        for (Mention.BrandMark mark : mention.brands()) {
          if (!marked(mark, filter)) continue;
          expected
              .computeIfAbsent(day, _ -> new EnumMap<>(Label.class))
              .merge(mark.label(), 1, Integer::sum);
        }
      }
      List<SeriesPoint> points = index.series(filter, range, Duration.ofDays(1));
      assertEquals(17, points.size());
      assertEquals(
          expected,
          points.stream()
              .filter(point -> point.total() > 0)
              .collect(Collectors.toMap(SeriesPoint::from, SeriesPoint::counts)));
    }
  }

  @Test
  void sentimentSpeaksOfTheBrandsTheViewIsNarrowedTo() {
    MentionFilter filter =
        new MentionFilter(
            Set.of(new BrandId(1)),
            Set.of(),
            Set.of(),
            Set.of(),
            "sentiment:negative",
            Optional.empty());
    long expected =
        stored.stream()
            .flatMap(mention -> mention.brands().stream())
            .filter(m -> m.brand().value() == 1 && m.label() == Label.NEGATIVE)
            .count();
    assertEquals(expected, index.count(filter));
  }

  @Test
  void newMentionsAreFoundAfterTheNextBeat() {
    Mention added = Samples.aMention().id(301).saying("a brand new samovar").mention();
    index.add(List.of(added));
    assertEquals(0, index.count(StoredRows.asking("samovar")));
    index.tick();
    assertEquals(1, index.count(StoredRows.asking("samovar")));
  }

  @Test
  void aQueryThatCannotBeReadSaysSo() {
    assertThrows(QueryError.class, () -> index.count(StoredRows.asking("a NEAR b")));
  }

  @Test
  void aWildcardBesideNearThatStandsForTooManyWordsIsAMistake() {
    List<Mention> many = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      StringBuilder body = new StringBuilder("samovar");
      for (int j = 0; j < 1_000; j++) body.append(" word").append(i * 1_000 + j);
      many.add(Samples.aMention().id(400 + i).saying(body.toString()).mention());
    }
    index.add(many);
    index.refresh();
    assertEquals(5, index.count(StoredRows.asking("samovar word*")));
    QueryError error =
        assertThrows(
            QueryError.class, () -> index.count(StoredRows.asking("samovar NEAR/50 word*")));
    assertEquals("QL-13", error.code());
  }

  private static List<MentionFilter> randomFilters() {
    Random random = new Random(9);
    String[] queries = {"", "", "oil", "tea OR kettle", "NOT pagan", "raw:\"C++\"", "is:open"};
    List<MentionFilter> filters = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Instant from = Samples.NOON.minus(Duration.ofHours(random.nextInt(400)));
      filters.add(
          new MentionFilter(
              some(random, List.of(new BrandId(1), new BrandId(2), new BrandId(3))),
              some(random, List.of(Label.values())),
              some(random, List.of(new SourceId(1), new SourceId(2), new SourceId(3))),
              some(random, List.of(Status.values())),
              queries[random.nextInt(queries.length)],
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(new TimeRange(from, from.plus(Duration.ofDays(9))))));
    }
    return filters;
  }

  private static <T> Set<T> some(Random random, List<T> all) {
    if (random.nextInt(3) > 0) return Set.of();
    return all.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
  }

  private static boolean fits(Mention mention, MentionFilter filter) {
    boolean marks =
        (filter.brands().isEmpty() && filter.labels().isEmpty())
            || mention.brands().stream().anyMatch(mark -> marked(mark, filter));
    return marks
        && (filter.sources().isEmpty() || filter.sources().contains(mention.origin().source()))
        && (filter.statuses().isEmpty() || filter.statuses().contains(mention.status()))
        && filter.range().map(range -> range.contains(mention.at())).orElse(true)
        && (filter.query().isEmpty()
            || Explain.explain(QueryParser.parse(filter.query()), mention, BERLIN, Samples.NOON)
                .holds());
  }

  private static boolean marked(Mention.BrandMark mark, MentionFilter filter) {
    return (filter.brands().isEmpty() || filter.brands().contains(mark.brand()))
        && (filter.labels().isEmpty() || filter.labels().contains(mark.label()));
  }
}
