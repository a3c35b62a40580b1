package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import earshot.model.Trait;
import earshot.model.Traits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is known of a mention beside its words can be asked for.
class TraitSearchTest {
  private static final QueryNames NAMES =
      new QueryNames() {
        @Override
        public Optional<BrandId> brand(String name) {
          return name.equalsIgnoreCase("northwind")
              ? Optional.of(new BrandId(1))
              : Optional.empty();
        }

        @Override
        public Optional<String> search(String name) {
          return name.equals("put away") ? Optional.of("is:hidden tag:spam") : Optional.empty();
        }
      };

  private final StoredRows rows =
      new StoredRows(
          List.of(
              mention(1, "one kettle").about(1, Label.POSITIVE).mention(),
              mention(2, "two kettles").about(2, Label.NEGATIVE).mention(),
              mention(3, "three kettles").about(1, Label.NEGATIVE).mention(),
              mention(4, "four pots").mention()));
  private SearchIndex index;

  private static Samples mention(int id, String text) {
    return Samples.aMention().id(id).saying(text);
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    rows.traits(1, traits(Optional.of(new StoryId(7)), Set.of("Prix élevé"), Set.of()));
    rows.traits(2, traits(Optional.of(new StoryId(7)), Set.of(), Set.of(Trait.COPY)));
    rows.traits(3, traits(Optional.empty(), Set.of("Spam", "x"), Set.of(Trait.HIDDEN)));
    index =
        SearchIndex.openUnkept(
            () -> new Indexer(IndexFolder.plain(folder), rows, Limits.USUAL),
            NAMES,
            ZoneOffset.UTC,
            () -> Samples.NOON);
    index.catchUp(_ -> {});
  }

  private static Traits traits(Optional<StoryId> story, Set<String> tags, Set<Trait> are) {
    return new Traits(story, tags, are);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tag:\"prix eleve\" | 1",
        "tag:prix | ''",
        "tag:spam | ''",
        "tag:spam is:hidden | 3",
        "story:7 | 2 1",
        "story:7 NOT is:copy | 1",
        "is:starred | ''",
        "brand:northwind | 1",
        "brand:northwind (is:hidden OR NOT is:hidden) | 3 1",
        "brand:2 | 2",
        "search:\"put away\" | 3",
        "NOT search:\"put away\" NOT pots | 2 1",
        "kettle* | 2 1",
        "NOT kettle* | 4",
      })
  void hiddenMentionsAreFoundByThoseWhoAskForThem(String query, String found) {
    MentionFilter filter = StoredRows.asking(query);
    List<PageToken> tokens = index.page(filter, Optional.empty(), 9).tokens();
    assertEquals(found, String.join(" ", tokens.stream().map(t -> t.id().toString()).toList()));
    assertEquals(tokens.size(), index.count(filter));
    assertEquals(new Preview(tokens.size(), tokens), index.preview(filter, 9, Watch.NONE));
  }

  @Test
  void withoutWordsHiddenMentionsAreNotCounted() {
    assertEquals(3, index.count(MentionFilter.ALL));
    assertEquals(0, index.countByLabel(of(1)).get(Label.NEGATIVE));
    var range = new TimeRange(Samples.NOON.minusSeconds(1), Samples.NOON.plusSeconds(1));
    var series = index.series(of(1), range, Duration.ofHours(1));
    assertEquals(1, series.stream().mapToInt(point -> point.total()).sum());
  }

  @Test
  void whatIsShownIsCountedByLanguageKindAndTag() {
    rows.put(Samples.aMention().id(5).lang("pt-BR").saying("cinco").mention());
    rows.traits(5, traits(Optional.empty(), Set.of("Prix élevé"), Set.of(Trait.PRAISE)));
    rows.traits(4, traits(Optional.empty(), Set.of(), Set.of(Trait.PRAISE, Trait.COPY)));
    rows.touch(4);
    rows.touch(5);
    index.replayChanged();
    index.refresh();
    var counts = index.countByFacet(MentionFilter.ALL, Set.of(Facet.values()));
    assertEquals(
        Map.of(
            Facet.LANGUAGE, Map.of("en", 3L, "pt", 1L),
            Facet.KIND, Map.of("praise", 2L),
            Facet.TAG, Map.of("prix eleve", 2L)),
        counts);
    counts.forEach(
        (facet, values) ->
            values.forEach(
                (value, n) ->
                    assertEquals(
                        n, index.count(StoredRows.asking(facet.asks(value))), value + " counts")));
    assertEquals("prix eleve", Facet.TAG.counted("Prix Élevé"));
    assertEquals(
        Map.of(Facet.KIND, Map.of("praise", 1L)),
        index.countByFacet(StoredRows.asking("lang:pt"), Set.of(Facet.KIND)));
  }

  @Test
  void emojiAreFoundAsWrittenWhateverTheirTone() {
    rows.put(mention(5, "I \u2764\uFE0F it").mention());
    rows.put(mention(6, "fine \uD83D\uDC4D\uD83C\uDFFD").mention());
    rows.touch(5);
    rows.touch(6);
    index.replayChanged();
    index.refresh();
    assertEquals(1, index.count(StoredRows.asking("raw:\"\u2764\uFE0F\"")));
    assertEquals(1, index.count(StoredRows.asking("raw:\"\uD83D\uDC4D\"")));
  }

  private static MentionFilter of(int brand) {
    return new MentionFilter(
        Set.of(new BrandId(brand)), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }

  @Test
  void aChangeOfTraitsIsReplayed() {
    rows.traits(4, traits(Optional.empty(), Set.of("late"), Set.of()));
    rows.touch(4);
    assertEquals(0, index.count(StoredRows.asking("tag:late")));
    index.replayChanged();
    index.refresh();
    assertEquals(1, index.count(StoredRows.asking("tag:late")));
  }

  @Test
  void aNewMentionBringsItsTraits() {
    Mention added = mention(5, "five").mention();
    rows.put(added);
    rows.traits(5, traits(Optional.of(new StoryId(7)), Set.of(), Set.of()));
    index.add(List.of(added));
    index.refresh();
    assertEquals(3, index.count(StoredRows.asking("story:7")));
  }

  @Test
  void anExplanationKnowsTheTraits() {
    Asking asking = new Asking(NAMES, ZoneOffset.UTC, Samples.NOON);
    Mention mention = mention(1, "one kettle").about(1, Label.POSITIVE).mention();
    Traits known = traits(Optional.of(new StoryId(7)), Set.of("Late"), Set.of(Trait.EDITED));
    QueryTree asked = QueryParser.parse("tag:late story:7 is:edited brand:northwind");
    assertTrue(Explain.explain(asked, mention, known, asking).holds());
    assertFalse(Explain.explain(asked, mention, Traits.NONE, asking).holds());
  }
}
