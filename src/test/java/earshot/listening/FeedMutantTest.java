package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Feeds damaged at random: nothing a document holds may throw or hang.
class FeedMutantTest {
  private static final long SEED = 20261122;
  private static final long LONGEST = 5_000_000_000L;
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "'",
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
    "xml:base='::'",
    "%",
    "http://[",
    "{",
    "\u0000",
    "\uFEFF"
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
    Random random = new Random(SEED);
    List<byte[]> seeds = seeds(random);
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = mutated(seeds.get(i % seeds.size()), random);
      long start = System.nanoTime();
      try {
        FeedCorpusTest.items(
            FeedParser.parse(mutant, FeedOrigin.of(URI.create("https://feed.example/f"))));
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError("mutant " + i + " of seed " + SEED, thrown);
      }
      assertTrue(System.nanoTime() - start < LONGEST, "mutant " + i + " of seed " + SEED);
    }
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

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    for (int k = random.nextInt(8); k >= 0 && mutant.length > 0; k--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant = Arrays.copyOf(mutant, at);
        case 2 -> mutant = spliced(mutant, at, PIECES[random.nextInt(PIECES.length)]);
        default -> {
          int to = Math.min(mutant.length, at + random.nextInt(200));
          mutant =
              spliced(
                  mutant,
                  at,
                  new String(mutant, at, to - at, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return mutant;
  }

  private static byte[] spliced(byte[] bytes, int at, String piece) {
    byte[] extra = piece.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + extra.length);
    System.arraycopy(bytes, at, longer, at + extra.length, bytes.length - at);
    System.arraycopy(extra, 0, longer, at, extra.length);
    return longer;
  }
}
