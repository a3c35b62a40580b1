package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.BrandRole;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file that is double-clicked while the window is open is shown by that window: two processes,
/// as people start them.
class SecondStartTest {
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

  private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Path archive = Path.of("");

  // The name of a socket is short; a folder of a build may not be.
  @BeforeEach
  void make() throws IOException {
    folder = Files.createTempDirectory("two");
    workspace = folder.resolve("w");
    archive = folder.resolve("north wind.earshot");
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace made = Workspace.open(workspace, machine, Outside.web(machine.clock()))) {
      made.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
      Redaction redaction = Redaction.of(Profile.NAMES_HIDDEN, 3);
      Wish wish = new Wish(new Wish.Selection.Whole(), redaction, false, "", "ana");
      var unused = made.safekeeping().bundles().export(wish, archive, Progress.NONE);
    }
  }

  @AfterEach
  void remove() {
    new earshot.archive.Scratch(folder).close();
  }

  @Test
  void theOpenWindowShowsTheArchiveAndThePostsOfASecondStart() throws Exception {
    Path posts = Files.writeString(folder.resolve("posts.csv"), "date,text\n2026-11-18,hello\n");
    try (Child first =
        Child.of(WindowChild.class, HEADLESS, folder + "/usual/w", workspace.toString())) {
      await(first, "Northwind – Earshot");
      assertEquals(List.of(), second(archive));
      await(first, "north wind.earshot – Earshot");
      assertEquals(List.of(), second(posts));
      await(first, "a file is looked at");
    }
  }

  @Test
  void whatIsNoFileIsToldAndNothingIsOpened() throws Exception {
    String said = start("serach").getFirst();
    assertTrue(said.startsWith("There is no command “serach”. Did you mean “"), said);
    assertEquals(List.of("There is no file “gone.earshot”."), start("gone.earshot"));
  }

  private List<String> second(Path file) throws Exception {
    return start("--workspace", workspace.toString(), file.toString());
  }

  // What it says, which is nothing when all went well.
  private static List<String> start(String... words) throws Exception {
    try (Child second = Child.beforeDisplay(words)) {
      List<String> said = second.rest();
      int code = second.code();
      return code == 0 ? said : said.isEmpty() ? List.of("code " + code) : said;
    }
  }

  private static void await(Child child, String line) throws IOException {
    String said =
        Stream.generate(() -> next(child))
            .filter(each -> each.equals(line) || each.isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals(line, said);
  }

  private static String next(Child child) {
    try {
      return child.line();
    } catch (IOException ended) {
      return "";
    }
  }
}
