package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.Status;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.model.Traits;
import earshot.search.QueryTree.Comparison;
import earshot.search.QueryTree.Moment;
import earshot.search.QueryTree.Standing;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an arriving mention is told to match is what the index would find of it.
class StandingQueriesTest {
  private static final Asking NOW = new Asking(QueryNames.NONE, ZoneOffset.UTC, Samples.NOON);
  private static final Place HERE = Place.NOWHERE;

  private final Random random = new Random(5);

  private record Known(Mention mention, Traits traits) {}

  @Test
  void fourThousandPairsAreJudgedAsTheIndexWould() {
    List<QueryTree> trees = new ArrayList<>();
    for (int i = 0; i < 100; i++) trees.add(tree(2));
    StandingQueries<QueryTree> standing =
        new StandingQueries<>(
            trees.stream().map(tree -> new StandingQueries.Asked<>(tree, tree)).toList());
    QueryCompiler compiler = new QueryCompiler(NOW, Set.of());
    int matches = 0;
    for (int i = 1; i <= 40; i++) {
      Known known = known(i);
      OneItem item = OneItem.of(known.mention(), known.traits());
      List<QueryTree> expected =
          trees.stream().filter(tree -> item.matches(compiler.compile(tree)).isPresent()).toList();
      assertEquals(expected, standing.match(Arrived.of(known.mention(), known.traits()), NOW));
      matches += expected.size();
    }
    assertTrue(matches > 400 && matches < 3_600, "the pairs say nothing: " + matches);
  }

  @Test
  void timesAgoAreMeantFromWhenItIsAsked() {
    StandingQueries<String> standing = standing("after:2h");
    Arrived old =
        Arrived.of(
            Samples.aMention().at(Samples.NOON.minus(Duration.ofHours(1))).mention(), Traits.NONE);
    assertEquals(List.of("after:2h"), standing.match(old, NOW));
    Asking later =
        new Asking(QueryNames.NONE, ZoneOffset.UTC, Samples.NOON.plus(Duration.ofHours(2)));
    assertEquals(List.of(), standing.match(old, later));
  }

  @Test
  void matchesAreToldInTheOrderOfTheQueries() {
    StandingQueries<String> standing = standing("tea", "lang:en", "kettle", "NOT coffee");
    Arrived item = Arrived.of(Samples.aMention().saying("kettle and tea").mention(), Traits.NONE);
    assertEquals(List.of("tea", "lang:en", "kettle", "NOT coffee"), standing.match(item, NOW));
  }

  @Test
  void aRuleMayAskForWhatIsUnderstoodWhenAMentionArrives() {
    QueryNames names = names("tea OR coffee");
    for (String allowed :
        List.of("brand:acme sentiment:negative", "search:drinks", "NOT lang:en", "rating:<=2")) {
      RuleQueries.checked(allowed, names);
    }
    for (String later : List.of("is:new", "is:hidden", "tag:x", "story:7", "before:7d")) {
      assertEquals("QL-11", code(later, names), later);
    }
    assertEquals("QL-11", code("search:drinks", names("tag:x")), "inside a saved search too");
  }

  private static String code(String query, QueryNames names) {
    return assertThrows(QueryError.class, () -> RuleQueries.checked(query, names)).code();
  }

  private static QueryNames names(String drinks) {
    return new QueryNames() {
      @Override
      public Optional<BrandId> brand(String name) {
        return Optional.of(new BrandId(1));
      }

      @Override
      public Optional<String> search(String name) {
        return Optional.of(drinks);
      }
    };
  }

  private static StandingQueries<String> standing(String... queries) {
    List<StandingQueries.Asked<String>> asked = new ArrayList<>();
    for (String query : queries) {
      asked.add(new StandingQueries.Asked<>(query, QueryParser.parse(query)));
    }
    return new StandingQueries<>(asked);
  }

  private QueryTree tree(int depth) {
    return switch (depth == 0 ? 6 : random.nextInt(9)) {
      case 0, 1 -> new QueryTree.And(List.of(tree(depth - 1), tree(depth - 1)), HERE);
      case 2, 3 -> new QueryTree.Or(List.of(tree(depth - 1), tree(depth - 1)), HERE);
      case 4 -> new QueryTree.Not(tree(depth - 1), HERE);
      case 5 -> new QueryTree.Saved("kept", Optional.of(tree(depth - 1)), HERE);
      default -> random.nextInt(3) == 0 ? new RandomTrees(random, false).tree(0) : fact();
    };
  }

  private QueryTree fact() {
    return switch (random.nextInt(13)) {
      case 0 -> new QueryTree.Url("example.org/post/" + random.nextInt(3), HERE);
      case 1 -> new QueryTree.Site(random.nextBoolean() ? "example.org" : "a.example.org", HERE);
      case 2 -> new QueryTree.Language(random.nextBoolean() ? "pt" : "pt-br", HERE);
      case 3 ->
          new QueryTree.Kind(random.nextBoolean() ? SourceKind.FEED : SourceKind.IMPORT, HERE);
      case 4 -> new QueryTree.From(new SourceId(1 + random.nextInt(3)), HERE);
      case 5 -> new QueryTree.Sounds(any(Label.values()), HERE);
      case 6 -> new QueryTree.Is(any(Standing.values()), HERE);
      case 7 -> new QueryTree.Has(any(Trait.values()), HERE);
      case 8 -> new QueryTree.Branded("b", Optional.of(new BrandId(1 + random.nextInt(3))), HERE);
      case 9 -> new QueryTree.Tagged(random.nextBoolean() ? "PRIX ELEVE" : "press", HERE);
      case 10 -> new QueryTree.Told(new StoryId(1 + random.nextInt(2)), HERE);
      case 11 -> rated();
      default ->
          new QueryTree.Dated(
              random.nextBoolean(), new Moment.Ago(random.nextInt(4), ChronoUnit.HOURS), HERE);
    };
  }

  private QueryTree rated() {
    Comparison how = any(Comparison.values());
    double low = random.nextInt(6);
    return new QueryTree.Rated(
        how, low, how == Comparison.BETWEEN ? low + random.nextInt(3) : low, HERE);
  }

  private Known known(int id) {
    Samples sample =
        Samples.aMention()
            .id(id)
            .at(Samples.NOON.minus(Duration.ofHours(random.nextInt(4))))
            .titled(Vocabulary.text(Vocabulary.some(random, 4)))
            .saying(Vocabulary.text(Vocabulary.some(random, 12)))
            .url(
                "https://"
                    + (random.nextBoolean() ? "a." : "")
                    + "example.org/post/"
                    + random.nextInt(3))
            .lang(any(new String[] {"en", "pt", "pt-BR", ""}))
            .status(any(Status.values()))
            .source(1 + random.nextInt(3), "Kettle News");
    if (random.nextBoolean()) sample.rated(random.nextInt(6));
    for (int brand = 1; brand <= 3; brand++) {
      if (random.nextInt(3) == 0) sample.about(brand, any(Label.values()));
    }
    Traits traits =
        new Traits(
            random.nextBoolean()
                ? Optional.of(new StoryId(1 + random.nextInt(2)))
                : Optional.empty(),
            random.nextBoolean() ? Set.of("Prix élevé") : Set.of(),
            random.nextBoolean() ? Set.of(any(Trait.values())) : Set.of());
    return new Known(sample.mention(), traits);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
