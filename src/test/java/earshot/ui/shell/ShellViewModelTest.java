package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ByHand;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the frame of the window says, without a window.
class ShellViewModelTest {
  private final PretendListening listening = new PretendListening();
  private final Live live = new Live();
  private final ByHand background = new ByHand();
  private Instant now = PretendListening.NOW;
  private final ShellViewModel model =
      new ShellViewModel(
          listening,
          live,
          new Threads(background, Runnable::run),
          () -> now,
          Messages.of(Shell.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)));

  private void start() {
    model.started();
    background.runAll();
  }

  private void becomes(ListeningStatus.Mode mode, int sources) {
    listening.status = new ListeningStatus(mode, sources, sources, 0, Optional.empty(), 0);
    model.refresh();
    background.runAll();
  }

  @Test
  void theStatusIsSaidInWords() {
    start();
    assertEquals("Polling", model.stateProperty().get());
    assertEquals("38 of 40 sources answered · next in 0:42", model.progressProperty().get());
    assertEquals("Last mention 14 s ago", model.lastMentionProperty().get());
    assertEquals("2 sources need a look", model.troubleProperty().get());
    assertEquals("48,212 mentions", model.storedProperty().get());
    assertEquals("Covered today 98.6 %", model.coveredProperty().get().replace('\u00a0', ' '));
    assertEquals(2, model.inTroubleProperty().get());
  }

  @Test
  void nobodyCountsTheFirstSeconds() {
    now = now.minusSeconds(11);
    start();
    assertEquals("Last mention just now", model.lastMentionProperty().get());
  }

  @Test
  void theWordsFollowTheClock() {
    start();
    now = now.plusSeconds(41);
    model.tick();
    assertEquals("38 of 40 sources answered · next in 0:01", model.progressProperty().get());
    assertEquals("Last mention 55 s ago", model.lastMentionProperty().get());
    now = now.plusSeconds(2);
    model.tick();
    assertEquals("38 of 40 sources answered · next now", model.progressProperty().get());
  }

  @Test
  void oneIsSaidAsOne() {
    start();
    becomes(new ListeningStatus.Polling(Optional.empty()), 1);
    assertEquals("1 of 1 source answered", model.progressProperty().get());
    assertEquals("", model.troubleProperty().get());
    assertEquals("0 mentions", model.storedProperty().get());
    assertEquals("", model.coveredProperty().get());
  }

  @Test
  void withoutSourcesNothingIsPolled() {
    start();
    becomes(new ListeningStatus.Polling(Optional.empty()), 0);
    assertEquals("No sources yet", model.stateProperty().get());
    assertEquals(ShellViewModel.Dot.RESTING, model.dotProperty().get());
  }

  @Test
  void sleepIsCaughtUpInWords() {
    start();
    becomes(new ListeningStatus.CatchingUp(12, 40), 40);
    assertEquals("Catching up after sleep, 12 of 40", model.stateProperty().get());
  }

  @Test
  void aFullDiskIsSaidWithWhatStillWorks() {
    start();
    becomes(new ListeningStatus.Unwritable(), 40);
    assertEquals(
        "The disk is full or cannot be written. Reading works, collecting has stopped.",
        model.stateProperty().get());
    assertEquals(ShellViewModel.Dot.RESTING, model.dotProperty().get());
  }

  @Test
  void aBadNetworkIsSaidOnceAndBlamesNoSource() {
    start();
    Instant since = Instant.parse("2026-11-19T14:02:00Z");
    becomes(new ListeningStatus.Unconnected(since), 40);
    assertEquals("Offline since 14:02: the network is down", model.stateProperty().get());
    assertEquals("", model.progressProperty().get());
    assertEquals(ShellViewModel.Dot.RESTING, model.dotProperty().get());
    becomes(new ListeningStatus.NotTrusted(since), 40);
    assertEquals(
        "This network answers in the publishers’ place since 14:02; sign in to it",
        model.stateProperty().get());
  }

  @Test
  void offlineSaysSinceWhen() {
    start();
    model.workOffline(true);
    background.runAll();
    assertEquals("Offline since 14:02", model.stateProperty().get());
    assertEquals("", model.progressProperty().get());
    assertTrue(model.offlineProperty().get());
  }

  @Test
  void offlineNothingIsAskedOutOfTurn() {
    start();
    model.workOffline(true);
    model.pollNow();
    background.runAll();
    assertEquals(List.of("offline true"), listening.done);
    assertEquals("You work offline, so no source is asked.", model.noticeProperty().get());
  }

  @Test
  void aDeedIsDoneHoweverManyEventsCome() {
    start();
    model.pollNow();
    for (int i = 0; i < 50; i++) model.refresh();
    background.runAll();
    assertEquals(List.of("poll"), listening.done);
  }

  @Test
  void oneGoesBackAndForth() {
    model.begin("timeline");
    model.open("sources");
    model.open("brands");
    model.back();
    assertEquals("sources", model.placeProperty().get());
    model.back();
    model.back();
    assertEquals("timeline", model.placeProperty().get());
    model.forth();
    assertEquals("sources", model.placeProperty().get());
    model.open("settings");
    model.forth();
    assertEquals("settings", model.placeProperty().get());
  }

  @Test
  void searchingGoesToTheTimeline() {
    List<String> searched = new ArrayList<>();
    model.whenSearched(searched::add);
    model.begin("timeline");
    model.open("brands");
    model.search("timeline", "  burnt ");
    assertEquals("timeline", model.placeProperty().get());
    assertEquals(List.of("burnt"), searched);
  }

  @Test
  void stoppingLeavesNoSubscription() {
    start();
    assertEquals(1, live.listeners());
    model.stopped();
    assertEquals(0, live.listeners());
    assertFalse(model.offlineProperty().get());
  }
}
