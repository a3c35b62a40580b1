package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /// The pages in each web archive, counted by hand: the records were listed by a script of twenty
  /// lines that knows only “headers, empty line, Content-Length bytes”, and of each list the
  /// responses with status 2xx and the resources of type text/html were counted. Revisits,
  /// requests, warcinfo, JSON and pictures are no pages.
  @ParameterizedTest
  @CsvSource({
    "cc.warc.gz, 1",
    "example-collection.warc, 1",
    "example-digest.warc, 0",
    "example-iana.org-chunked.warc, 1",
    "example-one-member.warc.gz, 1",
    "example-resource.warc.gz, 1",
    "example-space-in-target-uri.warc.gz, 0",
    "example-warcinfo-metadata.warc, 1",
    "example.warc, 1",
    "example.warc.gz, 1",
    "post-test.warc.gz, 0",
    "valid_example_1.wacz, 1",
    "valid_example_2.wacz, 1",
    "valid_signed_example_1.wacz, 1"
  })
  void aWebArchiveGivesAsManyPagesAsWereCountedByHand(String name, int pages) throws IOException {
    Path file = ARCHIVES.resolve("warc").resolve(name);
    assumeTrue(Files.exists(file), "the corpus is not here: " + ARCHIVES);

    Collected found = Collected.of(file);

    assertEquals(pages, found.posts.size(), found::toString);
    assertEquals(List.of(), found.rejected);
  }

  /// None of them: an ARC is the older form, and neither saved page holds an `ld+json` block, an
  /// `itemtype` or an `og:` property (looked for with grep).
  @ParameterizedTest
  @ValueSource(
      strings = {
        "warc/example.arc.gz",
        "saved-pages/facebook.mbasic.feed.html",
        "saved-pages/facebook.mbasic.post.html"
      })
  void whatDeclaresNoPostsIsRefusedWithTheNextStep(String name) throws IOException {
    Path file = ARCHIVES.resolve(name);
    assumeTrue(Files.exists(file), "the corpus is not here: " + ARCHIVES);

    Collected found = Collected.of(file);

    assertEquals(0, found.records(), found::toString);
    assertTrue(found.refused.endsWith("."), found.refused);
    assertTrue(found.refused.contains("Convert it") || found.refused.contains("paste it"));
  }

  private static boolean isTable(String path) {
    return List.of("reddit-gdpr", "monitoring", "google-play", "generic").stream()
        .anyMatch(kind -> path.startsWith("synthetic/" + kind));
  }
}
