package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills while a workspace is being encrypted or decrypted.
@Tag("soak")
class KilledRewriteTest {
  private static final long SEED = 20261123;
  private static final int KILLS = 12;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyKillLeavesOneWholeDatabaseAndNothingPlainBesideAnEncryptedOne() throws Exception {
    Path workspace = folder.resolve("w");
    Filled.make(workspace, 600);
    WorkspaceKey key = WorkspaceKey.random();
    KeyFile.of(key, RewriteChild.PASSPHRASE.toCharArray(), RecoveryCode.random()).write(workspace);
    Map<String, Long> before = owned(workspace, key);
    Random random = new Random(SEED);
    int encrypted = 0;
    for (int i = 0; i < KILLS; i++) {
      kill(workspace, random.nextInt(400));
      assertEquals(before, owned(workspace, key), "kill " + i);
      if (!Database.isEncrypted(workspace)) continue;
      encrypted++;
      try (Stream<Path> files = Files.list(workspace)) {
        assertTrue(
            files.filter(file -> file.toString().endsWith(".mv.db")).allMatch(Encrypted::is),
            "kill " + i);
      }
    }
    System.out.println("kills=" + KILLS + " found encrypted=" + encrypted);
  }

  private void kill(Path workspace, int millis) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RewriteChild.class.getName(),
                workspace.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    for (int i = 0; i < 6_000 && child.isAlive() && Files.size(said) == 0; i++) {
      child.waitFor(10, TimeUnit.MILLISECONDS);
    }
    child.waitFor(millis, TimeUnit.MILLISECONDS);
    child.destroyForcibly();
    assertEquals(128 + 9, child.waitFor(), Files.readString(said));
  }

  private static Map<String, Long> owned(Path workspace, WorkspaceKey key) {
    Optional<WorkspaceKey> now =
        Database.isEncrypted(workspace) ? Optional.of(key) : Optional.empty();
    try (Database database =
        Database.open(
            workspace, Stored.CLOCK, () -> false, new Database.Opening(now, Upgrading.ALONE))) {
      return database.read(Migrations::owned);
    }
  }
}
