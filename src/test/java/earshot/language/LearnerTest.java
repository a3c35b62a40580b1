package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.Gate.Condition;
import earshot.language.Learner.Learned;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The gate opens only for labels that make the learner better than the word list.
final class LearnerTest {
  private static final Learner LEARNER = new Learner(Labelled.READER, 5);

  @Test
  void labelsThatTeachOpenTheGate() {
    Gate gate = LEARNER.learn(Labelled.coffee(300, 1)).gate();
    assertTrue(gate.open(), gate.text());
    assertTrue(gate.trial().orElseThrow().learned() > gate.trial().orElseThrow().engine() + 0.1);
  }

  @Test
  void correctionsAloneKeepItClosed() {
    List<Taught> corrected =
        Labelled.coffee(1_000, 1).stream()
            .filter(each -> engine(each) != each.label())
            .map(each -> from(each, LabelOrigin.CORRECTED))
            .limit(300)
            .toList();
    assertEquals(300, corrected.size());
    Gate gate = LEARNER.learn(corrected).gate();
    assertFalse(gate.open());
    assertFalse(met(gate, Condition.NOT_ONLY_CORRECTIONS));
    assertEquals(0, gate.notCorrections());
  }

  @Test
  void shuffledLabelsKeepItClosedInAHundredOfAHundred() {
    List<Taught> real = Labelled.coffee(300, 1);
    int opened = 0;
    for (int draw = 0; draw < 100; draw++) {
      if (LEARNER.learn(Labelled.shuffled(real, draw)).gate().open()) opened++;
    }
    assertEquals(0, opened);
  }

  @Test
  void tooFewLabelsAreNotEvenTried() {
    Learned learned = LEARNER.learn(Labelled.coffee(199, 1));
    assertFalse(learned.gate().open());
    assertTrue(learned.gate().trial().isEmpty());
    assertTrue(learned.model().isEmpty());
    assertFalse(met(learned.gate(), Condition.ENOUGH));
  }

  @Test
  void aClassOfNineKeepsItClosed() {
    List<Taught> taught = new ArrayList<>();
    int negative = 0;
    for (Taught each : Labelled.coffee(400, 1)) {
      if (each.label() != Label.NEGATIVE || negative++ < 9) taught.add(each);
    }
    Gate gate = LEARNER.learn(taught).gate();
    assertEquals(9, gate.fewest());
    assertFalse(met(gate, Condition.EACH_CLASS));
    assertFalse(gate.open());
  }

  @Test
  void copiesOfAStoryNeverHelpEachOther() {
    SeveralCopies copies = new SeveralCopies();
    double apart = copies.learnedWhen(false);
    double together = copies.learnedWhen(true);
    assertTrue(together < apart - 0.2, together + " with, " + apart + " without folds by story");
  }

  @Test
  void theOrderOfLabelsDoesNotMatter() {
    List<Taught> taught = new ArrayList<>(Labelled.coffee(250, 1));
    Learned first = LEARNER.learn(taught);
    Collections.shuffle(taught, new Random(9));
    Learned second = LEARNER.learn(taught);
    assertEquals(first.gate(), second.gate());
    assertEquals(first.model().orElseThrow().id(), second.model().orElseThrow().id());
  }

  @Test
  void cannotTellTeachesNothing() {
    List<Taught> taught = new ArrayList<>(Labelled.coffee(250, 1));
    Gate before = LEARNER.learn(taught).gate();
    for (int i = 0; i < 50; i++) {
      taught.add(
          Labelled.taught(1_000 + i, 1_000 + i, "who knows", Label.UNSURE, LabelOrigin.SAMPLED));
    }
    assertEquals(before, LEARNER.learn(taught).gate());
  }

  @Test
  void mixedIsLearnedOnceTenWereTold() {
    List<Taught> taught = new ArrayList<>(Labelled.coffee(250, 1));
    for (int i = 0; i < 9; i++) taught.add(mixed(1_000 + i));
    assertFalse(LEARNER.learn(taught).model().orElseThrow().labels().contains(Label.MIXED));
    taught.add(mixed(1_009));
    assertTrue(LEARNER.learn(taught).model().orElseThrow().labels().contains(Label.MIXED));
  }

  @Test
  void figuresAreWrittenAndReadBack() {
    Gate gate = LEARNER.learn(Labelled.coffee(250, 1)).gate();
    assertEquals(gate, Gate.read(gate.text()));
    Gate empty = LEARNER.learn(List.of()).gate();
    assertEquals(empty, Gate.read(empty.text()));
  }

  @Test
  void aThousandTweetsOpenItAndItIsBetterOnTheRest() {
    List<Taught> tweets = Labelled.tweets(7);
    Learned learned = LEARNER.learn(tweets.subList(0, 1_000));
    assertTrue(learned.gate().open(), learned.gate().text());
    TextReader better = Labelled.READER.with(learned.model().orElseThrow());
    List<Taught> rest = tweets.subList(1_000, tweets.size());
    double byEngine = macroF1(Labelled.READER, rest);
    double byLearned = macroF1(better, rest);
    assertTrue(byLearned > byEngine + 0.02, byEngine + " → " + byLearned);
  }

  private static double macroF1(TextReader reader, List<Taught> texts) {
    long[][] counts = new long[3][3];
    List<Label> classes = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);
    for (Taught each : texts) {
      var score = reader.read(each.said().text(), "", List.of()).whole();
      int told =
          switch (score.label()) {
            case UNSURE, UNSCORED -> 1;
            case MIXED -> classes.indexOf(Tally.label(score.compound(), 0.05));
            case NEGATIVE, NEUTRAL, POSITIVE -> classes.indexOf(score.label());
          };
      counts[told][classes.indexOf(each.label())]++;
    }
    return new Agreement(counts).macroF1();
  }

  private static Label engine(Taught taught) {
    Label label = Labelled.READER.read(taught.said().text(), "", List.of()).whole().label();
    return label == Label.UNSURE ? Label.NEUTRAL : label;
  }

  private static Taught from(Taught each, LabelOrigin origin) {
    return new Taught(each.id(), each.story(), each.said(), each.label(), origin);
  }

  private static Taught mixed(int id) {
    return Labelled.taught(id, id, "good coffee, bad queue", Label.MIXED, LabelOrigin.SAMPLED);
  }

  private static boolean met(Gate gate, Condition condition) {
    return gate.checks().stream()
        .filter(check -> check.condition() == condition)
        .anyMatch(Gate.Check::met);
  }

  /// Texts with meaningless labels, each said five times.
  private static final class SeveralCopies {
    double learnedWhen(boolean told) {
      List<Taught> taught = new ArrayList<>();
      Random random = new Random(4);
      for (int story = 1; story <= 60; story++) {
        Label label = List.of(Label.NEGATIVE, Label.POSITIVE).get(random.nextInt(2));
        String text = "word" + random.nextInt() + " thing" + random.nextInt();
        for (int copy = 0; copy < 5; copy++) {
          int id = story * 10 + copy;
          taught.add(Labelled.taught(id, told ? story : id, text, label, LabelOrigin.SAMPLED));
        }
      }
      return LEARNER.learn(taught).gate().trial().orElseThrow().learned();
    }
  }
}
