package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.search.QueryTree.Comparison;
import earshot.search.QueryTree.Moment;
import earshot.search.QueryTree.Standing;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Makes trees of every shape the language allows.
final class RandomTrees {
  private static final String[] WILD = {
    "ket*", "kettle?", "*gan", "p*gan", "?il", "caf*", "#te*", "*tea", "t?a", "google*", "2?26"
  };
  private static final String SIGNS = "aB0 \"\\*?():#@-+&éß東😀“'\n_.";

  private final Random random;
  private final boolean everything;

  /// @param everything false keeps to words of the vocabulary, which the naive judge can read
  RandomTrees(Random random, boolean everything) {
    this.random = random;
    this.everything = everything;
  }

  QueryTree tree(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    return switch (kind) {
      case 0, 1 -> new QueryTree.And(several(depth), Place.NOWHERE);
      case 2, 3 -> new QueryTree.Or(several(depth), Place.NOWHERE);
      case 4 -> new QueryTree.Not(tree(depth - 1), Place.NOWHERE);
      case 5, 6 -> near();
      default -> leaf();
    };
  }

  private List<QueryTree> several(int depth) {
    List<QueryTree> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) parts.add(tree(depth - 1));
    return parts;
  }

  private QueryTree near() {
    int words = everything ? random.nextInt(51) : random.nextInt(4);
    return new QueryTree.Near(operand(2), operand(2), words, random.nextBoolean(), Place.NOWHERE);
  }

  private QueryTree operand(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return random.nextInt(3) == 0 ? wildcard() : said(TextField.ANYWHERE);
    }
    return new QueryTree.Or(List.of(operand(depth - 1), operand(depth - 1)), Place.NOWHERE);
  }

  private QueryTree leaf() {
    return switch (random.nextInt(everything ? 14 : 6)) {
      case 0, 1 -> said(TextField.ANYWHERE);
      case 2 -> said(TextField.TITLE);
      case 3 -> wildcard();
      case 4, 5 -> said(TextField.RAW);
      default -> any(values());
    };
  }

  private List<Supplier<QueryTree>> values() {
    Place place = Place.NOWHERE;
    return List.of(
        () -> new QueryTree.Url("example.org/a(b)?c=\"d\"", place),
        () -> new QueryTree.Site("xn--bcher-kva.example", place),
        () -> new QueryTree.Language("pt-br", place),
        () -> new QueryTree.Kind(any(SourceKind.values()), place),
        () -> new QueryTree.From(new SourceId(1 + random.nextInt(99)), place),
        () -> new QueryTree.Sounds(any(Label.values()), place),
        () -> new QueryTree.Is(any(Standing.values()), place),
        () -> new QueryTree.Has(any(Trait.values()), place),
        () -> new QueryTree.Branded(name(), Optional.empty(), place),
        () -> new QueryTree.Branded("7", Optional.of(new BrandId(7)), place),
        () -> new QueryTree.Tagged(name(), place),
        () -> new QueryTree.Told(new StoryId(1 + random.nextInt(99)), place),
        () -> new QueryTree.Saved(name(), Optional.empty(), place),
        this::rated,
        () -> new QueryTree.Dated(random.nextBoolean(), moment(), place));
  }

  private String name() {
    return any(new String[] {"Northwind", "7", "a \"b\"", "price (high)*", "x\\y", "# no"});
  }

  private QueryTree rated() {
    Comparison how = any(Comparison.values());
    double low = random.nextInt(40) / 4.0;
    double high = how == Comparison.BETWEEN ? low + random.nextInt(3) : low;
    return new QueryTree.Rated(how, low, high, Place.NOWHERE);
  }

  private Moment moment() {
    LocalDateTime day = LocalDateTime.of(2026, 1, 1, 0, 0).plusDays(random.nextInt(400));
    return switch (random.nextInt(3)) {
      case 0 -> new Moment.Point(day, true);
      case 1 -> new Moment.Point(day.plusMinutes(random.nextInt(1440)), false);
      default ->
          new Moment.Ago(
              random.nextInt(99),
              any(
                  new ChronoUnit[] {
                    ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS
                  }));
    };
  }

  private QueryTree wildcard() {
    return new QueryTree.Wildcard(TextField.ANYWHERE, any(WILD), Place.NOWHERE);
  }

  private QueryTree said(TextField in) {
    if (everything && random.nextBoolean()) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String[] operators = {"AND", "title:", "NEAR/3", "x", "-"};
      return new QueryTree.Text(
          in, any(operators) + text + "z", random.nextBoolean(), Place.NOWHERE);
    }
    int words = 1 + random.nextInt(3);
    StringBuilder text = new StringBuilder(Vocabulary.any(random).written);
    while (--words > 0) text.append(' ').append(Vocabulary.any(random).written);
    return new QueryTree.Text(in, text.toString(), true, Place.NOWHERE);
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private QueryTree any(List<Supplier<QueryTree>> choices) {
    return choices.get(random.nextInt(choices.size())).get();
  }
}
