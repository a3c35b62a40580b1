package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.replies.playbook.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Incidents, plans for bad days and drills at a terminal, over the invented crisis.
class IncidentCommandsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void invent() {
    Path unused = Samples.copied(folder, ZoneOffset.UTC);
  }

  @Test
  void anIncidentIsLedFromStepToReport() {
    String id = done("incidents", "--json").json().getFirst().path("id").asString();
    assertTrue(done("incidents").out().contains("runs"));
    JsonNode before = done("incidents", "show", id, "--json").json().getFirst();
    String first = before.path("steps").path(0).path("words").asString();
    assertTrue(first.startsWith("Watch, do not answer yet."), first);
    assertEquals("Step 2 is done.", done("incidents", "step", id, "2").out().strip());
    assertEquals("Step 2 is open.", done("incidents", "step", id, "2", "again").out().strip());
    done("incidents", "note", id, "The roastery was called.");
    assertTrue(done("incidents", "report", id).out().contains("The roastery was called."));
    done("incidents", "end", id);
    assertTrue(done("incidents").out().contains("over"));
    refused("There is no incident 99.", "incidents", "show", "99");
  }

  @Test
  void aPlanIsWrittenChangedAndPutBack() throws IOException {
    String id = done("playbooks", "--json").json().getFirst().path("id").asString();
    Path file = folder.resolve("plan.txt");
    done("playbooks", "export", id, file.toString());
    String shipped = Files.readString(file);
    Console looked = Console.run("playbooks", "check", file.toString());
    assertTrue(looked.out().contains("It can be followed."), looked.err());
    String own = shipped.replaceFirst("(?m)^watch .*$", "watch 7 min");
    Files.writeString(file, own);
    done("playbooks", "import", id, file.toString());
    assertTrue(done("playbooks", "show", id).out().contains("watch 7 min"));
    Files.writeString(file, "nothing that could be followed");
    assertEquals(1, Console.run("playbooks", "check", file.toString()).code());
    assertEquals(1, at("playbooks", "import", id, file.toString()).code());
    done("playbooks", "import", id, "--shipped");
    assertEquals(
        shipped.strip(),
        done("playbooks", "show", id, "--json")
            .json()
            .getFirst()
            .path("content")
            .asString()
            .strip());
  }

  @Test
  @Tag("soak")
  void aRealBackupIsLivedThroughAtSixtyTimes(@TempDir Path other) {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    Path recorded = other.resolve("recorded");
    SampleWorkspace.open(recorded, machine).close();
    Console made = Console.at(recorded, "backup", "--json");
    String backup = made.json().getFirst().path("file").asString();
    try (Drill drill = Drills.open(other.resolve("drill"), Optional.of(Path.of(backup)), machine)) {
      assertEquals(60, drill.pace());
      Instant then = drill.now();
      drill.start();
      // Half a second of ours is half a minute of theirs.
      Waiting.until(() -> !drill.now().isBefore(then.plus(Duration.ofMinutes(1))));
      drill.pause(true);
      assertEquals(0, Duration.between(then, drill.now()).toMillis() % 30_000);
      String report = Drills.through(drill);
      assertTrue(report.contains("This was a drill over recorded mentions."), report);
      Room room =
          drill
              .workspace()
              .incidents()
              .room(drill.workspace().incidents().newest().getFirst().id());
      assertTrue(room.steps().getFirst().words().startsWith("Watch"));
    }
    String printed = Console.run("drill", backup, "--terminal").out();
    assertTrue(printed.contains("Drill: "), printed);
  }

  private static Console at(String... args) {
    return Console.at(folder, args);
  }

  private static Console done(String... args) {
    Console console = at(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }

  private static void refused(String sentence, String... args) {
    Console console = at(args);
    assertEquals(1, console.code(), console.out());
    assertTrue(console.err().contains(sentence), console.err());
  }
}
