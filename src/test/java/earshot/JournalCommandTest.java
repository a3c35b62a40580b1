package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.storage.Database;
import earshot.storage.Filled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The journal as a person at a terminal asks for it.
class JournalCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 20);
    Console added = Console.at(workspace, "add-brand", "Fjord", "--query", "fjord");
    assertEquals(Commands.DONE, added.code(), added.err());
    assertEquals(Commands.DONE, Console.at(workspace, "backup").code());
    assertEquals(
        Commands.DONE, Console.at(workspace, "add-brand", "Lake", "--query", "lake").code());
  }

  @Test
  void theNewestDecisionsAreListedFirst() {
    List<JsonNode> entries = Console.at(workspace, "journal", "--json").json();
    assertEquals(
        List.of("query changed", "backed up", "query changed"),
        entries.stream().limit(3).map(entry -> entry.path("action").asString()).toList());
    assertEquals(entries.size(), entries.getFirst().path("seq").asInt());
    assertEquals(64, entries.getFirst().path("hash").asString().length());
    String about = entries.getFirst().path("object").asString();
    Console one = Console.at(workspace, "journal", "--about", about);
    assertTrue(one.out().contains(about), one.out());
    assertEquals(1, one.out().lines().filter(line -> line.contains("query changed")).count());
  }

  @Test
  void aWholeJournalIsValid() {
    Console verified = Console.at(workspace, "journal", "verify");
    assertEquals(Commands.DONE, verified.code(), verified.err());
    assertTrue(verified.out().contains("each as it was written"), verified.out());
  }

  @Test
  void theFirstBadRowIsNamedAndTheDoctorSaysSoToo() {
    spoil("UPDATE journal SET by_user = 'eve' WHERE seq = 1");
    Console verified = Console.at(workspace, "journal", "verify");
    assertEquals(Commands.REFUSED, verified.code());
    assertTrue(verified.err().contains("row 1 was changed"), verified.err());
    Console doctor = Console.at(workspace, "doctor");
    assertEquals(Commands.REFUSED, doctor.code());
    assertTrue(doctor.out().contains("row 1 was changed"), doctor.out());
  }

  @Test
  void aCutTailIsSeenAgainstTheBackup() {
    assertEquals(Commands.DONE, Console.at(workspace, "backup").code());
    long rows =
        Console.at(workspace, "journal", "verify", "--json")
            .json()
            .getFirst()
            .path("rows")
            .asLong();
    // The backup's own row came after its head.
    long kept = rows - 1;
    spoil("DELETE FROM journal WHERE seq >= " + kept);
    Console verified = Console.at(workspace, "journal", "verify", "--json");
    assertEquals(Commands.REFUSED, verified.code());
    assertEquals("cut", verified.json().getFirst().path("wrong").asString());
    assertEquals(kept, verified.json().getFirst().path("firstBadRow").asLong());
  }

  @Test
  void restoringAnOlderBackupIsADecisionAndNoFault() {
    String older =
        Console.at(workspace, "backup", "--list", "--json")
            .json()
            .getFirst()
            .path("file")
            .asString();
    Console restored = Console.at(workspace, "restore", older, "--replace");
    assertEquals(Commands.DONE, restored.code(), restored.err());
    Console verified = Console.at(workspace, "journal", "verify");
    assertEquals(Commands.DONE, verified.code(), verified.err());
    assertTrue(Console.at(workspace, "journal").out().contains("restored"));
  }

  private void spoil(String sql) {
    try (Database database = Filled.open(workspace)) {
      Filled.change(database, sql);
    }
  }
}
