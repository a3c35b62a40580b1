package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.intake.LiveEvent.Safeguard;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/// A dead source and a moved one are told once, with the step that follows.
@UiTest
class BackgroundNoticesTest {
  private final Live live = new Live();
  private final List<Runnable> screen = new ArrayList<>();
  private final List<SourceId> undone = new ArrayList<>();
  private final List<String> led = new ArrayList<>();
  private final Notice notice = Fx.get(Notice::new);
  private final BackgroundNotices notices =
      new BackgroundNotices(
          notice,
          new Threads(Runnable::run, screen::add),
          Messages.of(Shell.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)),
          new BackgroundNotices.Steps(() -> led.add("sources"), undone::add, led::add));

  @Test
  void aDeadSourceIsNamedWithItsSentence() {
    notices.started(live);
    live.publish(new LiveEvent.SourceInTrouble(source(7), "Nothing at this address since 12 Nov."));
    deliver();
    assertEquals("blog 7: Nothing at this address since 12 Nov.", said());
    press();
    assertEquals(List.of("sources"), led);
  }

  @Test
  void aReportThatWasMadeByItselfIsSaidAndShown() {
    notices.started(live);
    live.publish(new LiveEvent.ReportMade("Weekly", Path.of("reports", "Weekly 2026-11-09.pdf")));
    deliver();
    assertEquals("The report “Weekly” was made by itself: Weekly 2026-11-09.pdf", said());
    press();
    assertEquals(List.of("reports"), led);
  }

  @Test
  void aBackupThatWasNotMadeIsSaidBeforeAnythingElse() {
    notices.started(live);
    live.publish(new LiveEvent.SafeguardFailed(Safeguard.REHEARSAL, "No rehearsal."));
    live.publish(new LiveEvent.SafeguardFailed(Safeguard.BACKUP, "No backup today."));
    live.publish(new LiveEvent.SourceInTrouble(source(7), "Gone."));
    deliver();
    assertEquals("No backup today.", said());
    press();
    assertEquals(List.of("backup"), led);
  }

  @Test
  void severalAtOnceAreCounted() {
    notices.started(live);
    live.publish(new LiveEvent.SourceInTrouble(source(7), "Gone."));
    live.publish(new LiveEvent.SourceInTrouble(source(8), "Gone."));
    deliver();
    assertEquals("2 sources are in trouble.", said());
  }

  @Test
  void aMoveCanBeTakenBack() {
    notices.started(live);
    live.publish(new LiveEvent.SourceMoved(source(7), URI.create("https://new.example/feed")));
    deliver();
    assertEquals("blog 7 moved to new.example and is asked there from now on.", said());
    press();
    assertEquals(List.of(new SourceId(7)), undone);
  }

  @Test
  void nothingIsToldAfterTheEnd() {
    notices.started(live);
    notices.stopped();
    live.publish(new LiveEvent.SourceInTrouble(source(7), "Gone."));
    deliver();
    assertFalse(Fx.get(() -> notice.node().isVisible()));
    assertTrue(screen.isEmpty());
  }

  private void deliver() {
    List<Runnable> due = List.copyOf(screen);
    screen.clear();
    Fx.run(() -> due.forEach(Runnable::run));
  }

  private String said() {
    return Fx.get(() -> notice.node().getAccessibleText());
  }

  private void press() {
    Fx.run(() -> ((Button) notice.node().getChildrenUnmodifiable().get(1)).fire());
  }

  private static Source source(int id) {
    return new Source(
        new SourceId(id),
        new Source.SourceSetup(
            SourceKind.FEED,
            "any-feed",
            "blog " + id,
            URI.create("https://blog.example/" + id),
            SourceRole.COMMUNITY,
            false,
            ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }
}
