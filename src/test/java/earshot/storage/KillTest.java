package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a child JVM at random moments while it takes mentions, and looks at what is left.
class KillTest {
  private static final int SIGKILL = 128 + 9;
  private static final long SEED = 20_261_122;

  @TempDir private Path folder = Path.of("");

  // Makes the keys of each child its own.
  private int runs;

  /// What a row of kills came to.
  ///
  /// @param effective kills after the first acknowledgement; the others say nothing
  private record Outcome(int effective, int acknowledged, int lost) {}

  @Test
  void whatWasAcknowledgedSurvivesFiveKills() throws Exception {
    Outcome outcome = kill(5, "sync");
    assertEquals(0, outcome.lost());
    assertTrue(outcome.effective() >= 3, "too few kills hit: " + outcome);
  }

  @Test
  @Tag("soak")
  void whatWasAcknowledgedSurvivesAHundredKills() throws Exception {
    Outcome outcome = kill(100, "sync");
    assertEquals(0, outcome.lost(), outcome + " seed=" + SEED);
    assertTrue(outcome.effective() >= 60, "too few kills hit: " + outcome);
  }

  /// The harness itself can fail: without the force to the disk kills lose what was acknowledged.
  @Test
  void withoutTheSyncKillsLoseAcknowledgedMentions() throws Exception {
    int lost = 0;
    for (int i = 0; i < 15 && lost == 0; i++) lost += kill(1, "no-sync").lost();
    assertTrue(lost > 0, "the harness sees no loss where there must be one");
  }

  private Outcome kill(int times, String sync) throws IOException, InterruptedException {
    Random random = new Random(SEED + runs);
    Set<String> acknowledged = new HashSet<>();
    int effective = 0;
    int lost = 0;
    Path workspace = folder.resolve("ws");
    for (int run = 1; run <= times; run++) {
      int token = ++runs;
      Path said = folder.resolve("said-" + token);
      Process child = start(workspace, token, sync, said);
      awaitFirst(child, said);
      child.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
      child.destroyForcibly();
      assertEquals(SIGKILL, child.waitFor(), "it died by itself: " + Files.readString(said));
      List<String> keys = finished(said);
      if (!keys.isEmpty()) effective++;
      acknowledged.addAll(keys);
      lost += lost(workspace, acknowledged);
    }
    return new Outcome(effective, acknowledged.size(), lost);
  }

  private static Process start(Path workspace, int token, String sync, Path said)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KillChild.class.getName(),
            workspace.toString(),
            Integer.toString(token),
            sync)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void awaitFirst(Process child, Path said)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2_000 && child.isAlive(); i++) {
      if (Files.readString(said).contains("stored ")) return;
      child.waitFor(10, TimeUnit.MILLISECONDS);
    }
  }

  // A line without its end was being written when the kill came; it counts for nothing.
  private static List<String> finished(Path said) throws IOException {
    String text = Files.readString(said);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    return whole
        .lines()
        .filter(line -> line.startsWith("stored "))
        .map(line -> line.substring("stored ".length()))
        .toList();
  }

  private static int lost(Path workspace, Set<String> acknowledged) {
    try (Stored stored = new Stored(workspace)) {
      Soundness.check(stored);
      Set<String> kept =
          new HashSet<>(
              stored.database.read(
                  rows ->
                      rows.list("SELECT external_id FROM sighting", r -> r.text("external_id"))));
      return (int) acknowledged.stream().filter(key -> !kept.contains(key)).count();
    }
  }
}
