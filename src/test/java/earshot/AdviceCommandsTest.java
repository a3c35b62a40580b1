package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.WorkMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Advice at a terminal.
class AdviceCommandsTest {
  @TempDir Path temporary;
  private OneDesk desk;
  private String id = "";

  @BeforeEach
  void open() {
    desk = OneDesk.in(temporary.resolve("w"));
    desk.workspace().modes().change(WorkMode.HANDS_ON, "people wait for answers", "ana");
    done("add-brand", "Northwind", "--query", "northwind");
    done("paste", "--text", "Hello Northwind, the lid of my mug is broken");
    id = done("search", "northwind", "--json").json().getFirst().path("id").asString();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMentionIsAdvisedOnByItsIdAndByAQuery() {
    JsonNode one = done("advise", id, "--json").json().getFirst();
    assertEquals("R5 RESPOND", one.path("rule").asString() + " " + one.path("verdict").asString());
    assertTrue(one.path("matched").toString().contains("broken"), one.toString());
    assertTrue(one.path("studySource").asString().contains("December 2012"));
    String told = done("advise", id).out();
    assertTrue(told.startsWith("Answer  (R5)"), told);
    assertTrue(done("advise", "northwind").out().contains("Answer  R5"), told);
    assertEquals(Commands.REFUSED, desk.run("advise", "999999").code());
  }

  @Test
  void aPersonSaysWhatItIsOrDecidesOtherwise() {
    assertTrue(done("advise", id, "--mark", "RANT").out().contains("(R4)"));
    assertTrue(done("advise", id, "--unmark", "RANT").out().contains("(R5)"));
    Console refused = desk.run("advise", id, "--overrule", "OBSERVE", "--reason", "no");
    assertTrue(refused.err().contains("at least 10 characters"), refused.err());
    String told = done("advise", id, "--overrule", "OBSERVE", "--reason", "answered by mail").out();
    assertTrue(told.startsWith("Listen, do not answer  (R5)"), told);
    assertTrue(told.contains("for “answered by mail”"), told);
    assertTrue(done("advise", id, "--follow-rules").out().startsWith("Answer  (R5)"));
  }

  @Test
  void theTableIsWrittenChangedCheckedKeptAndReset() throws IOException {
    Path file = temporary.resolve("rules.tsv");
    assertEquals(13, done("advice-rules", "--json").json().size());
    done("advice-rules", "export", file.toString());
    String text = Files.readString(file);
    Files.writeString(file, text.replace("kind: complaint\tRESPOND", "kind: complain\tRESPOND"));
    Console bad = desk.run("advice-rules", "check", file.toString());
    assertEquals(Commands.REFUSED, bad.code());
    assertTrue(bad.err().contains("Line 6, R5, position 24: “complain”"), bad.err());
    Files.writeString(file, text.replace("kind: complaint\tRESPOND", "kind: complaint\tESCALATE"));
    assertTrue(done("advice-rules", "check", file.toString()).out().startsWith("13 rules"));
    assertTrue(done("advise", id).out().startsWith("Answer  (R5)"));
    done("advice-rules", "keep", file.toString());
    assertTrue(done("advise", id).out().startsWith("Pass on  (R5)"));
    done("advice-rules", "reset");
    assertTrue(done("advise", id).out().startsWith("Answer  (R5)"));
    done("advice-rules", "offer-help", "on");
    assertTrue(done("advice-rules").out().contains("Help is offered unasked."));
  }

  private Console done(String... line) {
    Console console = desk.run(line);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }
}
