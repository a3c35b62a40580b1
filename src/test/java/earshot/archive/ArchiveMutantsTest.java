package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.FuzzTime;
import earshot.Mutants;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives damaged at random, as bytes and member by member: each is refused in words or holds
/// what it says.
class ArchiveMutantsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void damagedArchivesAreReadOrRefused() throws IOException {
    mutants(Mutants.SEED).read(300, this::read);
    members(Mutants.SEED, 200);
  }

  @Test
  @Tag("soak")
  @Tag("fuzz")
  void damagedArchivesAreReadOrRefusedForLong() throws IOException {
    long seed = FuzzTime.seed("archive");
    mutants(seed).read(FuzzTime.EACH, this::read);
    members(seed, (int) FuzzTime.EACH.toMillis() / 5);
  }

  private byte[] whole() throws IOException {
    Path workspace = folder.resolve("ws");
    if (!Files.exists(workspace)) Filled.make(workspace, 20);
    try (Database database = Filled.open(workspace)) {
      Backups backups = new Backups(folder.resolve("backups"));
      return Files.readAllBytes(
          database.still(snapshot -> backups.make(snapshot, NOW, Progress.NONE)).file());
    }
  }

  private Mutants mutants(long seed) throws IOException {
    return Mutants.of(
        seed, List.of(whole()), Mutants.splinters("PK\u0003\u0004", "PK\u0005\u0006"));
  }

  // The manifest is what is read before any sum is compared.
  private void members(long seed, int many) throws IOException {
    Path file = folder.resolve("whole.earshot");
    Files.write(file, whole());
    byte[] manifest;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      manifest = zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes();
    }
    Mutants mutants =
        Mutants.of(seed, List.of(manifest), Mutants.splinters("\"sha256\":", "\"rows\":"));
    mutants.read(many, mutant -> read(with(file, mutant)));
  }

  private static byte[] with(Path file, byte[] manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(Manifest.NAME)) out.write(manifest);
        else zip.getInputStream(entry).transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void read(byte[] document) throws IOException {
    Path file = folder.resolve("mutant.earshot");
    Files.write(file, document);
    try (BundleReader reader = BundleReader.open(file)) {
      reader.check(Progress.NONE);
    } catch (ArchiveRefused refused) {
      assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }
    try {
      ReviewFile.read(file);
    } catch (ArchiveRefused refused) {
      assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }
  }
}
