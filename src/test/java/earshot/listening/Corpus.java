package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The developers' collection of feeds, which lies outside the project and may be absent.
final class Corpus {
  private Corpus() {}

  /// A folder of the collection; skips the test with one line when it is not there.
  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("earshot.corpus", "../shared/corpus")).resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: no test corpus at " + folder.toAbsolutePath());
    return folder;
  }

  /// The rows of a table, without its head.
  static List<List<String>> table(Path file) {
    try {
      return Files.readAllLines(file, UTF_8).stream()
          .skip(1)
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
