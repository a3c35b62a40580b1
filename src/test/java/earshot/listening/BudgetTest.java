package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.FailureReason;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A document that keeps the processor busy is given up; others go on.
class BudgetTest {
  private static final FeedOrigin HERE = FeedOrigin.of(URI.create("https://feed.example/"));

  @Test
  void aFeedThatKeepsTheProcessorBusyIsGivenUp() {
    byte[] busy = feed(4_000, "<p>It sings.</p>".repeat(40));
    var given =
        assertInstanceOf(
            ParsedFeed.Unreadable.class,
            FeedParser.parse(busy, HERE, FeedOverrides.NONE, new Budget(BudgetTest::slow)));
    assertEquals(FailureReason.BUDGET, given.reason());
    var read =
        assertInstanceOf(
            ParsedFeed.Document.class,
            FeedParser.parse(busy, HERE, FeedOverrides.NONE, new Budget(BudgetTest::cpu)));
    assertEquals(4_000, read.items().size());
  }

  @Test
  void itIsGivenUpWhileItsTreeIsMade() {
    AtomicInteger asked = new AtomicInteger();
    Budget budget = new Budget(() -> asked.getAndIncrement() * 1_000_000_000L);
    byte[] oneItem = feed(1, "x".repeat(2_000_000));
    ParsedFeed given = FeedParser.parse(oneItem, HERE, FeedOverrides.NONE, budget);
    assertEquals(
        FailureReason.BUDGET, assertInstanceOf(ParsedFeed.Unreadable.class, given).reason());
    assertEquals(7, asked.get());
  }

  @Test
  void aPageThatKeepsTheProcessorBusyFailsAndSaysSo() throws IOException {
    try (ApiStand site = new ApiStand(Resolver.ofTheSystem(), new Parsers(1, BudgetTest::slow))) {
      String mapping = ", \"items\": \"article\", \"fields\": {\"id\": \"h2\", \"title\": \"h2\"}";
      site.with(PresetSources.preset("page", site.request("/page", "") + mapping));
      site.web.on(
          "/page",
          "200 OK\r\nContent-Type: text/html",
          "<!doctype html>" + "<article><h2>One</h2><p>It sings.</p></article>".repeat(9_000));
      var failed = assertInstanceOf(Polled.Failed.class, site.poll(SourceCursor.START));
      assertEquals(FailureReason.BUDGET, failed.reason());
      assertEquals(Budget.SENTENCE, failed.sentence());
    }
  }

  @Test
  void whatIsThrownWhileReadingReachesWhoeverAsked() {
    Parsers parsers = new Parsers(1);
    assertThrows(
        StackOverflowError.class,
        () ->
            parsers.understand(
                budget -> {
                  throw new StackOverflowError();
                }));
    assertEquals("read", parsers.understand(budget -> "read"));
  }

  private static byte[] feed(int items, String text) {
    String item =
        "<item><guid>%d</guid><description>" + text.replace("<", "&lt;") + "</description></item>";
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>c</title>");
    for (int i = 0; i < items; i++) feed.append(item.formatted(i));
    return feed.append("</channel></rss>").toString().getBytes(UTF_8);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// The processor time of a computer a thousand times slower, so that a test need not last.
  private static long slow() {
    return 1_000 * cpu();
  }
}
