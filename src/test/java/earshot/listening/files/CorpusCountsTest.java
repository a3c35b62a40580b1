package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads every archive of the corpus and finds as many records in it as an independent count did.
class CorpusCountsTest {
  private static final Path ARCHIVES =
      Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "archives");

  /// One line of the expected values.
  record Expected(String path, String records) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Expected> expected() throws IOException {
    Path table = ARCHIVES.resolve("expected.tsv");
    if (!Files.exists(table)) return Stream.of(new Expected("", ""));
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Expected(cells[0], cells[1]));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void everyArchiveHoldsAsManyRecordsAsAnIndependentCountFound(Expected expected)
      throws IOException {
    assumeTrue(!expected.path.isEmpty(), "the corpus is not here: " + ARCHIVES);
    Assumptions.assumeFalse(isTable(expected.path), "tables are counted by their own tests");
    Assumptions.assumeFalse(
        expected.path.endsWith("-noheader.msg"), "a text without a header is a mail by name only");
    Path file = ARCHIVES.resolve(expected.path);
    Collected found = Collected.of(file);
    if (expected.path.startsWith("warc/") && !expected.records.isEmpty()) {
      assertEquals(Integer.parseInt(expected.records), found.records(), found::toString);
    } else if (!expected.records.isEmpty()) {
      assertEquals(Integer.parseInt(expected.records), found.posts.size(), found::toString);
    } else {
      assertFalse(found.refused.isEmpty() && found.records() == 0, found::toString);
    }
  }

  @Test
  void aFolderOfMailsGivesEachOfThemEvenThoseWithoutAHeader() throws IOException {
    Path mails = ARCHIVES.resolve("mail");
    assumeTrue(Files.isDirectory(mails), "the corpus is not here: " + ARCHIVES);
    assertEquals(78, Collected.of(mails).posts.size());
  }

  private static boolean isTable(String path) {
    return List.of("reddit-gdpr", "monitoring", "google-play", "generic").stream()
        .anyMatch(kind -> path.startsWith("synthetic/" + kind));
  }
}
