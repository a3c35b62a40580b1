package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Incident;
import earshot.replies.playbook.Room;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bad day can be practised: what was recorded happens again, and nobody is contacted.
class DrillTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");

  @Test
  void theSampleCrisisIsLivedThroughFromTheFirstMentionToTheReport(@TempDir Path folder) {
    try (Drill drill = Drills.open(folder.resolve("drill"), Optional.empty(), machine())) {
      assertTrue(drill.mentions() > 20, "recorded " + drill.mentions());
      Workspace workspace = drill.workspace();
      assertEquals(List.of(), workspace.incidents().newest());
      assertTrue(workspace.incidents().drill());
      assertThrows(
          IllegalStateException.class,
          () ->
              workspace.road().outside().discover(URI.create("https://northwind.example"), false));
      long before = workspace.stores().mentions().total();
      String report = Drills.through(drill);
      assertEquals(before + drill.mentions(), workspace.stores().mentions().total());
      Incident incident = workspace.incidents().newest().getFirst();
      assertTrue(incident.origin().drill());
      assertFalse(incident.isOpen());
      assertFalse(
          incident.course().startedAt().isAfter(drill.span().to().plus(Duration.ofMinutes(20))));
      Room room = workspace.incidents().room(incident.id());
      assertTrue(room.steps().getFirst().words().startsWith("Watch, do not answer yet."));
      assertTrue(report.startsWith("Drill: Product fault"), report);
      assertTrue(report.contains("This was a drill over recorded mentions."), report);
    }
  }

  @Test
  @Tag("soak")
  void aDrillStandsStillWhileItIsPaused(@TempDir Path folder) {
    try (Drill drill = Drills.open(folder.resolve("drill"), Optional.empty(), machine())) {
      drill.pause(true);
      drill.start();
      Instant then = drill.now();
      for (int i = 0; i < 20; i++) Waiting.aMoment();
      assertEquals(then, drill.now());
      drill.pause(false);
      Waiting.until(() -> drill.now().isAfter(then));
    }
  }

  private static Machine machine() {
    return new Machine(
        InstantSource.fixed(NOW),
        System::nanoTime,
        new Random(7),
        ZoneOffset.UTC,
        new Earshot().machine(() -> false).lexicon(),
        () -> false);
  }
}
