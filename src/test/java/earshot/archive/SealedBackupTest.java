package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of an encrypted workspace.
class SealedBackupTest {
  private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
  private static final WorkspaceKey KEY = WorkspaceKey.random();
  private static final Locking LOCKING =
      new Locking(
          KEY, KeyFile.of(KEY, "seven green bicycles".toCharArray(), RecoveryCode.random()));

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void backUp() {
    Filled.make(folder.resolve("w"), 60);
    try (Database database = Filled.open(folder.resolve("w"))) {
      Backups backups = new Backups(folder.resolve("backups"), Optional.of(LOCKING));
      file = database.still(snapshot -> backups.make(snapshot, NOW, Progress.NONE)).file();
    }
  }

  @Test
  void itHoldsNothingReadableAndReadsBackUnderItsKeyAlone() throws IOException {
    String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertFalse(raw.contains("Words of mention") || raw.contains("manifest.json"));
    try (BundleReader reader = BundleReader.open(file, Optional.of(KEY))) {
      reader.check(Progress.NONE);
      assertEquals(60, reader.manifest().mentions());
    }
    assertThrows(LockRefused.class, () -> BundleReader.open(file));
    assertThrows(
        LockRefused.class, () -> BundleReader.open(file, Optional.of(WorkspaceKey.random())));
    assertEquals(LOCKING.lock(), Locking.lockOf(file).orElseThrow());
  }

  @Test
  void twoHundredFlippedBitsAreAllFound() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("earshot-20261120T130000Z.sealed");
    Random chance = new Random(21);
    for (int i = 0; i < 200; i++) {
      byte[] flipped = whole.clone();
      int bit = chance.nextInt(whole.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(damaged, flipped);
      RuntimeException found =
          assertThrows(
              RuntimeException.class,
              () -> {
                try (BundleReader reader = BundleReader.open(damaged, Optional.of(KEY))) {
                  reader.check(Progress.NONE);
                }
              },
              "bit " + bit);
      assertTrue(found instanceof ArchiveRefused || found instanceof LockRefused, found.toString());
    }
  }

  @Test
  void backupsAreSealedAndOpenedAgainByteForByte() throws IOException {
    byte[] sealed = Files.readAllBytes(file);
    Path backups = folder.resolve("backups");
    assertEquals(0, new Resealing(backups, Optional.of(KEY), Optional.empty()).run());
    Path plain = new Backups(backups).newest().orElseThrow().file();
    assertFalse(Files.exists(file) || Sealed.is(plain));
    byte[] zip = Files.readAllBytes(plain);
    assertArrayEquals(Sealed.open(sealed, KEY.files()), zip);
    assertEquals(0, new Resealing(backups, Optional.empty(), Optional.of(LOCKING)).run());
    assertFalse(Files.exists(plain));
    assertArrayEquals(zip, Sealed.open(Files.readAllBytes(file), KEY.files()));
    assertEquals(1, new Resealing(backups, Optional.empty(), Optional.empty()).run(), "no key");
    assertTrue(Files.exists(file));
  }
}
