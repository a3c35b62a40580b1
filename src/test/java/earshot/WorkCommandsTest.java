package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.storage.Filled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Work as a person at a terminal does it.
class WorkCommandsTest {
  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 20);
  }

  @Test
  void whatIsAssignedIsListedAndClosedAndOpenedAgain() {
    Console assigned = Console.at(workspace, "assign", "3", "4", "--to", "Ben");
    assertEquals(Commands.DONE, assigned.code(), assigned.err());
    assertEquals("2 mentions changed.", assigned.out().strip());
    assertEquals(List.of(3L, 4L), ids("--of", "Ben"));
    assertEquals(Commands.DONE, Console.at(workspace, "close", "3", "--no-answer", "joke").code());
    assertEquals(List.of(4L), ids("--of", "Ben"));
    Console again = Console.at(workspace, "close", "3", "--no-answer", "joke");
    assertEquals(Commands.REFUSED, again.code());
    assertEquals(Commands.DONE, Console.at(workspace, "reopen", "3").code());
    assertEquals(List.of(3L, 4L), ids("--of", "Ben"));
  }

  @Test
  void whatSleepsStandsInItsOwnList() {
    Console asleep = Console.at(workspace, "snooze", "5", "--until", "2126-01-01");
    assertEquals(Commands.DONE, asleep.code(), asleep.err());
    assertEquals(List.of(5L), ids("--lane", "snoozed"));
    assertEquals(Commands.DONE, Console.at(workspace, "snooze", "5", "--wake").code());
    assertEquals(List.of(), ids("--lane", "snoozed"));
    assertEquals(
        Commands.REFUSED, Console.at(workspace, "snooze", "5", "--until", "2001-01-01").code());
  }

  @Test
  void aStarIsPutOnFoundAndTakenOff() {
    Console starred = Console.at(workspace, "star", "3", "5");
    assertEquals(Commands.DONE, starred.code(), starred.err());
    assertEquals("2 mentions changed.", starred.out().strip());
    assertEquals(List.of(3L, 5L), found("is:starred"));
    assertEquals(Commands.DONE, Console.at(workspace, "star", "3", "--off").code());
    assertEquals(List.of(5L), found("is:starred"));
  }

  @Test
  void aMentionThatIsNotStoredIsRefused() {
    Console none = Console.at(workspace, "note", "99999", "--text", "call");
    assertEquals(Commands.REFUSED, none.code());
    assertTrue(none.err().contains("earshot search"), none.err());
  }

  private List<Long> found(String query) {
    Console listed = Console.at(workspace, "search", query, "--json");
    assertEquals(Commands.DONE, listed.code(), listed.err());
    return listed.json().stream().map(WorkCommandsTest::id).sorted().toList();
  }

  private List<Long> ids(String... filter) {
    String[] words = new String[filter.length + 2];
    words[0] = "work";
    words[1] = "--json";
    System.arraycopy(filter, 0, words, 2, filter.length);
    Console listed = Console.at(workspace, words);
    assertEquals(Commands.DONE, listed.code(), listed.err());
    return listed.json().stream().map(WorkCommandsTest::id).sorted().toList();
  }

  private static long id(JsonNode line) {
    return line.path("id").asLong();
  }
}
