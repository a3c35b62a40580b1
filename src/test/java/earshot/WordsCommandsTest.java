package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The words of a workspace and scores made anew, at a terminal.
class WordsCommandsTest {
  private OneDesk desk;
  private Path folder = Path.of("");

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    desk = OneDesk.in(temporary.resolve("w"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aWordIsAddedRehearsedCommittedAndTakenBack() {
    done("add-brand", "Map", "--query", "map");
    paste("this map is a war zone");
    done("words", "add", "war zone", "0");
    JsonNode preview = done("rescore", "--preview", "--json").json().getFirst();
    assertEquals(1, preview.path("changed").asInt());
    assertEquals("unsure", preview.path("largest").get(0).path("to").asString());
    assertEquals("negative", label());
    JsonNode run = done("rescore", "--commit", "--json").json().getFirst();
    assertEquals(1, run.path("changed").asInt());
    assertTrue(!run.path("from").equals(run.path("to")), run.toString());
    assertEquals("unsure", label());
    assertTrue(done("rescore", "--undo").out().contains("is taken back"));
    assertEquals("negative", label());
    assertTrue(done("words").out().contains("No words of your own yet."));
    assertTrue(done("rescore", "--history", "--json").json().getFirst().path("undone").asBoolean());
    assertEquals(Commands.REFUSED, desk.run("rescore", "--undo").code());
  }

  @Test
  void aPreviewForPeopleShowsLabelsAndTexts() {
    paste("this map is a war zone");
    done("words", "add", "war zone", "2.5");
    String out = done("rescore", "--preview").out();
    assertTrue(out.contains("1 of 1 mention would get another score"), out);
    assertTrue(out.contains("-0.60 negative  +0.54 positive  this map is a war zone"), out);
  }

  @Test
  void aWordMayHaveANegativeValueAndAnotherLanguage() {
    done("words", "add", "raid boss", "-1");
    done("words", "add", "mauvais", "-2.5", "--language", "fr");
    done("words", "add", "pas", "negator", "--language", "fr");
    String out = done("words").out();
    assertTrue(out.contains("en        raid boss  -1.0"), out);
    assertTrue(out.contains("fr        pas        negator"), out);
    assertEquals(1, done("words", "list", "--language", "fr", "--json").json().size());
    assertEquals(Commands.REFUSED, desk.run("words", "add", "nay", "negator").code());
    assertEquals(Commands.REFUSED, desk.run("words", "add", "good", "9").code());
    assertEquals(Commands.REFUSED, desk.run("words", "add", "good", "fine").code());
    done("words", "remove", "Raid Boss!");
    assertEquals(Commands.REFUSED, desk.run("words", "remove", "raid boss").code());
    assertEquals(1, done("words", "--json").json().size());
  }

  @Test
  void aFileWithBadLinesIsRefusedWholeWithTheirNumbers() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.tsv"), "sick\t2.5\ncool 2\nbad\t9\n");
    Console refused = desk.run("words", "import", file.toString());
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("bad.tsv:2: put a tab between"), refused.err());
    assertTrue(refused.err().contains("bad.tsv:3: give a value from -4 to 4"), refused.err());
    assertTrue(refused.err().contains("Nothing was imported: 2 bad lines."), refused.err());
    assertTrue(done("words").out().contains("No words of your own yet."));
  }

  @Test
  void aListIsExportedAndImportsAsTheSame() throws IOException {
    Path file =
        Files.writeString(folder.resolve("fr.tsv"), "#language fr\n#negator pas\nbon\t1.9\n");
    done("words", "import", file.toString());
    String before = done("words").out();
    Path copy = folder.resolve("copy.tsv");
    done("words", "export", "--language", "fr", copy.toString());
    assertEquals(Commands.REFUSED, desk.run("words", "export", copy.toString()).code());
    done("words", "remove", "bon", "--language", "fr");
    done("words", "import", copy.toString());
    assertEquals(before, done("words").out());
  }

  @Test
  void theThresholdIsKept() {
    done("words", "threshold", "0.2");
    assertTrue(done("words").out().startsWith("A text is positive from 0.2 on"));
    assertEquals(Commands.REFUSED, desk.run("words", "threshold", "1.5").code());
  }

  private String label() {
    return done("search", "--json").json().getFirst().path("label").asString();
  }

  private void paste(String text) {
    done("paste", "--text", text);
  }

  private Console done(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }
}
