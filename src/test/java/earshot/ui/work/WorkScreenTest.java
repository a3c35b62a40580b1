package earshot.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Status;
import earshot.model.Work;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UiTest
class WorkScreenTest {
  private Optional<WorkStage> open = Optional.empty();

  @AfterEach
  void close() {
    open.ifPresent(WorkStage::close);
  }

  private WorkStage on(int mentions) {
    WorkStage stage = new WorkStage(mentions).show();
    open = Optional.of(stage);
    return stage;
  }

  @Test
  void fiveHundredRowsCloseAndComeBackWithOneUndo() {
    WorkStage on = on(500);
    Map<MentionId, Work> before = on.work.all();
    on.hands.push(KeyCode.CONTROL, KeyCode.A);
    on.settle();
    assertEquals("500 selected", label(on, "#bulk .es-h3"));
    Fx.run(() -> press(on, "#bulk-close"));
    on.settle();
    assertEquals(0, on.rows());
    assertEquals("Nothing waits for an answer.", Fx.get(() -> empty(on)));
    assertEquals(
        Set.of(Status.CLOSED),
        Set.copyOf(on.work.all().values().stream().map(Work::status).toList()));
    on.hands.type(KeyCode.Z);
    on.settle();
    assertEquals(before, on.work.all());
    assertEquals(WorkViewModel.PAGE, on.rows());
  }

  @Test
  void jAndKMoveTheSelectionAndTheColumnBesideFollows() {
    WorkStage on = on(12);
    on.hands.type(KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.K);
    on.settle();
    assertEquals(Optional.of(new MentionId(2)), on.model.selected().get());
    on.hands.type(KeyCode.ENTER);
    on.settle();
    assertEquals("2 of 12", label(on, "#ordinal"));
    assertTrue(Fx.get(() -> on.screen.root().lookup("#detail-text") != null));
    on.hands.type(KeyCode.ESCAPE);
    on.settle();
    assertFalse(Fx.get(() -> on.screen.root().lookup("#side") != null));
  }

  @Test
  void xAndShiftJSelectAndAKeyActsOnAllOfThem() {
    WorkStage on = on(12);
    on.hands.type(KeyCode.J, KeyCode.X);
    on.hands.push(KeyCode.SHIFT, KeyCode.J);
    on.hands.push(KeyCode.SHIFT, KeyCode.J);
    on.settle();
    assertEquals(3, on.model.picked().count().get());
    on.hands.type(KeyCode.T);
    on.settle();
    on.hands.write("roastery\n");
    on.settle();
    for (long id = 1; id <= 3; id++) {
      assertEquals(Set.of("roastery"), on.work.tagsOf(new MentionId(id)));
    }
    on.hands.type(KeyCode.ESCAPE);
    on.settle();
    assertEquals(0, on.model.picked().count().get());
  }

  @Test
  void everyLetterAsksAndADigitAnswers() {
    WorkStage on = on(12);
    MentionId first = new MentionId(1);
    on.hands.type(KeyCode.J, KeyCode.P, KeyCode.DIGIT1);
    on.settle();
    assertEquals(Priority.URGENT, on.work.at(first).priority());
    on.hands.type(KeyCode.A, KeyCode.DIGIT2);
    on.settle();
    assertEquals(Optional.of("Ben"), on.work.at(first).assignee());
    on.hands.type(KeyCode.M);
    on.settle();
    on.hands.write("asked the roastery\n");
    on.settle();
    assertEquals(List.of("asked the roastery"), on.work.notes);
    on.hands.type(KeyCode.S, KeyCode.DIGIT2);
    on.settle();
    assertTrue(on.work.at(first).snooze().asleep());
    assertEquals(11, on.rows());
    on.hands.type(KeyCode.J, KeyCode.E, KeyCode.DIGIT3);
    on.settle();
    assertEquals(new Work.Stand(Status.NO_ACTION, "spam"), on.work.at(new MentionId(2)).stand());
    on.hands.type(KeyCode.J, KeyCode.H, KeyCode.DIGIT1);
    on.settle();
    assertTrue(on.work.isHidden(new MentionId(3)));
    on.hands.type(KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z);
    on.settle();
    assertEquals(12, on.rows());
    assertEquals(Optional.empty(), on.work.at(first).assignee());
  }

  @Test
  void whatIsDoneLeavesTheListAndTheNextTakesItsPlace() {
    WorkStage on = on(12);
    on.hands.type(KeyCode.J, KeyCode.J, KeyCode.E, KeyCode.DIGIT1);
    on.settle();
    assertEquals(11, on.rows());
    on.hands.type(KeyCode.J);
    on.settle();
    assertEquals(Optional.of(new MentionId(3)), on.model.selected().get());
  }

