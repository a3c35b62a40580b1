package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs every command to get a reply out of a workspace that only listens.
class ListeningCommandsTest {
  private static final String REPLY = "Our secret reply of today";

  // Those that go on until they are stopped, or open a window; none of them knows of drafts. The
  // list of clients is that of the person who runs the test.
  private static final Set<String> LEFT_OUT = Set.of("demo", "watch", "help", "open", "workspaces");

  @TempDir private Path folder;
  private final List<String> leaks = new ArrayList<>();
  private Path files = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
    Filled.make(folder.resolve("w"), 12);
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace =
        Workspace.open(
            folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()))) {
      assertEquals(WorkMode.LISTENING, workspace.modes().mode());
      workspace
          .mentions()
          .page(MentionFilter.ALL, Optional.empty(), 50)
          .mentions()
          .forEach(mention -> write(workspace, mention.id()));
    }
  }

  private static void write(Workspace workspace, MentionId mention) {
    var drafts = workspace.replying().drafts("ana");
    drafts.save(drafts.openOrMake(mention).id(), REPLY);
  }

  @Test
  @Tag("soak")
  void inListeningModeNoCommandWritesAReplyAnywhere() throws IOException {
    Set<String> names = commands();
    assertTrue(names.contains("export-sources") && names.size() > 25, names.toString());
    names.removeAll(LEFT_OUT);
    for (String name : names) {
      for (String[] line : lines(name)) {
        var unused = Console.at(folder.resolve("w"), line);
        look(String.join(" ", line));
      }
    }
    assertEquals(List.of(), leaks);
  }

  /// The look can fail: it finds a reply that stands in a file.
  @Test
  void aReplyInAFileIsFound() throws IOException {
    Files.writeString(files.resolve("planted.csv"), "1;" + REPLY + ";x");
    look("planting");
    assertEquals(List.of("planting wrote it into planted.csv"), leaks);
  }

  private String[][] lines(String name) {
    String file = files.resolve(name + ".txt").toString();
    return new String[][] {{name}, {name, "--json"}, {name, file}, {name, "export", file}};
  }

  private static Set<String> commands() {
    Console help = Console.run("--help");
    assertEquals(Commands.DONE, help.code());
    Set<String> names = new TreeSet<>();
    help.out()
        .lines()
        .filter(line -> line.matches("  [a-z][a-z-]+( .*)?"))
        .map(line -> line.strip().split(" ", 2)[0])
        .forEach(names::add);
    return names;
  }

  // A backup holds everything, and is no way to answer; it is compressed in any case.
  private void look(String after) throws IOException {
    try (Stream<Path> written = Files.walk(files)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(REPLY)) {
          leaks.add(after + " wrote it into " + file.getFileName());
        }
      }
    }
  }
}
