package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.model.Traits;
import earshot.search.QueryTree.Comparison;
import earshot.search.QueryTree.Moment;
import earshot.search.QueryTree.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked beside words is judged alike by index, explanation and a naive judge.
class FactsAgreementTest {
  private static final int MENTIONS = 60;
  private static final int QUERIES = 250;
  private static final List<String> TAGS = List.of("Price", "late delivery", "x");
  private static final Asking ASKING = new Asking(QueryNames.NONE, ZoneOffset.UTC, Samples.NOON);

  private final Random random = new Random(31);

  private record Known(Mention mention, Traits traits) {}

  @Test
  void fifteenThousandPairsOfFactsAreJudgedAlike(@TempDir Path folder) {
    List<Known> all = new ArrayList<>();
    StoredRows rows = new StoredRows(List.of());
    for (int id = 1; id <= MENTIONS; id++) {
      Known known = new Known(mention(id), traits());
      all.add(known);
      rows.put(known.mention());
      rows.traits(id, known.traits());
    }
    try (SearchIndex index =
        SearchIndex.openUnkept(
            () -> new Indexer(IndexFolder.plain(folder), rows, Limits.USUAL),
            QueryNames.NONE,
            ZoneOffset.UTC,
            () -> Samples.NOON)) {
      index.catchUp(_ -> {});
      for (int i = 0; i < QUERIES; i++) compare(tree(3), all, index);
    }
  }

  private static void compare(QueryTree tree, List<Known> all, SearchIndex index) {
    String query = QueryPrinter.print(tree);
    boolean showsHidden = query.contains("is:hidden") || asksForQuarantine(tree);
    MentionFilter filter = StoredRows.asking(query);
    List<Long> found =
        index.page(filter, Optional.empty(), MENTIONS).tokens().stream()
            .map(PageToken::id)
            .map(id -> id.value())
            .sorted()
            .toList();
    List<Long> naive =
        all.stream()
            .filter(each -> showsHidden || !each.traits().are().contains(Trait.HIDDEN))
            .filter(each -> holds(tree, each))
            .map(each -> each.mention().id().value())
            .toList();
    assertEquals(naive, found, query);
    assertEquals(naive.size(), index.count(filter), query);
    for (Known each : all.subList(0, 6)) {
      boolean explained = Explain.explain(tree, each.mention(), each.traits(), ASKING).holds();
      assertEquals(holds(tree, each), explained, query);
    }
  }

