package earshot.listening;

import earshot.Mutants;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Feeds damaged at random: nothing a document holds may throw or hang.
class FeedMutantTest {
  private static final String[] PIECES = {
    "]]>",
    "<![CDATA[",
    "<!--",
    "<item>",
    "</item>",
    "<entry>",
    "&#x1F600;",
    "&#0;",
    "<?xml encoding='utf-16'?>",
    "<!DOCTYPE x [",
    "xml:base='::'"
  };

  @Test
  void aThousandMutantsNeitherThrowNorHang() {
    run(1_000);
  }

  @Test
  @Tag("soak")
  void tenThousandMutantsNeitherThrowNorHang() {
    run(10_000);
  }

  private static void run(int mutants) {
    Mutants.of(Mutants.SEED, seeds(new Random(Mutants.SEED)), Mutants.splinters(PIECES))
        .read(
            mutants,
            document ->
                FeedCorpusTest.items(
                    FeedParser.parse(
                        document, FeedOrigin.of(URI.create("https://feed.example/f")))));
  }

  private static List<byte[]> seeds(Random random) {
    Path feeds = Corpus.folder("feeds");
    List<byte[]> seeds = new ArrayList<>();
    List<List<String>> rows = Corpus.table(feeds.resolve("expected.tsv"));
    while (seeds.size() < 200) {
      byte[] feed = Corpus.bytes(feeds.resolve(rows.get(random.nextInt(rows.size())).getFirst()));
      if (feed.length < 50_000) seeds.add(feed);
    }
    return seeds;
  }
}
