package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.WorkMode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCommandsTest {
  @TempDir private Path folder;
  private OneDesk desk;

  @BeforeEach
  void open() {
    desk = OneDesk.in(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void templatesAreAddedListedAndHandedOn() {
    assertEquals(
        Commands.DONE,
        desk.run("templates", "add", "Sorry", "--text", "Hi {{author}}, {{number:order}}").code());
    assertTrue(desk.run("templates").out().contains("Sorry"));
    Path file = folder.resolve("list.json");
    assertEquals(Commands.DONE, desk.run("templates", "export", file.toString()).code());
    assertEquals(Commands.REFUSED, desk.run("templates", "export", file.toString()).code());
    assertEquals(Commands.DONE, desk.run("templates", "import", file.toString()).code());
    assertEquals(2, desk.run("templates", "--json").out().lines().count());
  }

  @Test
  void aTemplateThatCannotBeUnderstoodIsRefusedWithThePlace() {
    Console refused = desk.run("templates", "add", "Sorry", "--text", "Hi {{author");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("character 4"), refused.err());
  }

  @Test
  void draftsAreListedAndTellNoWordsInListeningMode() {
    desk.run("add-brand", "Northwind");
    desk.run("paste", "--text", "Northwind is late", "--url", "https://blog.example/1");
    var mention = desk.workspace().stores().mentions().after(0, 1).getFirst();
    var drafts = desk.workspace().replying().drafts("ana");
    var unused = drafts.save(drafts.openOrMake(mention.id()).id(), "We are so sorry");
    desk.workspace().modes().change(WorkMode.HANDS_ON, "to answer people", "ana");
    assertTrue(desk.run("drafts").out().contains("We are so sorry"));
    desk.workspace().modes().change(WorkMode.LISTENING, "to listen only", "ana");
    assertFalse(desk.run("drafts").out().contains("sorry"));
    assertFalse(desk.run("drafts", "--json").out().contains("sorry"));
    assertTrue(desk.run("drafts").out().contains("open"));
  }
}
