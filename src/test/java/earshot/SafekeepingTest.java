package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.storage.Database;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup, restore, compact and doctor, as a person at a terminal uses them.
class SafekeepingTest {
  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 100);
  }

  @Test
  void aBackupIsMadeListedAndRestoredIntoANewFolder() {
    Console made = Console.at(workspace, "backup");
    assertEquals(Commands.DONE, made.code(), made.err());
    assertTrue(made.out().startsWith("Backed up and read back: "), made.out());
    Console listed = Console.at(workspace, "backup", "--list", "--json");
    String file = listed.json().getFirst().path("file").asString();
    Path into = folder.resolve("into");
    Console restored = Console.at(workspace, "restore", file, "--into", into.toString(), "--json");
    assertEquals(Commands.DONE, restored.code(), restored.err());
    assertEquals(100, restored.json().getFirst().path("mentions").asInt());
    assertEquals(mentions(workspace), mentions(into));
    assertEquals(Commands.DONE, Console.at(into, "doctor", "--full").code());
  }

  @Test
  void aWorkspaceIsReplacedOnlyWhenAsked() {
    String file = backup();
    Console refused = Console.at(workspace, "restore", file);
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("--replace"), refused.err());
    String before = mentions(workspace);
    damage("UPDATE mention_text SET title = 'invented' WHERE mention_id < 50");
    assertEquals(Commands.DONE, Console.at(workspace, "restore", file, "--replace").code());
    assertEquals(before, mentions(workspace));
  }

  @Test
  void theDoctorFindsDamagedTextsAndTakesThemBackFromTheBackup() {
    backup();
    String before = mentions(workspace);
    damage("UPDATE mention_text SET body = 'invented' WHERE mention_id BETWEEN 3 AND 5");
    Console plain = Console.at(workspace, "doctor");
    assertEquals(Commands.DONE, plain.code(), plain.out());
    Console full = Console.at(workspace, "doctor", "--full");
    assertEquals(Commands.REFUSED, full.code());
    assertTrue(full.out().contains("The text of mention 4 is damaged on the disk."), full.out());
    assertTrue(full.out().contains("doctor --mend"), full.out());
    Console mended = Console.at(workspace, "doctor", "--mend");
    assertEquals(Commands.DONE, mended.code(), mended.out());
    assertTrue(mended.out().contains("3 of 3 damaged texts were taken back"), mended.out());
    assertEquals(before, mentions(workspace));
  }

  @Test
  void theDoctorRehearsesTheNewestBackup() throws IOException {
    Console without = Console.at(workspace, "doctor", "--restore");
    assertEquals(Commands.REFUSED, without.code());
    assertTrue(without.out().contains("There is no backup yet"), without.out());
    backup();
    Console rehearsed = Console.at(workspace, "doctor", "--restore");
    assertEquals(Commands.DONE, rehearsed.code(), rehearsed.out());
    assertTrue(rehearsed.out().contains("gives back 100 mentions"), rehearsed.out());
    try (var left = Files.newDirectoryStream(folder, "earshot-try-*")) {
      assertFalse(left.iterator().hasNext());
    }
  }

  @Test
  void compactingMakesABackupFirstAndLosesNothing() {
    String before = mentions(workspace);
    Console none = Console.at(workspace, "compact", "--if-worth-it");
    assertTrue(none.out().startsWith("Not worth it"), none.out());
    Console compacted = Console.at(workspace, "compact");
    assertEquals(Commands.DONE, compacted.code(), compacted.err());
    assertTrue(compacted.out().contains("KB now"), compacted.out());
    assertEquals(1, Console.at(workspace, "backup", "--list", "--json").json().size());
    assertEquals(before, mentions(workspace));
  }

  @Test
  void aSecondFolderGetsEachBackupAndItsAbsenceIsSaid() throws IOException {
    Path second = folder.resolve("second");
    assertEquals(
        Commands.DONE, Console.at(workspace, "backup", "--second", second.toString()).code());
    try (var copies = Files.newDirectoryStream(second, "earshot-*.zip")) {
      assertTrue(copies.iterator().hasNext());
    }
    Path file = Files.writeString(folder.resolve("a-file"), "mine");
    Console refused = Console.at(workspace, "backup", "--second", file.toString());
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("choose another folder for the copies"), refused.err());
  }

  @Test
  void whatIsNoBackupIsRefusedWithOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
    Console refused =
        Console.at(workspace, "restore", file.toString(), "--into", folder.resolve("n").toString());
    assertEquals(Commands.REFUSED, refused.code());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains("no backup that Earshot can read"), refused.err());
    assertFalse(Files.exists(folder.resolve("n")));
  }

  private String backup() {
    Console made = Console.at(workspace, "backup", "--json");
    assertEquals(Commands.DONE, made.code(), made.err());
    return made.json().getFirst().path("file").asString();
  }

  private void damage(String sql) {
    try (Database database = Filled.open(workspace)) {
      Filled.change(database, sql);
    }
  }

  private static String mentions(Path workspace) {
    Console found = Console.at(workspace, "search", "--json", "--limit", "1000");
    assertEquals(Commands.DONE, found.code(), found.err());
    return found.out();
  }
}