  @Test
  void lanesAndPartsNarrowTheTable() {
    WorkStage on = on(12);
    Fx.run(on::mixed);
    Fx.run(on.model::read);
    on.settle();
    assertEquals(11, on.rows());
    Fx.run(() -> on.model.view().set(WorkView.EVERYTHING.in(Optional.of(Lane.DRAFTING))));
    on.settle();
    assertEquals(1, on.rows());
    Fx.run(() -> on.model.view().set(WorkView.EVERYTHING.of(WorkView.Part.OVERDUE)));
    on.settle();
    assertEquals(2, on.rows());
    Fx.run(() -> on.model.view().set(WorkView.EVERYTHING.of(WorkView.Part.MINE)));
    on.settle();
    assertEquals(2, on.rows());
    Fx.run(
        () ->
            on.model
                .view()
                .set(WorkView.EVERYTHING.of(WorkView.Part.OVERDUE).in(Optional.of(Lane.APPROVED))));
    on.settle();
    assertEquals("Nothing of this waits.", Fx.get(() -> empty(on)));
  }

  @Test
  void everyScreenShowsItsFourStates() {
    WorkStage none = on(0);
    assertEquals("Nothing waits for an answer.", Fx.get(() -> empty(none)));
    none.work.failure = Optional.of(new IllegalStateException("disk"));
    Fx.run(none.model::read);
    none.settle();
    assertEquals(
        "Replies could not be read. Drafts are safe on disk. (RP-1)", Fx.get(() -> empty(none)));
    none.work.failure = Optional.empty();
    Fx.run(() -> press(none, "#work-again"));
    none.settle();
    assertEquals("Nothing waits for an answer.", Fx.get(() -> empty(none)));
    Fx.run(() -> none.offline.set(Optional.of(none.timeline.clock().instant())));
    assertEquals("You can draft and approve. Opening pages waits.", label(none, ".work-offline"));
  }

  @Test
  void theColumnBesideGoesBackToTheTimelineWithWhatWasOpenThere() {
    WorkStage on = on(12);
    on.hands.type(KeyCode.J, KeyCode.J);
    on.settle();
    Fx.run(() -> on.screen.hidden());
    assertTrue(Fx.get(() -> on.timeline.hasItsColumn()));
    Fx.run(() -> on.screen.shown());
    on.settle();
    assertEquals(Optional.of(new MentionId(2)), on.model.selected().get());
  }

  @Test
  void tenWaitingMentionsAreAnsweredWithTheKeyboardAlone() {
    WorkStage on = on(10);
    for (int n = 1; n <= 10; n++) {
      int answered = n;
      MentionId id = new MentionId(n);
      on.hands.push(KeyCode.J);
      on.hands.push(KeyCode.R);
      on.until(() -> on.scene().getFocusOwner() instanceof StyleClassedTextArea);
      on.hands.write("ok " + n);
      on.hands.push(KeyCode.CONTROL, KeyCode.ENTER);
      on.until(() -> on.timeline.copied().size() == answered);
      on.hands.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      on.until(() -> "answer-address".equals(on.scene().getFocusOwner().getId()));
      on.hands.push(KeyCode.ENTER);
      on.until(() -> on.work.at(id).status() == Status.SENT);
      on.until(() -> on.scene().getFocusOwner() == on.table());
    }
    assertEquals(
        Set.of(Status.SENT),
        Set.copyOf(on.work.all().values().stream().map(Work::status).toList()));
    assertEquals(10, Set.copyOf(on.timeline.copied()).size());
  }

  @Test
  void aBulkOfFiveThousandRowsLeavesTheScreenAnswering() throws Exception {
    WorkStage on =
        new WorkStage(5_000, Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
    open = Optional.of(on.show());
    on.until(() -> on.rows() == WorkViewModel.PAGE);
    Fx.run(() -> on.model.pickAll());
    on.until(() -> on.model.picked().count().get() == 5_000);
    AtomicLong longest = new AtomicLong();
    AtomicBoolean going = new AtomicBoolean(true);
    Platform.runLater(new Beat(longest, going, System.nanoTime()));
    Fx.run(() -> press(on, "#bulk-close"));
    on.until(() -> on.rows() == 0);
    on.hands.type(KeyCode.Z);
    on.until(() -> on.rows() == WorkViewModel.PAGE);
    going.set(false);
    assertNotEquals(0, longest.get());
    long ms = longest.get() / 1_000_000;
    System.err.println("longest wait of the screen " + ms + " ms");
    int most = Integer.getInteger("earshot.bulk.wait", 10_000);
    assertTrue(ms < most, "the screen waited " + ms + " ms");
  }

  /// Comes round again and again and notes how long it took.
  private record Beat(AtomicLong longest, AtomicBoolean going, long since) implements Runnable {
    @Override
    public void run() {
      long now = System.nanoTime();
      longest.accumulateAndGet(now - since, Math::max);
      if (going.get()) Platform.runLater(new Beat(longest, going, now));
    }
  }

  private static void press(WorkStage on, String id) {
    ((ButtonBase) on.screen.root().lookup(id)).fire();
  }

  private static String label(WorkStage on, String css) {
    return Fx.get(() -> ((Label) on.screen.root().lookup(css)).getText());
  }

  private static String empty(WorkStage on) {
    return on.screen.root().lookup(".es-empty-words").getAccessibleText();
  }
}
