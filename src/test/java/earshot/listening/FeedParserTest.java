package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.DateSource;
import earshot.model.FailureReason;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.SourceId;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Small feeds written for this project, each showing one thing.
class FeedParserTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void anRssItemBecomesWhatAPersonWouldSeeOfIt() {
    FeedItem item =
        item(
            "<title>Kettle &amp;amp; cup</title><link>https://blog.example/1?utm_source=rss</link>"
                + "<guid isPermaLink=\"false\">k1</guid><pubDate>Sun, 22 Nov 2026 10:00:00 +0100</pubDate>"
                + "<author>ana@example.org (Ana)</author><slash:comments>7</slash:comments>"
                + "<description>&lt;p&gt;It boils &lt;b&gt;fast&lt;/b&gt;.&lt;/p&gt;</description>");
    assertEquals("Kettle & cup", item.words().title());
    assertEquals("It boils fast.", item.words().plain());
    assertEquals("<p>It boils <b>fast</b>.</p>", item.words().html());
    assertEquals("blog.example/1", item.identity().canonicalUrl().orElseThrow());
    assertEquals("k1", item.identity().externalId().orElseThrow());
    assertEquals(Instant.parse("2026-11-22T09:00:00Z"), item.published().orElseThrow());
    assertEquals("Ana", item.author().name());
    assertEquals(7, item.counts().replies().orElseThrow());
  }

  @Test
  void contentIsTheTextAndADescriptionBesideItTheSummary() {
    FeedItem item =
        item(
            "<description>short</description>"
                + "<content:encoded><![CDATA[<p>the whole text</p>]]></content:encoded>");
    assertEquals("the whole text", item.words().plain());
    assertEquals("short", item.words().summaryHtml());
  }

  @Test
  void anUpdateIsADateOnlyWhereNothingElseIs() {
    ParsedFeed.Document feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><updated>2026-11-20T08:00:00Z</updated></entry>"
                + "<entry><updated>2026-11-20T08:00:00Z</updated><published>2026-11-19T08:00:00Z</published></entry></feed>");
    assertEquals(DateSource.UPDATED, feed.items().get(0).dated().from());
    assertEquals(DateSource.PUBLISHED, feed.items().get(1).dated().from());
    assertEquals(
        Instant.parse("2026-11-19T08:00:00Z"), feed.items().get(1).published().orElseThrow());
  }

  @Test
  void aDateBefore1990IsBelievedOfAnArchiveOnly() {
    FeedItem item = item("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>");
    var polled = item.sightedBy(new SourceId(1), NOW, Provenance.POLLED).time();
    var imported = item.sightedBy(new SourceId(1), NOW, Provenance.IMPORTED).time();
    assertEquals(NOW, polled.effective());
    assertEquals(DateSource.SEEN, polled.from());
    assertEquals(Instant.EPOCH, polled.published().orElseThrow());
    assertEquals(Instant.EPOCH, imported.effective());
  }

  @Test
  void anItemStaysTheSameWhenItsWordsChange() {
    FeedItem before = item("<guid>1</guid><title>one</title>");
    FeedItem after = item("<guid>1</guid><title>two</title>");
    assertEquals(before.identityHash(), after.identityHash());
    assertFalse(before.contentHash() == after.contentHash());
  }

  @Test
  void anItemThatWasLeftOpenDoesNotHideTheNext() {
    ParsedFeed.Document feed =
        feed("<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>");
    assertEquals(2, feed.items().size());
    assertTrue(feed.repaired().contains(Repair.NESTED_ITEMS));
  }

  @Test
  void aFieldInATitleThatWasNotClosedIsStillAField() {
    FeedItem item = item("<title>open<link>https://e.example/1</link>");
    assertEquals("open", item.words().title());
    assertEquals("https://e.example/1", item.identity().permalink().orElseThrow().toString());
  }

  @Test
  void aFeedInOrderNeedsNoRepair() {
    ParsedFeed.Document feed =
        feed(
            "<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY co \"Acme\">]>\n<rss version='2.0'><channel>"
                + "<title>&co; &amp; &#233;</title><item><title>a</title><link/></item></channel></rss>\n<!-- end -->\n");
    assertEquals(Set.of(), feed.repaired());
    assertEquals("Acme & é", feed.title());
  }

  @Test
  void hintsSayHowOftenToAsk() {
    FeedHints hints =
        feed("<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><ttl>90</ttl>"
                + "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour></skipHours>"
                + "<skipDays><day>Sunday</day></skipDays><sy:updatePeriod>daily</sy:updatePeriod>"
                + "<sy:updateFrequency>4</sy:updateFrequency></channel></rss>")
            .hints();
    assertEquals(Optional.of(Duration.ofMinutes(90)), hints.ttl());
    assertEquals(Set.of(0, 7), hints.skipHours());
    assertEquals(Set.of(DayOfWeek.SUNDAY), hints.skipDays());
    assertEquals(Optional.of(Duration.ofHours(6)), hints.updatePeriod());
  }

  @Test
  void aPageNamesTheFeedsItOffers() {
    ParsedFeed parsed =
        parse(
            "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/posts.xml'>"
                + "<LINK REL=alternate TYPE=application/atom+xml HREF=//cdn.example/c><link rel=stylesheet href=x>");
    ParsedFeed.Unreadable page = assertInstanceOf(ParsedFeed.Unreadable.class, parsed);
    assertEquals(FailureReason.HTML, page.reason());
    assertEquals(
        List.of(URI.create("https://feed.example/posts.xml"), URI.create("https://cdn.example/c")),
        page.offeredFeeds());
  }

  @Test
  void labelsOfTheTransportComeBeforeThoseOfTheDocument() {
    byte[] body =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>€</title></channel></rss>"
            .getBytes(java.nio.charset.Charset.forName("windows-1252"));
    ParsedFeed parsed =
        FeedParser.parse(
            body,
            new FeedOrigin(
                URI.create("https://feed.example/"), Optional.of("utf-8"), Optional.empty()));
    ParsedFeed.Document feed = assertInstanceOf(ParsedFeed.Document.class, parsed);
    assertEquals("€", feed.title());
    assertEquals(Set.of(Repair.CHARSET_MISLABELLED), feed.repaired());
  }

  @Test
  void jsonFeedsPreferMarkupAndTheirOwnAddress() {
    ParsedFeed.Document feed =
        feed(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"authors\":[{\"name\":\"Ana\"}],"
                + "\"items\":[{\"id\":5,\"external_url\":\"https://x.example/\",\"url\":\"/own\","
                + "\"content_text\":\"plain\",\"content_html\":\"<p>rich</p>\",\"date_modified\":\"2026-11-20T08:00:00Z\"}]}");
    FeedItem item = feed.items().getFirst();
    assertEquals("jsonfeed", feed.kind());
    assertEquals("5", item.identity().externalId().orElseThrow());
    assertEquals("https://feed.example/own", item.identity().permalink().orElseThrow().toString());
    assertEquals("rich", item.words().plain());
    assertEquals("Ana", item.author().name());
    assertEquals(DateSource.UPDATED, item.dated().from());
  }

  @Test
  void itemsInOrderOfTheirDatesAreNoticed() {
    String dates = "<item><pubDate>%s</pubDate></item><item><pubDate>%s</pubDate></item>";
    assertTrue(
        feed("<rss><channel>" + dates.formatted("2026-02-02", "2026-02-01") + "</channel></rss>")
            .dateOrdered());
    assertFalse(
        feed("<rss><channel>" + dates.formatted("2026-02-02", "soon") + "</channel></rss>")
            .dateOrdered());
  }

  private static FeedItem item(String fields) {
    return feed("<rss version='2.0'><channel><item>" + fields + "</item></channel></rss>")
        .items()
        .getFirst();
  }

  private static ParsedFeed.Document feed(String text) {
    return assertInstanceOf(ParsedFeed.Document.class, parse(text));
  }

  private static ParsedFeed parse(String text) {
    return FeedParser.parse(
        text.getBytes(UTF_8), FeedOrigin.of(URI.create("https://feed.example/all.xml")));
  }
}
