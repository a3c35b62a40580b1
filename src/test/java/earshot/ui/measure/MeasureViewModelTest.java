package earshot.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.accuracy.Panel.Standing;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.storage.AccuracyStore.Labeller;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.measure.MeasureViewModel.Phase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureViewModelTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

  private final PretendDesk desk = new PretendDesk();
  private final Live live = new Live();
  private final Messages words =
      Messages.of(MeasureScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  private final MeasureViewModel model = new MeasureViewModel(desk, live, AT_ONCE, words);

  @BeforeEach
  void prepare() {
    desk.ask(3);
  }

  @Test
  void withoutASampleOneIsOffered() {
    model.shown();
    assertEquals(Phase.EMPTY, model.phaseProperty().get());
  }

  @Test
  void drawingBeginsToAsk() {
    model.shown();
    model.draw();
    assertEquals(Phase.LABELLING, model.phaseProperty().get());
    assertEquals(1, current().place());
    assertEquals(3, model.labelling().ofProperty().get());
  }

  @Test
  void theDigitsAnswerAndGoOn() {
    begin();
    model.press(1);
    model.press(5);
    assertEquals(List.of("FIRST 1 NEGATIVE", "FIRST 2 UNSURE"), desk.kept);
    assertEquals(3, current().place());
    assertEquals(2, model.labelling().doneProperty().get());
  }

  @Test
  void otherDigitsDoNothing() {
    begin();
    model.press(0);
    model.press(6);
    assertEquals(List.of(), desk.kept);
  }

  @Test
  void oneBackShowsWhatWasSaidAndTakesAnother() {
    begin();
    model.press(1);
    model.labelling().back();
    assertEquals(Optional.of(Label.NEGATIVE), current().answer());
    model.press(4);
    assertEquals(List.of("FIRST 1 NEGATIVE", "FIRST 1 POSITIVE"), desk.kept);
    assertEquals(2, current().place());
  }

  @Test
  void theLastAnswerLeadsToThePanel() {
    begin();
    for (int i = 0; i < 3; i++) model.press(3);
    assertEquals(Phase.PANEL, model.phaseProperty().get());
    assertEquals(3, model.panelProperty().get().orElseThrow().answered().first());
  }

  @Test
  void stoppingKeepsWhatWasAnsweredAndGoesOnThere() {
    begin();
    model.press(2);
    model.stopLabelling();
    assertEquals(Phase.PANEL, model.phaseProperty().get());
    model.label(Labeller.FIRST);
    assertEquals(2, current().place());
  }

  @Test
  void anAnswerThatIsNotKeptIsTold() {
    begin();
    desk.failing = true;
    model.press(1);
    assertTrue(model.labelling().problemProperty().get().contains("IN-4"));
    desk.failing = false;
    model.press(1);
    assertEquals("", model.labelling().problemProperty().get());
  }

  @Test
  void whatArrivesMeanwhileDoesNotDisturbTheLabeller() {
    begin();
    live.publish(new LiveEvent.MentionsChanged(Set.of(new MentionId(1))));
    assertEquals(Phase.LABELLING, model.phaseProperty().get());
  }

  @Test
  void randomMentionsTeachAndStandInNoSample() {
    model.shown();
    model.teach();
    model.press(4);
    assertEquals(List.of("teach 1 POSITIVE"), desk.kept);
  }

  @Test
  void whatCannotBeReadIsSaidAndTriedAgain() {
    desk.failing = true;
    model.shown();
    assertEquals(Phase.FAILED, model.phaseProperty().get());
    desk.failing = false;
    model.reload();
    assertEquals(Phase.EMPTY, model.phaseProperty().get());
  }

  @Test
  void aRefusalToDrawIsToldInItsOwnWords() {
    model.shown();
    desk.failing = true;
    desk.failure = new IllegalArgumentException("No mention of that time has a score.");
    model.draw();
    assertEquals("No mention of that time has a score.", model.problemProperty().get());
  }

  @Test
  void switchingLooksAheadAndAsksFirst() {
    desk.gate = PretendDesk.open();
    desk.learned = Optional.of(PretendDesk.model("0a1b2c3d"));
    model.shown();
    LearningViewModel learning = model.learning();
    learning.preview(true);
    assertTrue(learning.offerProperty().get().orElseThrow().on());
    assertTrue(desk.used.isEmpty());
    learning.cancel();
    assertFalse(learning.offerProperty().get().isPresent());
    learning.preview(true);
    learning.turn();
    assertTrue(desk.used.isPresent());
    assertTrue(learning.knownProperty().get().orElseThrow().state().used().isPresent());
  }

  @Test
  void leavingClosesWhatWasOpened() {
    model.shown();
    assertEquals(1, live.listeners());
    model.hidden();
    assertEquals(0, live.listeners());
  }

  private void begin() {
    desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
    desk.standing = new Standing.Unfinished(95);
    model.shown();
    model.label(Labeller.FIRST);
  }

  private Question current() {
    return model.labelling().currentProperty().get().orElseThrow();
  }
}
