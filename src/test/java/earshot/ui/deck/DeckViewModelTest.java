package earshot.ui.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Columns of saved searches, without a window.
class DeckViewModelTest {
  private final PretendDeck desk = new PretendDeck();
  private final TestClock clock = new TestClock(Sample.NOW);
  private final Live live = new Live();
  private final DeckViewModel model =
      new DeckViewModel(
          desk,
          live,
          new Threads(Runnable::run, Runnable::run),
          new DeckViewModel.Timing(clock, clock),
          Messages.of(DeckScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH)));

  @BeforeEach
  void open() {
    model.shown();
  }

  private List<String> names() {
    return model.columns().stream().map(column -> column.search().name()).toList();
  }

  private void undo() {
    Done.Undo undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    undo.then().run();
  }

  @Test
  void searchesWithAColumnStandSideBySide() {
    assertEquals(List.of("Smoke", "Northwind"), names());
    assertEquals("Croissants", model.others().getFirst().name());
    ColumnModel smoke = model.columns().getFirst();
    assertEquals(smoke.feedProperty().get().found(), smoke.rows().size());
    assertTrue(
        smoke.rows().stream().allMatch(c -> c.mention().content().whole().contains("smoke")));
  }

  @Test
  void aColumnIsAddedMovedAndRemovedAndEachCanBeTakenBack() {
    model.add(model.others().getFirst());
    assertEquals(List.of("Smoke", "Northwind", "Croissants"), names());
    model.move(model.columns().get(2), -1);
    assertEquals(List.of("Smoke", "Croissants", "Northwind"), names());
    model.remove(model.columns().getFirst());
    assertEquals(List.of("Croissants", "Northwind"), names());
    undo();
    assertEquals(List.of("Smoke", "Croissants", "Northwind"), names());
  }

  @Test
  void aColumnThatStaysKeepsItsRows() {
    ColumnModel northwind = model.columns().get(1);
    model.move(northwind, -1);
    assertSame(northwind, model.columns().getFirst());
  }

  @Test
  void whatIsNewWaitsBehindThePill() {
    ColumnModel smoke = model.columns().getFirst();
    int before = smoke.rows().size();
    Mention again = smoke.rows().getFirst().mention();
    desk.mentions.addFirst(again);
    live.publish(new LiveEvent.MentionsAdded(List.of(again)));
    assertEquals(0, smoke.waitingProperty().get());
    clock.pass(Duration.ofSeconds(1));
    assertEquals(1, smoke.waitingProperty().get());
    assertEquals(before, smoke.rows().size());
    smoke.read();
    assertEquals(before + 1, smoke.rows().size());
    assertEquals(0, smoke.waitingProperty().get());
  }

  @Test
  void whileNotEverythingIsCountedNothingIsNewAndTheColumnIsReadOnceItIs() {
    desk.whole(false);
    model.reload();
    ColumnModel smoke = model.columns().getFirst();
    int before = smoke.rows().size();
    assertFalse(smoke.feedProperty().get().whole());
    desk.mentions.addLast(smoke.rows().getLast().mention());
    clock.pass(Duration.ofSeconds(1));
    assertEquals(before + 1, smoke.feedProperty().get().found());
    assertEquals(0, smoke.waitingProperty().get());
    desk.whole(true);
    clock.pass(Duration.ofSeconds(1));
    assertTrue(smoke.feedProperty().get().whole());
    assertEquals(before + 1, smoke.rows().size());
    assertEquals(0, clock.waiting());
  }

  @Test
  void aThousandArrivalsAreCountedOnce() {
    for (int i = 0; i < 1_000; i++) live.publish(new LiveEvent.MentionsAdded(List.of()));
    assertEquals(1, clock.waiting());
  }

  @Test
  void readingAColumnCanBeTakenBack() {
    ColumnModel smoke = model.columns().getFirst();
    assertTrue(smoke.feedProperty().get().unread() > 0);
    model.markRead(smoke);
    assertEquals(0, smoke.feedProperty().get().unread());
    undo();
    assertTrue(smoke.feedProperty().get().unread() > 0);
  }

  @Test
  void aColumnTellsOfItsFindsWhenAsked() {
    model.alert(model.columns().getFirst(), true);
    assertTrue(model.columns().getFirst().search().feed().alerting());
    assertEquals(List.of("alert Smoke true"), desk.done);
  }

  @Test
  void withoutSearchesTheDeckSaysSo() {
    model.remove(model.columns().getFirst());
    model.remove(model.columns().getFirst());
    assertEquals(DeckViewModel.Phase.EMPTY, model.phaseProperty().get());
  }

  @Test
  void nobodyListensAfterLeaving() {
    model.hidden();
    live.publish(new LiveEvent.MentionsAdded(List.of()));
    assertEquals(0, clock.waiting());
  }
}
