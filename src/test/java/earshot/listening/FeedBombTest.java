package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Repair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Documents made to exhaust a reader: each ends within two seconds and leaves nothing behind.
class FeedBombTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String HEAD =
      "<rss version=\"2.0\"><channel><title>c</title><item><title>T</title>";
  private static final String TAIL = "</item></channel></rss>";

  @Test
  void deepMarkupIsOneItem() {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertEquals(1, items(HEAD + "<description>" + deep + "</description>" + TAIL));
  }

  @Test
  void deepMarkupThatIsNeverClosedIsOneItem() {
    assertEquals(1, items(HEAD + "<description>" + "<a>".repeat(500_000)));
  }

  @Test
  void deepEscapedMarkupIsOneItem() {
    String deep = "&lt;div&gt;".repeat(500_000);
    assertEquals(1, items(HEAD + "<description>" + deep + "</description>" + TAIL));
  }

  @Test
  void twoHundredThousandAttributesAreOneItem() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 200_000; i++) attributes.append(" a").append(i).append("=\"x\"");
    String feed = HEAD.replace("<item>", "<item" + attributes + ">") + TAIL;
    assertEquals(1, items(feed));
    String markup = "&lt;p" + attributes.toString().replace("\"", "&quot;") + "&gt;x&lt;/p&gt;";
    assertEquals(1, items(HEAD + "<description>" + markup + "</description>" + TAIL));
  }

  @Test
  void aLargeEntityUsedOftenDoesNotGrow() {
    String type = "<!DOCTYPE rss [<!ENTITY a \"" + "A".repeat(50_000) + "\">]>";
    ParsedFeed.Document feed =
        document(type + HEAD.replace(">T<", ">" + "&a;".repeat(20_000) + "<") + TAIL);
    assertEquals(Caps.TITLE, feed.items().getFirst().words().title().length());
    assertTrue(feed.repaired().contains(Repair.TITLE_CUT));
  }

  @Test
  void anAllowedEntityUsedOftenStopsAtItsCap() {
    String type = "<!DOCTYPE rss [<!ENTITY a \"" + "A".repeat(9_000) + "\">]>";
    ParsedFeed.Document feed =
        document(type + HEAD.replace(">T<", ">" + "&a;".repeat(20_000) + "<") + TAIL);
    assertTrue(feed.items().getFirst().words().titleLength() < 2_000_000);
  }

  @Test
  void namespacesWithinEachOtherAreOneItem() {
    StringBuilder nested = new StringBuilder();
    int depth = 0;
    while (nested.length() < 380_000) {
      nested
          .append("<n")
          .append(depth)
          .append(":e xmlns:n")
          .append(depth)
          .append("=\"urn:")
          .append(depth++)
          .append("\">");
    }
    assertEquals(1, items(HEAD + "<description>" + nested + "</description>" + TAIL));
  }

  @Test
  void aDocumentOverSixteenMegabytesIsRefused() {
    byte[] body =
        (HEAD + "<description>" + "A".repeat(30 << 20) + "</description>" + TAIL).getBytes(UTF_8);
    assertEquals(FailureReason.TOO_BIG, reason(body));
  }

  @Test
  void fieldsOfMegabytesAreCutOrDropped() {
    String large = "A".repeat(5 << 20);
    String item =
        "<title>" + large + "</title><guid>" + large + "</guid><author>" + large + "</author>";
    FeedItem read = document(HEAD.replace("<title>T</title>", item) + TAIL).items().getFirst();
    assertEquals(Caps.TITLE, read.words().title().length());
    assertEquals(5 << 20, read.words().titleLength());
    assertEquals(Caps.AUTHOR, read.author().name().length());
    assertTrue(read.identity().externalId().isEmpty());
  }

  @Test
  void aCompressedBombIsRefusedWithLittleMemory() throws IOException {
    byte[] once =
        gzipped(
            zeros -> {
              byte[] block = new byte[1 << 20];
              for (int i = 0; i < 1_024; i++) zeros.write(block);
            });
    byte[] twice = gzipped(out -> out.write(once));
    assertEquals(FailureReason.TOO_BIG, reason(once));
    assertEquals(FailureReason.TOO_BIG, reason(twice));
    assertTrue(allocated(() -> parse(twice)) < 80 << 20);
  }

  @Test
  void ofTwentyThousandItemsTheNewestAreKept() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>c</title>");
    for (int i = 0; i < 20_000; i++) {
      feed.append("<item><title>")
          .append(i)
          .append("</title><pubDate>")
          .append(1_600_000_000L + i * 60L)
          .append("</pubDate></item>");
    }
    ParsedFeed.Document read = document(feed + "</channel></rss>");
    assertEquals(Caps.ITEMS, read.items().size());
    assertTrue(read.repaired().contains(Repair.ITEM_CAP));
    assertEquals("15000", read.items().getFirst().words().title());
    assertEquals("19999", read.items().getLast().words().title());
  }

  @Test
  void deepJsonKeepsTheItemsBeforeIt() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    String items = "\"items\":[{\"id\":\"1\",\"title\":\"T\"}]";
    assertEquals(
        1,
        items(
            "{\"version\":\"https://jsonfeed.org/version/1\"," + items + ",\"_x\":" + deep + "}"));
    assertEquals(
        FailureReason.BUDGET,
        reason(
            ("{\"version\":\"https://jsonfeed.org/version/1\",\"_x\":" + deep + "," + items + "}")
                .getBytes(UTF_8)));
  }

  @Test
  void millionsOfEmptyElementsAreCutAtTheCap() {
    ParsedFeed.Document feed = document(HEAD + "</item>" + "<a/>".repeat(3_000_000));
    assertEquals(1, feed.items().size());
    assertTrue(feed.repaired().contains(Repair.TRUNCATED));
  }

  @Test
  void quotesAndTagsThatNeverEndCostOneLook() {
    assertEquals(
        1, items(HEAD + "<description>" + "&lt;a b='".repeat(200_000) + "</description>" + TAIL));
    assertEquals(
        1, items(HEAD + "<description>" + "&lt;!x ".repeat(200_000) + "</description>" + TAIL));
    assertEquals(
        1,
        items(HEAD + "<description>" + "&lt;script&gt;".repeat(200_000) + "</description>" + TAIL));
    assertEquals(
        1,
        items(HEAD + "<description>" + "&lt;![CDATA[".repeat(200_000) + "</description>" + TAIL));
    assertEquals(
        1,
        items(
            HEAD + "<description>" + "&lt;p hidden&gt;".repeat(200_000) + "</description>" + TAIL));
    assertEquals(1, items(HEAD + "<x><![CDATA[" + "]]".repeat(200_000) + "]]></x>" + TAIL));
    assertEquals(1, items("<!DOCTYPE rss [" + "<!ENTITY a".repeat(100_000) + "]>" + HEAD + TAIL));
    assertEquals(1, items(HEAD + "&".repeat(2_000_000) + "<![CDATA[x".repeat(100_000)));
    assertEquals(1, items(HEAD + "</x>".repeat(1_000_000) + TAIL));
  }

  private static int items(String feed) {
    return document(feed).items().size();
  }

  private static ParsedFeed.Document document(String feed) {
    byte[] body = feed.getBytes(UTF_8);
    return assertInstanceOf(ParsedFeed.Document.class, assertTimeout(LIMIT, () -> parse(body)));
  }

  private static FailureReason reason(byte[] body) {
    ParsedFeed parsed = assertTimeout(LIMIT, () -> parse(body));
    return assertInstanceOf(ParsedFeed.Unreadable.class, parsed).reason();
  }

  private static ParsedFeed parse(byte[] body) {
    return FeedParser.parse(body, FeedOrigin.of(URI.create("https://feed.example/")));
  }

  private static long allocated(Supplier<ParsedFeed> work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ParsedFeed parsed = work.get();
    assertInstanceOf(ParsedFeed.Unreadable.class, parsed);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] gzipped(Writing content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      content.to(out);
    }
    return bytes.toByteArray();
  }
}
