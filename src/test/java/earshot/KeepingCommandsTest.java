package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Forgetting, retention, holds and what a person may ask for, as used at a terminal.
class KeepingCommandsTest {
  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 20);
  }

  @Test
  void aPersonIsPreviewedExportedAndForgotten() throws IOException {
    Console dry = Console.at(workspace, "forget", "1", "--dry-run", "--json");
    assertEquals(Commands.DONE, dry.code(), dry.err());
    long mentions = dry.json().getFirst().path("mentions").asLong();
    assertTrue(mentions > 0, dry.out());
    Path out = folder.resolve("out");
    Console subject = Console.at(workspace, "subject", "1", out.toString(), "--json");
    assertEquals(Commands.DONE, subject.code(), subject.err());
    assertEquals(mentions, subject.json().getFirst().path("mentions").asLong());
    assertTrue(Files.exists(out.resolve("subject.html")));
    assertEquals(Commands.DONE, Console.at(workspace, "doctor", "--full").code(), "before");
    Console asked = Console.at(workspace, "forget", "1");
    assertEquals(Commands.REFUSED, asked.code());
    assertTrue(asked.out().contains("%d mentions".formatted(mentions)), asked.out());
    assertTrue(asked.err().contains("--count " + mentions), asked.err());
    Console other = Console.at(workspace, "forget", "1", "--count", "" + (mentions + 1));
    assertEquals(Commands.REFUSED, other.code());
    assertTrue(other.err().contains("It is %d mentions".formatted(mentions)), other.err());
    Console gone = Console.at(workspace, "forget", "1", "--count", "" + mentions);
    assertEquals(Commands.DONE, gone.code(), gone.err());
    assertTrue(gone.out().contains("Forgotten: %d mentions".formatted(mentions)), gone.out());
    Console doctor = Console.at(workspace, "doctor", "--full");
    assertEquals(Commands.DONE, doctor.code(), doctor.out());
    assertEquals(Commands.REFUSED, Console.at(workspace, "forget", "1").code());
    assertEquals(Commands.REFUSED, Console.at(workspace, "forget", "nobody").code());
  }

  @Test
  void whoWasNeverAnsweredIsFoundByWhatTheySaid() {
    JsonNode said = Console.at(workspace, "search", "--limit", "1", "--json").json().getFirst();
    String account = said.path("account").asString();
    Console dry = Console.at(workspace, "forget", account, "--dry-run", "--json");
    assertEquals(Commands.DONE, dry.code(), dry.err());
    assertTrue(dry.json().getFirst().path("mentions").asLong() > 0, dry.out());
    Console unknown = Console.at(workspace, "forget", "reddit:nobody");
    assertTrue(unknown.err().contains("search --json"), unknown.err());
  }

  @Test
  void anArchiveIsToldOfWithoutTheWordShowToo() {
    String archive = folder.resolve("all.earshot").toString();
    assertEquals(Commands.DONE, Console.at(workspace, "export", archive).code());
    Console shown = Console.at(workspace, "archive", "show", archive, "--limit", "3");
    assertEquals(Commands.DONE, shown.code(), shown.err());
    assertEquals(shown, Console.at(workspace, "archive", archive, "--limit", "3"));
    Console json = Console.at(workspace, "archive", archive, "--json");
    assertEquals(20, json.json().getFirst().path("mentions").asInt(), json.out());
    Console misspelt = Console.at(workspace, "archive", "verfy");
    assertEquals(Commands.WRONG_USE, misspelt.code());
    assertTrue(misspelt.err().contains("“verfy”"), misspelt.err());
    assertTrue(misspelt.err().contains("earshot archive verify FILE"), misspelt.err());
    Console absent = Console.at(workspace, "archive", folder.resolve("no.earshot").toString());
    assertEquals(Commands.REFUSED, absent.code());
  }

  @Test
  void retentionAndHoldsAreToldAndChanged() {
    Console usual = Console.at(workspace, "retention", "--json");
    assertEquals(730, usual.json().getFirst().path("days").asInt(), usual.out());
    int source = usual.json().getFirst().path("source").asInt();
    String id = Integer.toString(source);
    Console refused = Console.at(workspace, "retention", "--source", id, "--until-deleted");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("Say why"), refused.err());
    Console changed = Console.at(workspace, "retention", "--source", id, "--days", "90", "--json");
    assertEquals(90, changed.json().getFirst().path("days").asInt(), changed.err());
    Console idle = Console.at(workspace, "retention", "--run", "--json");
    assertEquals(Commands.DONE, idle.code(), "nothing is due, so nobody is asked: " + idle.err());
    Console held =
        Console.at(workspace, "holds", "--set", "a case", "--until", "2099-01-01", "--json");
    assertEquals("everything", held.json().getFirst().path("what").asString(), held.err());
    assertEquals(Commands.REFUSED, Console.at(workspace, "holds", "--set", "a case").code());
    Console lifted = Console.at(workspace, "holds", "--lift", "1", "--json");
    assertEquals(false, lifted.json().getFirst().path("holds").asBoolean(), lifted.out());
  }
}
