package earshot.insight.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.accuracy.Panel.Standing;
import earshot.model.Label;
import earshot.model.TimeRange;
import earshot.storage.AccuracyStore;
import earshot.storage.AccuracyStore.Item;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {
  private static final TimeRange TODAY =
      new TimeRange(Heard.NOW.minus(Duration.ofHours(1)), Heard.NOW.plus(Duration.ofHours(1)));

  private Instant now = Heard.NOW;
  private String version = Heard.VERSION;
  private Heard heard;
  private Accuracy accuracy;
  private AccuracyStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    heard = new Heard(folder.resolve("ws"), () -> now);
    heard.hear(200, Label.NEUTRAL);
    heard.hear(150, Label.NEGATIVE);
    heard.hear(40, Label.UNSURE);
    heard.hear(5, Label.MIXED);
    heard.hear(9, Label.UNSCORED);
    store = heard.stores.accuracy();
    accuracy = new Accuracy(store, () -> version);
  }

  @AfterEach
  void close() {
    heard.close();
  }

  @Test
  void aSampleHasTwentyOfEachLabelOrAllThereAre() {
    Map<Label, Long> drawn = drawn(sample(7, 150));
    assertEquals(150, drawn.values().stream().mapToLong(Long::longValue).sum());
    assertEquals(5, drawn.get(Label.MIXED));
    assertEquals(20, drawn.get(Label.UNSURE));
    assertTrue(drawn.getOrDefault(Label.NEUTRAL, 0L) > drawn.getOrDefault(Label.NEGATIVE, 0L));
    assertEquals(null, drawn.get(Label.UNSCORED));
  }

  @Test
  void theSameSeedDrawsTheSameSample() {
    assertEquals(mentions(sample(7, 150)), mentions(sample(7, 150)));
    assertTrue(!mentions(sample(7, 150)).equals(mentions(sample(8, 150))));
  }

  @Test
  void theOrderTellsNothingOfTheLabels() {
    List<Label> order = items(sample(7, 150)).stream().map(Item::machine).toList();
    int changes = 0;
    for (int i = 1; i < order.size(); i++) if (order.get(i) != order.get(i - 1)) changes++;
    assertTrue(changes > 50, changes + " changes of label");
  }

  @Test
  void aLargerSampleHoldsTheSmallerOne() {
    Sample sample = sample(7, 100);
    List<Item> before = items(sample);
    Sample larger = accuracy.enlarge(sample, 50, Progress.NONE);
    List<Item> after = items(larger);
    assertEquals(150, after.size());
    assertEquals(before, after.subList(0, 100));
  }

  @Test
  void figuresHoldOnceEachLabelHasTwentyAnswers() {
    Sample sample = sample(7, 150);
    assertInstanceOf(Standing.Unfinished.class, accuracy.panel(sample).standing());
    answer(sample, Item::machine);
    Panel panel = accuracy.panel(sample);
    assertInstanceOf(Standing.Holds.class, panel.standing());
    assertEquals(1, panel.alike().share());
    assertEquals(Optional.of(sample), accuracy.measured(sample.brand()).map(Panel::sample));
    double negative = panel.corrected().orElseThrow().share(Label.NEGATIVE).orElseThrow().value();
    assertEquals(150.0 / 395, negative, 1e-9);
  }

  @Test
  void wideIntervalsAreTooInaccurateAndSayHowManyMore() {
    Confusion torn =
        ConfusionTest.confusion(
            new long[] {10, 10, 10}, new long[][] {{5, 0, 5}, {5, 0, 5}, {5, 0, 5}});
    Standing standing = Accuracy.judged(torn.corrected(1).shares(), 30);
    Standing.TooInaccurate told = assertInstanceOf(Standing.TooInaccurate.class, standing);
    assertTrue(told.width() > 0.30 && told.more() % 10 == 0, told.toString());
  }

  @Test
  void halfAsMuchTooWideNeedsAHundredAndTwentyFivePercentMore() {
    assertEquals(130, Accuracy.more(.45, 100));
    assertEquals(10, Accuracy.more(.301, 100));
  }

  @Test
  void figuresExpireWithNewScores() {
    Sample sample = sample(7, 150);
    answer(sample, Item::machine);
    version = "plus-1/en/ffffffff";
    assertEquals(new Standing.Expired(Panel.Reason.NEW_SCORES), accuracy.panel(sample).standing());
    assertEquals(Optional.empty(), accuracy.measured(sample.brand()));
  }

  @Test
  void figuresExpireAfterNinetyDays() {
    Sample sample = sample(7, 150);
    answer(sample, Item::machine);
    now = Heard.NOW.plus(Duration.ofDays(90));
    assertInstanceOf(Standing.Holds.class, accuracy.panel(sample).standing());
    now = now.plusSeconds(1);
    assertEquals(new Standing.Expired(Panel.Reason.AGE), accuracy.panel(sample).standing());
  }

  @Test
  void aSecondLabellerTellsHowFarPeopleAgree() {
    Sample sample = sample(7, 150);
    answer(sample, Item::machine);
    assertEquals(Optional.empty(), accuracy.panel(sample).between());
    for (Item item : items(sample).subList(0, 40)) {
      store.answer(sample.id(), item.place(), Labeller.SECOND, Optional.of(item.machine()), "ben");
    }
    Panel panel = accuracy.panel(sample);
    assertEquals(1, panel.between().orElseThrow().kappa(), 1e-12);
    assertEquals(40, panel.between().orElseThrow().total());
    assertEquals(new Panel.Answered(150, 40, 150), panel.answered());
  }

  @Test
  void aTimeWithoutMentionsIsRefused() {
    TimeRange before = new TimeRange(Heard.NOW.minusSeconds(9), Heard.NOW.minusSeconds(1));
    Accuracy.Wish wish = new Accuracy.Wish(Optional.empty(), before, 1, 150);
    assertThrows(IllegalArgumentException.class, () -> accuracy.draw(wish, "ana", Progress.NONE));
  }

  private Sample sample(long seed, int size) {
    return accuracy.draw(
        new Accuracy.Wish(Optional.of(heard.acme), TODAY, seed, size), "ana", Progress.NONE);
  }

  private List<Item> items(Sample sample) {
    return store.items(sample.id());
  }

  private List<Long> mentions(Sample sample) {
    return items(sample).stream().map(item -> item.mention().value()).toList();
  }

  private Map<Label, Long> drawn(Sample sample) {
    return items(sample).stream()
        .collect(Collectors.groupingBy(Item::machine, Collectors.counting()));
  }

  private void answer(Sample sample, Function<Item, Label> saying) {
    for (Item item : items(sample)) {
      store.answer(
          sample.id(), item.place(), Labeller.FIRST, Optional.of(saying.apply(item)), "ana");
    }
  }
}
