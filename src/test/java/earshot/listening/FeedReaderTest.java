package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Repair;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private WebStand web;
  private Fetcher fetcher;
  private FeedReader reader;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand();
    fetcher = Fetching.fetcher();
    reader = new FeedReader(fetcher, InstantSource.fixed(NOW), 2);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  @Test
  void theFirstPollBringsEverything() {
    web.on("/feed", "200 OK\r\nCache-Control: public, max-age=600", feed(3));
    Polled.News news = news(poll(SourceCursor.START));
    assertEquals(3, news.fresh().size());
    assertEquals("Item 3", news.fresh().getFirst().words().title());
    assertEquals(NOW, news.fresh().getFirst().time().firstSeen());
    assertEquals(3, news.contents().entries());
    assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), news.contents().oldest());
    assertEquals(Optional.of(Instant.parse("2026-11-03T00:00:00Z")), news.contents().newest());
    assertEquals(Optional.of(Duration.ofMinutes(10)), news.contents().freshFor());
    assertFalse(news.contents().overlap());
    assertEquals(3, news.cursor().seen().size());
  }

  @Test
  void aSecondPollOfTheSameBytesReadsNothing() {
    web.on("/feed", "200 OK", feed(3));
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, poll(cursor));
    assertTrue(same.contents().isEmpty());
    assertEquals(cursor.seen(), same.cursor().seen());
  }

  @Test
  void aServerThatKnowsNothingNewIsBelieved() {
    web.on(
        "/feed",
        (request, out) -> {
          boolean known = request.header("If-None-Match").equals("\"one\"");
          byte[] body = known ? new byte[0] : feed(3).getBytes(StandardCharsets.UTF_8);
          String head =
              known ? "304 Same" : "200 OK\r\nETag: \"one\"\r\nContent-Length: " + body.length;
          WebStand.write(out, head, body);
        });
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    assertEquals(Optional.of("\"one\""), cursor.etag());
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, poll(cursor));
    assertEquals(cursor, same.cursor());
    assertTrue(same.exchange().validatorHit());
  }

  @Test
  void onlyWhatIsNewOrChangedIsFresh() {
    web.on("/feed", "200 OK", feed(3));
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    web.on("/feed", "200 OK", feed(5).replace("Text 2", "Text two"));
    Polled.News news = news(poll(cursor));
    assertEquals(
        List.of("Item 5", "Item 4", "Item 2"),
        news.fresh().stream().map(sighting -> sighting.words().title()).toList());
    assertTrue(news.contents().overlap());
    assertEquals(5, news.cursor().seen().size());
  }

  @Test
  void otherOrderIsNoNews() {
    web.on("/feed", "200 OK", rss(item(1) + item(2)));
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    web.on("/feed", "200 OK", rss(item(2) + item(1)));
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, poll(cursor));
    assertTrue(same.contents().orElseThrow().overlap());
  }

  @Test
  void anItemThatStandsTwiceIsOneItem() {
    web.on("/feed", "200 OK", rss(item(1) + item(1)));
    assertEquals(1, news(poll(SourceCursor.START)).fresh().size());
  }

  @Test
  void validatorsAreForgottenWhenTheAddressChanges() {
    web.on("/feed", "200 OK\r\nETag: \"one\"", feed(3)).on("/other", "200 OK", feed(3));
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    reader.read(source("/other"), cursor);
    assertEquals("", web.requests.getLast().header("If-None-Match"));
    reader.read(source("/feed"), cursor);
    assertEquals("\"one\"", web.requests.getLast().header("If-None-Match"));
  }

  @Test
  void validatorsGoToTheAddressThatGaveThem() {
    web.on("/feed", "302 Found\r\nLocation: /real", "")
        .on("/real", "200 OK\r\nETag: \"one\"", feed(3));
    SourceCursor cursor = news(poll(SourceCursor.START)).cursor();
    poll(cursor);
    assertEquals("", web.requests.get(2).header("If-None-Match"));
    assertEquals("\"one\"", web.requests.get(3).header("If-None-Match"));
  }

  @Test
  void aLastingMoveIsReported() {
    web.on("/feed", "301 Moved\r\nLocation: /real", "").on("/real", "200 OK", feed(1));
    assertEquals(
        Optional.of(web.url("/real")), news(poll(SourceCursor.START)).contents().movedTo());
  }

  @Test
  void aCutDocumentGivesItsItemsAndIsAskedForAgainInFull() {
    byte[] whole = feed(5).getBytes(StandardCharsets.UTF_8);
    web.on(
        "/feed",
        (request, out) -> {
          WebStand.write(
              out,
              "200 OK\r\nETag: \"one\"\r\nContent-Length: " + whole.length,
              java.util.Arrays.copyOf(whole, whole.length * 6 / 10));
          out.close();
        });
    Polled.News news = news(poll(SourceCursor.START));
    assertTrue(news.fresh().size() >= 2);
    assertTrue(news.contents().repairs().contains(Repair.TRUNCATED));
    assertEquals(Optional.empty(), news.cursor().etag());
    assertEquals(Optional.empty(), news.cursor().bodySha256());
  }

  @Test
  void anEmptyFeedIsFineAndAnEmptyAnswerIsNot() {
    web.on("/feed", "200 OK", rss(""));
    assertInstanceOf(Polled.Unchanged.class, poll(SourceCursor.START));
    web.on("/feed", "200 OK", "");
    assertEquals(FailureReason.EMPTY, failed(poll(SourceCursor.START)).reason());
    web.on("/feed", "200 OK", " \r\n\t ");
    assertEquals(FailureReason.EMPTY, failed(poll(SourceCursor.START)).reason());
  }

  @Test
  void aPageNamesTheFeedsItOffers() {
    web.on(
        "/feed",
        "200 OK\r\nContent-Type: text/html",
        "<!DOCTYPE html><html><head><title>Blog</title>"
            + "<link rel=alternate type=application/rss+xml title=Posts href=/posts.xml>"
            + "</head><body>Hi</body></html>");
    Polled.Failed failed = failed(poll(SourceCursor.START));
    assertEquals(FailureReason.HTML, failed.reason());
    assertTrue(failed.sentence().contains("posts.xml"), failed.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>",
        "<!DOCTYPE html><html><head><title>x</title></head><body><form id='captcha-form'></form></body></html>",
      })
  void aPageThatWantsAPersonBlocksReaders(String page) {
    web.on("/feed", "200 OK\r\nContent-Type: text/html", page);
    assertInstanceOf(Polled.Blocked.class, poll(SourceCursor.START));
  }

  @Test
  void whatTheOutsideDoesIsAnOutcome() {
    web.on("/feed", "410 Gone", "");
    assertInstanceOf(Polled.Gone.class, poll(SourceCursor.START));
    web.on("/feed", "403 No", "<title>No readers</title>");
    assertEquals(
        "No readers", assertInstanceOf(Polled.Blocked.class, poll(SourceCursor.START)).title());
    web.on("/feed", "404 Missing", "");
    assertEquals(FailureReason.MISSING, failed(poll(SourceCursor.START)).reason());
    web.on("/feed", "200 OK", "not a feed at all");
    assertEquals(FailureReason.NOT_A_FEED, failed(poll(SourceCursor.START)).reason());
    web.on("/feed", "429 Slow\r\nRetry-After: 1800", "");
    assertInstanceOf(Polled.Refused.class, poll(SourceCursor.START));
  }

  private Polled poll(SourceCursor cursor) {
    return reader.read(source("/feed"), cursor);
  }

  private Source source(String path) {
    URI url = web.url(path);
    return new Source(
        new SourceId(1),
        new Source.SourceSetup(
            SourceKind.FEED, "any-feed", "Test", url, SourceRole.COMMUNITY, true, ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }

  private static Polled.News news(Polled polled) {
    return assertInstanceOf(Polled.News.class, polled);
  }

  private static Polled.Failed failed(Polled polled) {
    return assertInstanceOf(Polled.Failed.class, polled);
  }

  private static String feed(int count) {
    StringBuilder items = new StringBuilder();
    for (int i = count; i >= 1; i--) items.append(item(i));
    return rss(items.toString());
  }

  private static String item(int i) {
    return ("<item><title>Item %d</title><guid>tag:%d</guid><description>Text %d</description>"
            + "<pubDate>%02d Nov 2026 00:00:00 GMT</pubDate></item>")
        .formatted(i, i, i, i);
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
        + items
        + "</channel></rss>";
  }
}
