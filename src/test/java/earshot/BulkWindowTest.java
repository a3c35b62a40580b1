package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Status;
import earshot.storage.Filled;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Closes five thousand mentions at once in the program's own window, over its own storage, and
/// takes it back, while the screen goes on answering.
@UiTest
@Tag("soak")
class BulkWindowTest {
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  private static final int MANY = 5_000;

  @TempDir private Path folder;

  @Test
  void fiveThousandRowsCloseAndComeBackWhileTheScreenAnswers() {
    Path place = folder.resolve("w");
    Filled.make(place, MANY);
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    try (Workspace workspace =
            Workspace.open(place, machine, ground -> new Invented(ground, machine.clock()));
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 980, 700)) {
      var unused = workspace.replying().work("ana").prioritise(all(workspace), Priority.HIGH);
      window.fill(Look.LIGHT, false).show();
      window.press("#place-replies");
      window.until(() -> !window.table("#work-table").getItems().isEmpty());
      // The first time everything is loaded and compiled; the second time is measured.
      closed(window, workspace);
      long longest = closed(window, workspace);
      System.err.println("longest wait of the screen " + longest + " ms");
      assertTrue(longest < Long.getLong("earshot.bulk.wait", 10_000), longest + " ms");
    }
  }

  private static List<MentionId> all(Workspace workspace) {
    return workspace.stores().mentions().after(0, MANY).stream().map(Mention::id).toList();
  }

  /// Returns the longest time, in milliseconds, for which the screen did not answer.
  private static long closed(OpenWindow window, Workspace workspace) {
    try (Beat beat = new Beat()) {
      window.key("#work-table", KeyCode.A, KeyCode.CONTROL);
      window.awaits("#bulk-close");
      window.until(() -> selected(window).equals("5,000 selected"));
      window.press("#bulk-close");
      awaits(workspace, MANY);
      window.awaits(".es-empty");
      window.awaits(".es-notice .es-link");
      window.press(".es-notice .es-link");
      awaits(workspace, 0);
      window.until(() -> window.sees("#work-table"));
      return beat.longest();
    }
  }

  private static String selected(OpenWindow window) {
    return window.find("#bulk .es-h3").map(each -> ((Label) each).getText()).orElse("");
  }

  private static void awaits(Workspace workspace, long closed) {
    Waiting.until(
        () ->
            workspace.stores().mentions().count(Optional.empty(), Optional.of(Status.CLOSED))
                == closed);
  }

  /// Asks the screen for an answer every five milliseconds, and notes how long it took.
  private static final class Beat implements AutoCloseable {
    private final AtomicLong longest = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Beat() {
      var unused = clock.scheduleAtFixedRate(this::ask, 0, 5, TimeUnit.MILLISECONDS);
    }

    private void ask() {
      long asked = System.nanoTime();
      Platform.runLater(() -> answered(System.nanoTime() - asked));
    }

    private void answered(long nanos) {
      longest.accumulateAndGet(nanos, Math::max);
    }

    long longest() {
      return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }

    @Override
    public void close() {
      clock.shutdownNow();
    }
  }
}
