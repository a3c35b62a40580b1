package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The bar of reading feeds, measured on every document of the collection.
class FeedCorpusTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8097/");

  @Test
  void almostEveryFileGivesItsExactNumberOfItemsAndNoneThrows() {
    Path feeds = Corpus.folder("feeds");
    Tally all = new Tally();
    Tally real = new Tally();
    Tally broken = new Tally();
    Tally kinds = new Tally();
    List<String> wrong = new ArrayList<>();
    long slowest = 0;
    for (List<String> row : Corpus.table(feeds.resolve("expected.tsv"))) {
      byte[] body = Corpus.bytes(feeds.resolve(row.get(0)));
      int expected = Integer.parseInt(row.get(2));
      long start = System.nanoTime();
      ParsedFeed parsed = FeedParser.parse(body, FeedOrigin.of(HERE.resolve("feed")));
      slowest = Math.max(slowest, System.nanoTime() - start);
      boolean exact = items(parsed).size() == expected;
      if (expected > 0) {
        all.add(exact);
        if (body.length > 4_000 && isReal(row.get(0))) real.add(exact);
        if (row.get(3).equals("no")) broken.add(exact);
        kinds.add(kind(parsed).equals(row.get(1)));
      }
      if (!exact) wrong.add(row.get(0) + " " + items(parsed).size() + " instead of " + expected);
    }
    assertTrue(all.share() >= 0.995, all + " " + wrong);
    assertEquals(1.0, real.share(), real + " " + wrong);
    assertTrue(broken.share() >= 0.96, broken + " " + wrong);
    assertTrue(kinds.share() >= 0.99, kinds.toString());
    assertTrue(slowest < 2_000_000_000L, slowest + " ns");
  }

  @Test
  void datesAreThoseOfTheReferenceReader() {
    Path feeds = Corpus.folder("feeds");
    Tally dates = new Tally();
    List<String> wrong = new ArrayList<>();
    Map<String, List<FeedItem>> read = new HashMap<>();
    for (List<String> row : Corpus.table(feeds.resolve("oracle-dates.tsv"))) {
      List<FeedItem> items =
          read.computeIfAbsent(
              row.get(0),
              file ->
                  items(
                      FeedParser.parse(
                          Corpus.bytes(feeds.resolve(file)), FeedOrigin.of(HERE.resolve("feed")))));
      int entry = Integer.parseInt(row.get(1));
      String expected = row.get(2);
      String found =
          entry < items.size()
              ? items.get(entry).published().map(FeedCorpusTest::seconds).orElse("none")
              : "no entry";
      dates.add(found.equals(expected));
      if (!found.equals(expected)) wrong.add(row + " read as " + found);
    }
    assertTrue(dates.share() >= 0.975, dates + " " + wrong);
  }

  @Test
  void hardDatesAreRead() {
    Path feeds = Corpus.folder("feeds");
    Tally dates = new Tally();
    List<String> wrong = new ArrayList<>();
    for (List<String> row : Corpus.table(feeds.resolve("date-literals.tsv"))) {
      String found = FeedDates.read(row.get(0)).map(read -> seconds(read.instant())).orElse("none");
      dates.add(found.equals(row.get(1)));
      if (!found.equals(row.get(1))) wrong.add(row + " read as " + found);
    }
    assertEquals(1.0, dates.share(), dates + " " + wrong);
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static boolean isReal(String path) {
    return !path.startsWith("w3c+feedvalidator") && !path.startsWith("kurtmckee+feedparser");
  }

  static List<FeedItem> items(ParsedFeed parsed) {
    return switch (parsed) {
      case ParsedFeed.Document document -> document.items();
      case ParsedFeed.Unreadable _ -> List.of();
    };
  }

  private static String kind(ParsedFeed parsed) {
    return switch (parsed) {
      case ParsedFeed.Document document -> document.kind();
      case ParsedFeed.Unreadable unreadable -> unreadable.reason().code();
    };
  }
}
