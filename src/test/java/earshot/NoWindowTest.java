package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands do their work without the window's libraries.
class NoWindowTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"search", "score"})
  void aCommandLoadsNoClassOfTheWindow(String command) throws IOException, InterruptedException {
    List<String> loaded;
    try (Child child =
        Child.start(
            List.of("-Xlog:class+load"), command, "--workspace", folder.resolve("w").toString())) {
      child.endInput();
      loaded = child.rest();
      assertEquals(0, child.code());
    }
    assertTrue(loaded.stream().anyMatch(line -> line.contains(" earshot.cli.Commands ")));
    assertEquals(List.of(), loaded.stream().filter(line -> line.contains("javafx")).toList());
  }
}
