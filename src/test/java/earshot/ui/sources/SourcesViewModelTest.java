package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.storage.PolledSum;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the Sources screen shows and does, without a window.
class SourcesViewModelTest {
  private final PretendSourceDesk desk = new PretendSourceDesk(SampleSources.all());
  private final Live live = new Live();
  private final ByHand background = new ByHand();
  private final SourcesViewModel model =
      new SourcesViewModel(
          new SourcesViewModel.Services(desk, new PretendSourceCare()),
          live,
          new Threads(background, Runnable::run),
          InstantSource.fixed(SampleSources.NOW),
          words());

  static Messages words() {
    return Messages.of(SourcesScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  }

  private void show() {
    model.shown();
    background.runAll();
  }

  private SourceRow row(int id) {
    return model.rows().stream().filter(r -> r.id().value() == id).findFirst().orElseThrow();
  }

  @Test
  void nothingIsAskedBeforeItIsShown() {
    assertEquals(0, background.size());
    assertEquals(SourcesViewModel.Phase.READING, model.phaseProperty().get());
  }

  @Test
  void everySourceSaysHowItIs() {
    show();
    assertEquals("Answered 2 min ago", row(1).state());
    assertEquals("Nothing there since 12 Nov", row(4).state());
    assertEquals("Refuses readers (403)", row(5).state());
    assertEquals("Asked to wait until 15:10", row(6).state());
    assertEquals("Quiet since 3 Nov", row(7).state());
    assertEquals("Paused by you", row(8).state());
    assertEquals("Closed, found on 17 Nov", row(9).state());
    assertEquals("No answer at 14:28", row(12).state());
    assertEquals("Not asked yet", row(13).state());
  }

  @Test
  void theSummaryCountsTheTroubled() {
    show();
    assertEquals("13 sources · 2 paused · 2 need a look", model.summaryProperty().get());
  }

  @Test
  void whatIsNotAskedHasNoNextPoll() {
    show();
    assertEquals("–", row(8).next());
    assertEquals("in 0:20", row(13).next());
    assertEquals("in 28 min", row(4).next());
  }

  @Test
  void theSearchLooksIntoNamesAndHosts() {
    show();
    model.filter().findProperty().set("GAZETTE.ex");
    assertEquals(List.of(4), model.rows().stream().map(r -> r.id().value()).toList());
  }

  @Test
  void onlyWhatNeedsALook() {
    show();
    model.filter().showProperty().set(SourceFilter.Show.TROUBLE);
    assertEquals(List.of(4, 5), model.rows().stream().map(r -> r.id().value()).toList());
  }

  @Test
  void theDetailSaysWhichShareIsKept() {
    show();
    String share = words().formats().percent(.05, 1);
    assertEquals(share + ": 12 of 240 new entries in the last 30 days name a brand.", kept());
    desk.polled = new PolledSum(0, 0, Optional.empty());
    assertEquals("Nothing new in the last 30 days.", kept());
    desk.polled = new PolledSum(1_240, 3, Optional.empty());
    desk.change(List.of(new SourceId(3)), new SourceEdit.TakeEverything(true));
    model.deeds().pollNow(List.of(row(3)));
    background.runAll();
    assertEquals("Everything: 1,240 new entries in the last 30 days.", kept());
  }

  private String kept() {
    model.select(List.of());
    model.select(List.of(new SourceId(3)));
    background.runAll();
    return model.detailProperty().get().orElseThrow().watching().kept();
  }

  @Test
  void theDetailHasTheLogWithItsRepairs() {
    show();
    model.select(List.of(new SourceId(3)));
    background.runAll();
    SourceDetail detail = model.detailProperty().get().orElseThrow();
    assertEquals("Its last answer brought 4 new entries.", detail.condition().advice());
    assertEquals("4 new entries", detail.log().getFirst().outcome());
    assertEquals("14:28", detail.log().getFirst().when());
    assertEquals("wrong charset, unreadable dates", detail.log().getFirst().repairs());
  }

  @Test
  void aLateLogOfAnotherSourceIsDropped() {
    show();
    model.select(List.of(new SourceId(3)));
    model.select(List.of(new SourceId(4)));
    background.runAll();
    assertEquals(4, model.detailProperty().get().orElseThrow().row().id().value());
  }

  @Test
  void pausingCanBeUndone() {
    show();
    model.deeds().change(List.of(row(1)), new SourceEdit.State(SourceState.PAUSED));
    background.runAll();
    assertEquals("Paused by you", row(1).state());
    model.deeds().doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals("Answered 2 min ago", row(1).state());
  }

  @Test
  void removingClosesTheDetailAndCanBeUndone() {
    show();
    model.select(List.of(new SourceId(1)));
    background.runAll();
    model.deeds().change(List.of(row(1)), new SourceEdit.Removed(true));
    background.runAll();
    assertTrue(model.detailProperty().get().isEmpty());
    assertEquals(12, model.rows().size());
    model.deeds().doneProperty().get().orElseThrow().undo().orElseThrow().run();
    background.runAll();
    assertEquals(13, model.rows().size());
  }

  @Test
  void aPollIsHeardOnce() {
    show();
    for (int i = 0; i < 100; i++) live.publish(new LiveEvent.SourcesChanged());
    assertTrue(background.size() <= 2, "one reading under way and one after it");
  }

  @Test
  void newMentionsAloneReadNothing() {
    show();
    live.publish(new LiveEvent.MentionsAdded(List.of()));
    assertEquals(0, background.size());
  }

  @Test
  void leavingLeavesNoSubscription() {
    show();
    assertEquals(1, live.listeners());
    model.hidden();
    assertEquals(0, live.listeners());
  }

  @Test
  void comingBackReadsAgainEvenWhenOneLeftWhileReading() {
    model.shown();
    model.hidden();
    show();
    assertEquals(SourcesViewModel.Phase.READY, model.phaseProperty().get());
  }

  @Test
  void whatCannotBeReadIsSaid() {
    desk.breakDown();
    show();
    assertEquals(SourcesViewModel.Phase.FAILED, model.phaseProperty().get());
  }

  @Test
  void noSourceAtAllIsSaidOnce() {
    for (int id = 1; id <= 13; id++) {
      desk.remove(id);
    }
    show();
    assertEquals(SourcesViewModel.Phase.EMPTY, model.phaseProperty().get());
    assertFalse(model.summaryProperty().get().contains("0"));
  }
}
