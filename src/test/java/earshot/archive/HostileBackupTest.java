package earshot.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.StorageRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that claim to be backups: each is refused with a sentence, and nothing is made of it.
class HostileBackupTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void backup() throws IOException {
    Filled.make(folder.resolve("ws"), 100);
    try (Database database = Filled.open(folder.resolve("ws"))) {
      Backups backups = new Backups(folder.resolve("backups"));
      file = database.still(snapshot -> backups.make(snapshot, NOW, Progress.NONE)).file();
    }
    entries = entries(Files.readAllBytes(file));
  }

  @Test
  void theUntouchedOneIsRestored() throws IOException {
    pack();
    new Restore(InstantSource.fixed(NOW)).into(file, folder.resolve("into"), Progress.NONE);
    assertTrue(Files.exists(folder.resolve("into").resolve("workspace.json")));
  }

  @Test
  void namesThatLeadElsewhereAreRefused() throws IOException {
    for (String name :
        List.of(
            "../evil",
            "/etc/evil",
            "C:\\evil",
            "tables/../../x.ndjson",
            "a.sql",
            "tables/mention.ndjson/",
            "db.mv.db",
            "tables/MENTION.ndjson")) {
      entries = entries(packed());
      entries.put(name, "x".getBytes(UTF_8));
      refused("no backup that Earshot can read");
      entries.remove(name);
    }
  }

  @Test
  void aCutFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("no backup that Earshot can read");
    }
    Files.delete(file);
    assertRefused("There is no file");
  }

  @Test
  void aDatabaseOrGarbageIsNeverOpened() throws IOException {
    Files.write(file, "H:2,block:1,blockSize:1000".getBytes(UTF_8));
    assertRefused("no backup that Earshot can read");
  }

  @Test
  void rowsThatWereChangedAreRefused() throws IOException {
    byte[] rows = entry("tables/note.ndjson");
    rows[rows.length / 2] ^= 1;
    refused("is damaged in tables/note.ndjson");
  }

  @Test
  void anEntryThatIsMissingOrTooManyIsRefused() throws IOException {
    byte[] rows = entry("tables/note.ndjson");
    entries.remove("tables/note.ndjson");
    refused("no backup that Earshot can read");
    entries.put("tables/note.ndjson", rows);
    entries.put("tables/evil.ndjson", rows);
    refused("no backup that Earshot can read");
  }

  @Test
  void aBombIsRefusedBeforeItIsInflated() throws IOException {
    byte[] bomb = new byte[64 << 20];
    Arrays.fill(bomb, (byte) ' ');
    replace("tables/note.ndjson", bomb, 0);
    refused("no backup that Earshot can read");
  }

  @Test
  void aSizeThatLiesIsRefused() throws IOException {
    String manifest = new String(entry("manifest.json"), UTF_8);
    entries.put(
        "manifest.json",
        manifest.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : 1").getBytes(UTF_8));
    refused("is damaged in first.ndjson");
  }

  @Test
  void whatIsNoRowOfAWorkspaceIsRefusedEvenWithTheRightHash() throws IOException {
    byte[] rows = entry("tables/note.ndjson");
    List<String> wrong =
        List.of(
            "[1]\n",
            "{\"id\":{\"a\":1}}\n",
            "{\"id\":1\n",
            "{\"id\":\"; DROP TABLE note\"}\n",
            "{\"id\":1,\"evil\":2}\n",
            "{\"id\":99999999999999999999}\n",
            "{\"id\":null}\n",
            "{\"id\":1}\n",
            "{}\n",
            "x".repeat(10));
    for (String each : wrong) {
      replace("tables/note.ndjson", each.getBytes(UTF_8), 1);
      refused("Nothing was changed");
    }
    // The same row twice.
    String first = new String(rows, UTF_8).lines().findFirst().orElseThrow() + "\n";
    replace("tables/note.ndjson", (first + first).getBytes(UTF_8), 2);
    refused("do not fit");
  }

  @Test
  void oneOfANewerEarshotIsRefused() throws IOException {
    String manifest = new String(entry("manifest.json"), UTF_8);
    entries.put(
        "manifest.json",
        manifest.replaceFirst("\"schema\" : \\d+", "\"schema\" : 900").getBytes(UTF_8));
    refused("made by a newer Earshot");
    entries.put(
        "manifest.json",
        manifest.replaceFirst("\"version\" : \\d+", "\"version\" : 2").getBytes(UTF_8));
    refused("made by a newer Earshot");
  }

  @Test
  void aFolderWithOtherThingsIsNotTaken() throws IOException {
    Path others = Files.createDirectory(folder.resolve("into"));
    Files.writeString(others.resolve("letter.txt"), "dear");
    StorageRefused refused =
        assertThrows(
            StorageRefused.class,
            () -> new Restore(InstantSource.fixed(NOW)).into(file, others, Progress.NONE));
    assertTrue(refused.toString().contains("choose an empty folder"), refused.toString());
    try (var left = Files.list(others)) {
      assertEquals(1, left.count());
    }
  }

  private void refused(String said) throws IOException {
    pack();
    assertRefused(said);
  }

  private void assertRefused(String said) throws IOException {
    Path into = folder.resolve("into");
    RuntimeException refused =
        assertThrows(
            RuntimeException.class,
            () -> new Restore(InstantSource.fixed(NOW)).into(file, into, Progress.NONE));
    assertTrue(
        refused instanceof ArchiveRefused || refused instanceof StorageRefused, refused.toString());
    assertTrue(refused.toString().contains(said), refused.toString());
    assertFalse(Files.exists(into.resolve("workspace.json")));
    if (!Files.exists(into)) return;
    try (var left = Files.list(into)) {
      assertEquals(
          List.of(),
          left.map(each -> String.valueOf(each.getFileName()))
              .filter(name -> !name.equals("lock"))
              .toList());
    }
  }

  // Rows of whatever kind, with a manifest that bears them out.
  private void replace(String name, byte[] rows, long count) throws IOException {
    Measure measure = new Measure();
    measure.over(new ByteArrayOutputStream()).write(rows);
    String manifest = new String(entry("manifest.json"), UTF_8);
    int at = manifest.indexOf("\"" + name + "\"");
    int end = manifest.indexOf('}', at);
    String told =
        "\"%s\", \"rows\" : %d, \"bytes\" : %d, \"sha256\" : \"%s\" "
            .formatted(name, count, measure.bytes(), measure.sha256Hex());
    manifest = manifest.substring(0, at) + told + manifest.substring(end);
    entries.put("manifest.json", manifest.getBytes(UTF_8));
    entries.put(name, rows);
  }

  private void pack() throws IOException {
    Files.write(file, packed());
  }

  private byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : new ArrayList<>(entries.entrySet())) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> entries(byte[] packed) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private byte[] entry(String name) {
    return Objects.requireNonNull(entries.get(name));
  }
}