  // What is in quarantine is hidden, and shown to who asks for it, not to who leaves it out.
  private static boolean asksForQuarantine(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And(var parts, var _) ->
          parts.stream().anyMatch(FactsAgreementTest::asksForQuarantine);
      case QueryTree.Or(var parts, var _) ->
          parts.stream().anyMatch(FactsAgreementTest::asksForQuarantine);
      case QueryTree.Has has -> has.trait() == Trait.QUARANTINED;
      default -> false;
    };
  }

  private Mention mention(int id) {
    Samples mention =
        Samples.aMention()
            .id(id)
            .at(Samples.NOON.minus(Duration.ofHours(random.nextInt(96))))
            .saying(random.nextBoolean() ? "kettle" : "pot")
            .lang(any("en", "en-GB", "de"))
            .status(any(Status.values()))
            .source(1 + random.nextInt(3), "Source")
            .url(any("https://a.example.org/x/1", "http://www.example.org/y", "https://b.example"));
    if (random.nextBoolean()) mention.rated(random.nextInt(6));
    for (int brand = 1; brand <= 2; brand++) {
      if (random.nextBoolean()) mention.about(brand, any(Label.values()));
    }
    return mention.mention();
  }

  private Traits traits() {
    return new Traits(
        random.nextBoolean() ? Optional.of(new StoryId(1 + random.nextInt(3))) : Optional.empty(),
        random.nextBoolean() ? Set.of(TAGS.get(random.nextInt(3))) : Set.of(),
        EnumSet.of(any(Trait.values()), any(Trait.values())));
  }

  private QueryTree tree(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0, 1, 2 -> new QueryTree.And(List.of(tree(depth - 1), tree(depth - 1)), Place.NOWHERE);
      case 3, 4, 5 -> new QueryTree.Or(List.of(tree(depth - 1), tree(depth - 1)), Place.NOWHERE);
      case 6 -> new QueryTree.Not(tree(depth - 1), Place.NOWHERE);
      default -> leaf(Place.NOWHERE);
    };
  }

  private QueryTree leaf(Place at) {
    int few = 1 + random.nextInt(3);
    return switch (random.nextInt(13)) {
      case 0 -> new QueryTree.Text(TextField.ANYWHERE, any("kettle", "pot"), false, at);
      case 1 -> new QueryTree.Language(any("en", "de", "en-gb"), at);
      case 2 -> new QueryTree.Is(any(Standing.values()), at);
      case 3 -> new QueryTree.Has(any(Trait.values()), at);
      case 4 -> new QueryTree.Tagged(any("PRICE", "late delivery", "late"), at);
      case 5 -> new QueryTree.Told(new StoryId(few), at);
      case 6 -> new QueryTree.From(new SourceId(few), at);
      case 7 -> new QueryTree.Sounds(any(Label.values()), at);
      case 8 -> new QueryTree.Branded("" + few, Optional.of(new BrandId(few)), at);
      case 9 -> new QueryTree.Site(any("example.org", "a.example.org", "example"), at);
      case 10 -> new QueryTree.Url(any("example.org/y", "a.example.org/x", "b.ex"), at);
      case 11 -> rated(at);
      default -> new QueryTree.Dated(random.nextBoolean(), moment(), at);
    };
  }

  private QueryTree rated(Place at) {
    Comparison how = any(Comparison.values());
    double low = random.nextInt(6);
    return new QueryTree.Rated(how, low, how == Comparison.BETWEEN ? low + 1 : low, at);
  }

  private Moment moment() {
    int hours = random.nextInt(96);
    if (random.nextBoolean()) return new Moment.Ago(hours, ChronoUnit.HOURS);
    return new Moment.Point(LocalDateTime.of(2026, 11, 7, 0, 0).plusHours(hours), false);
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static boolean holds(QueryTree tree, Known known) {
    Mention mention = known.mention();
    Mention.Content content = mention.content();
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().allMatch(part -> holds(part, known));
      case QueryTree.Or or -> or.parts().stream().anyMatch(part -> holds(part, known));
      case QueryTree.Not not -> !holds(not.part(), known);
      case QueryTree.Text text -> content.body().equals(text.text());
      case QueryTree.Language lang ->
          (content.lang() + "-").toLowerCase(Locale.ROOT).startsWith(lang.tag() + "-");
      case QueryTree.Is is -> is.standing().statuses().contains(mention.status());
      case QueryTree.Has has -> known.traits().are().contains(has.trait());
      case QueryTree.Tagged tagged ->
          known.traits().tags().stream().anyMatch(tag -> tag.equalsIgnoreCase(tagged.tag()));
      case QueryTree.Told told -> known.traits().story().equals(Optional.of(told.story()));
      case QueryTree.From from -> mention.origin().source().equals(from.source());
      case QueryTree.Sounds sounds ->
          mention.brands().stream().anyMatch(mark -> mark.label() == sounds.label());
      case QueryTree.Branded branded ->
          mention.brands().stream().anyMatch(m -> Optional.of(m.brand()).equals(branded.brand()));
      case QueryTree.Site site ->
          (host(content.url()) + "/").matches("(.*\\.)?" + site.host() + "/");
      case QueryTree.Url url -> content.url().split("//(www\\.)?", -1)[1].startsWith(url.start());
      case QueryTree.Rated rated ->
          content.rating().map(given -> rated(rated, given.given())).orElse(false);
      case QueryTree.Dated dated ->
          mention.at().isBefore(ASKING.instant(dated.moment())) == dated.before();
      default -> throw new AssertionError(tree);
    };
  }

  private static String host(String url) {
    return url.split("/", -1)[2];
  }

  private static boolean rated(QueryTree.Rated rated, double given) {
    return switch (rated.how()) {
      case LESS -> given < rated.low();
      case AT_MOST -> given <= rated.low();
      case EQUAL -> given == rated.low();
      case AT_LEAST -> given >= rated.low();
      case MORE -> given > rated.low();
      case BETWEEN -> given >= rated.low() && given <= rated.high();
    };
  }
}
