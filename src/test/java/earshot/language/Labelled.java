package earshot.language;

import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.Lot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Texts with labels of people, made up or real, to learn from.
final class Labelled {
  static final TextReader READER = new TextReader(Lists.ENGLISH, Map.of(), Vader.DEFAULT_THRESHOLD);

  private static final List<String> SUBJECTS =
      List.of("my mug", "the batch", "our grinder", "this kettle", "the new roast", "my order");
  private static final List<String> BLAME =
      List.of("came soggy", "tastes like cardboard", "arrived lukewarm", "went stale");
  private static final List<String> PLAIN =
      List.of("comes in two sizes", "opens at nine", "has a blue lid", "weighs a kilo");
  private static final List<String> PRAISE =
      List.of("hits the spot", "keeps me going", "made my morning", "beats the rest");
  private static final List<String> ENDS =
      List.of("today", "again", "at the station", "since the move", "in town", "this week");

  private Labelled() {}

  /// Made-up texts whose feelings the word list does not know but people do.
  static List<Taught> coffee(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Taught> taught = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Label label = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE).get(random.nextInt(3));
      List<String> what =
          switch (label) {
            case NEGATIVE -> BLAME;
            case POSITIVE -> PRAISE;
            default -> PLAIN;
          };
      String mood = random.nextInt(3) == 0 ? hint(label) : "";
      String text =
          mood + any(SUBJECTS, random) + ' ' + any(what, random) + ' ' + any(ENDS, random);
      taught.add(taught(i, i, text, label, LabelOrigin.SAMPLED));
    }
    return taught;
  }

  private static String hint(Label label) {
    return switch (label) {
      case NEGATIVE -> "sad, ";
      case POSITIVE -> "happy, ";
      default -> "well, ";
    };
  }

  private static String any(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  /// Real texts in the order of the lot.
  static List<Taught> tweets(long seed) {
    List<Taught> taught = new ArrayList<>();
    for (Corpus.Rated each : Corpus.tweeteval()) {
      Label label =
          each.rating() < 0 ? Label.NEGATIVE : each.rating() > 0 ? Label.POSITIVE : Label.NEUTRAL;
      int id = taught.size() + 1;
      taught.add(taught(id, id, each.text(), label, LabelOrigin.SAMPLED));
    }
    return new Lot(seed).order(taught, Taught::id);
  }

  static Taught taught(long id, long story, String text, Label label, LabelOrigin origin) {
    return new Taught(id, story, new Taught.Said(text, "", Optional.empty()), label, origin);
  }

  /// The same texts with the labels of others among them.
  static List<Taught> shuffled(List<Taught> taught, long seed) {
    List<Taught> order = new Lot(seed).order(taught, Taught::id);
    List<Taught> shuffled = new ArrayList<>();
    for (int i = 0; i < taught.size(); i++) {
      Taught text = taught.get(i);
      shuffled.add(
          new Taught(text.id(), text.story(), text.said(), order.get(i).label(), text.origin()));
    }
    return shuffled;
  }
}
