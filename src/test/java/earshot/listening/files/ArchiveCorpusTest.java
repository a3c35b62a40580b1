package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts against the developers' corpus, which is counted independently.
class ArchiveCorpusTest {
  private static final Path ARCHIVES =
      Path.of(System.getProperty("earshot.corpus", "../shared/corpus")).resolve("archives");

  @ParameterizedTest
  @CsvSource({
    "synthetic/reddit-gdpr/comments.csv, Reddit comments",
    "synthetic/reddit-gdpr/posts.csv, Reddit posts",
    "synthetic/monitoring/meltwater.csv, Meltwater",
    "synthetic/monitoring/brandwatch.csv, Brandwatch",
    "synthetic/monitoring/brand24.csv, Brand24",
    "synthetic/monitoring/mention.csv, Mention",
    "synthetic/google-play/reviews_com.brightkettle.app_202611.csv, Play Console",
    "synthetic/generic/semicolon-latin1.csv, Table",
    "synthetic/generic/ambiguous-dates.csv, Table",
    "synthetic/generic/records.jsonl, JSON lines",
    "synthetic/generic/nested.json, JSON"
  })
  void aTableHoldsAsManyPostsAsWereCounted(String name, String format) throws IOException {
    Path file = ARCHIVES.resolve(name);
    assumeTrue(Files.exists(file), "the developers' corpus is not here; nothing is compared");

    Gathered read = Gathered.from(file);

    // One mail would be as many as one row.
    assertNotEquals("Mail (mbox, eml)", Formats.of(Head.of(file)).orElseThrow().format());
    // The same identity again is the same post.
    long posts =
        read.posts.stream()
            .map(post -> post.identity().externalId().or(post.identity()::canonicalUrl))
            .distinct()
            .count();
    assertEquals(expected(name), posts, read.rejected.toString());
    assertEquals(format, Tables.seen(Head.of(file)).orElseThrow().format());
  }

  private static long expected(String name) throws IOException {
    return Files.readAllLines(ARCHIVES.resolve("expected.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[0].equals(name))
        .map(cells -> Long.parseLong(cells[1]))
        .collect(Collectors.toList())
        .getFirst();
  }
}
