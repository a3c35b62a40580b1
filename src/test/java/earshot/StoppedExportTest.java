package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Told to end while a file is written, a command leaves nothing of it and the former file as it
/// was.
class StoppedExportTest {
  private static final int MENTIONS = 6_000;

  @TempDir private static Path filled = Path.of("");
  private static Path workspace = Path.of("");

  @TempDir private Path folder = Path.of("");

  private record Asked(List<String> words, String file) {
    @Override
    public String toString() {
      return file;
    }
  }

  @BeforeAll
  static void fill() {
    workspace = filled.resolve("w");
    Filled.make(workspace, MENTIONS);
  }

  static Stream<Asked> commands() {
    return Stream.of(
        new Asked(List.of("export", "--force"), "mentions.csv"),
        new Asked(List.of("export", "--force"), "mentions.earshot"),
        new Asked(List.of("backup"), ""));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothingIsLeftOfAFileThatWasNotFinished(Asked asked) throws Exception {
    Path place = asked.file().isEmpty() ? workspace.resolve("backups") : folder.resolve("out");
    Files.createDirectories(place);
    Path file = place.resolve(asked.file());
    if (!asked.file().isEmpty()) Files.writeString(file, "the former one");
    List<String> before = files(place);
    Stream<String> last = asked.file().isEmpty() ? Stream.of() : Stream.of(file.toString());

    String[] words =
        Stream.of(asked.words().stream(), Stream.of("--workspace", workspace.toString()), last)
            .flatMap(each -> each)
            .toArray(String[]::new);
    try (Child child = Child.start(List.of(), words)) {
      Waiting.until(() -> isBegun(place));
      child.stop();
      assertEquals(143, child.code());
      assertTrue(child.rest().contains("Stopped. Nothing was written."));
    }

    assertEquals(before, files(place));
    if (!asked.file().isEmpty()) assertEquals("the former one", Files.readString(file));
  }

  private static boolean isBegun(Path place) {
    try {
      return files(place).stream().anyMatch(name -> name.endsWith(".part"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<String> files(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }
}
