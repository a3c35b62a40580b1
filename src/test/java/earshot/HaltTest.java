package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Halts the program at named steps, as if it had been killed there, and goes on from what is left:
/// nothing it said is lost, nothing is doubled, and the same command comes to the same end.
///
/// The build halts on five of the roads, before the step that decides; the soak before each step of
/// all ten, where it comes first and where it comes last.
class HaltTest {
  @TempDir private Path folder;
  private FeedServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POLL,rename segments#,1",
    "BACKUP,rename earshot-#.zip,1",
    "RESTORE,rename workspace.json,1",
    "FORGET,write mentions-#.mv.db,12",
    "UPGRADE,rename workspace.json,1"
  })
  void haltedBeforeTheStepsThatDecide(HaltRoad road, String step, int turn) throws Exception {
    HaltRoad.Ground ready = ready(road);
    assertTrue(halts(road, ready, step, turn), "it never came to: " + step);
  }

  @Tag("soak")
  @ParameterizedTest
  @EnumSource
  void haltedBeforeEachStep(HaltRoad road) throws Exception {
    HaltRoad.Ground ready = ready(road);
    int halted = 0;
    int tried = 0;
    for (Map.Entry<String, Integer> step : steps(road, ready).entrySet()) {
      for (int turn : step.getValue() == 1 ? List.of(1) : List.of(1, step.getValue())) {
        tried++;
        if (halts(road, ready, step.getKey(), turn)) halted++;
      }
    }
    System.out.println("halts on road=" + road + " steps=" + tried + " halted=" + halted);
    // Threads take turns: a last time may not come again.
    assertTrue(halted >= tried * 3 / 4, "too few halts: " + halted + " of " + tried);
  }

  private HaltRoad.Ground ready(HaltRoad road) throws IOException {
    Path before = folder.resolve("before");
    Files.createDirectories(before);
    HaltRoad.Ground ground = new HaltRoad.Ground(before, server);
    road.ready(ground);
    return ground;
  }

  // True when it came to the step.
  private boolean halts(HaltRoad road, HaltRoad.Ground ready, String step, int turn)
      throws Exception {
    HaltRoad.Ground ground = new HaltRoad.Ground(folder.resolve("now"), server);
    copy(ready.folder(), ground.folder());
    String where = road + " before " + step + " " + turn;
    int code;
    List<String> said;
    try (Child child =
        child(
            road,
            ground,
            "-D" + HaltingDisk.AT + "=" + step,
            "-D" + HaltingDisk.TURN + "=" + turn)) {
      said = child.rest();
      code = child.code();
    }
    assertTrue(code == HaltingDisk.BY_SIGNAL_9 || code == Commands.DONE, where + ": " + said);
    try {
      road.holds(ground, said);
      Console doctor = Console.at(ground.home(), "doctor");
      assertEquals(Commands.DONE, doctor.code(), doctor.out());
      assertEquals(List.of(), unfinished(ground.folder()));
    } catch (RuntimeException | AssertionError | IOException broken) {
      throw new AssertionError(where + " after " + said, broken);
    }
    delete(ground.folder());
    return code == HaltingDisk.BY_SIGNAL_9;
  }

  // How often each step comes when nothing is halted.
  private Map<String, Integer> steps(HaltRoad road, HaltRoad.Ground ready) throws Exception {
    HaltRoad.Ground ground = new HaltRoad.Ground(folder.resolve("now"), server);
    copy(ready.folder(), ground.folder());
    Path noted = folder.resolve("noted");
    Files.deleteIfExists(noted);
    try (Child child = child(road, ground, "-D" + HaltingDisk.NOTED + "=" + noted)) {
      List<String> said = child.rest();
      assertEquals(Commands.DONE, child.code(), said.toString());
    }
    delete(ground.folder());
    Map<String, Integer> steps = new LinkedHashMap<>();
    for (String step : Files.readAllLines(noted)) steps.merge(step, 1, Integer::sum);
    return steps;
  }

  private static Child child(HaltRoad road, HaltRoad.Ground ground, String... more)
      throws IOException {
    List<String> flags = new ArrayList<>(List.of(more));
    flags.add("-Xmx256m");
    flags.add("-Djava.nio.file.spi.DefaultFileSystemProvider=" + HaltingDisk.class.getName());
    flags.add("-D" + HaltingDisk.UNDER + "=" + ground.folder());
    List<String> command = new ArrayList<>(road.command(ground));
    command.addAll(List.of("--workspace", ground.home().toString()));
    return Child.start(flags, command.toArray(String[]::new));
  }

  private static List<Path> unfinished(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith("unfinished-") || name.endsWith(".part");
              })
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(from.relativize(file)));
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
