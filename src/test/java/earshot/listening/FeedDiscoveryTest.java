package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.FeedDiscovery.Found;
import earshot.listening.FeedDiscovery.Offer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
  private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";
  private static final String FEED =
      "<rss><channel><title>Posts of A</title>"
          + "<item><title>1</title><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>"
          + "<item><title>2</title><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item>"
          + "</channel></rss>";

  private WebStand web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand();
    fetcher = Fetching.fetcher();
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  @Test
  void feedsThatAPageNamesAreTriedAndShownWithTheirTitles() {
    web.on(
            "/",
            HTML,
            """
            <html><head><title>A &amp; B</title><meta name=generator content="WordPress 6.9">
            <link rel="alternate" type="application/rss+xml" title="Posts" href="/feed/">
            <link rel=alternate type=application/atom+xml title="Gone" href="/gone">
            <link rel="alternate" type="application/rss+xml" title="Talk" href="https://t.example/f">
            </head><body><a href="https://github.com/login">x</a>
            <a href="https://github.com/northwind/kettle/issues">code</a></body></html>
            """)
        .on("/feed/", "200 OK", FEED);
    Found found = discover("/");
    assertEquals("A & B", found.title());
    assertEquals("wordpress", found.engine());
    assertEquals(
        Optional.of(URI.create("https://github.com/northwind/kettle")), found.repository());
    assertEquals(Optional.empty(), found.problem());
    assertEquals(
        List.of(
            new Offer(
                web.url("/feed/"),
                "Posts",
                OptionalInt.of(2),
                Optional.of(Instant.parse("2026-11-20T10:00:00Z"))),
            new Offer(
                URI.create("https://t.example/f"), "Talk", OptionalInt.empty(), Optional.empty())),
        found.offers());
  }

  @Test
  void whereNothingIsNamedTheUsualPlacesAreTriedAndNoMore() {
    web.on("/", HTML, "<html><body>Hello</body></html>").on("/index.xml", "200 OK", FEED);
    Found found = discover("/");
    assertEquals("Posts of A", found.offers().getFirst().title());
    assertEquals(
        List.of("/", "/feed", "/rss", "/atom.xml", "/index.xml"),
        web.requests.stream().map(WebStand.Request::path).toList());
  }

  @Test
  void aPageThatIsGoneDoesNotHideItsSite() {
    web.on("/", HTML, "<html><body>Hello</body></html>").on("/feed", "200 OK", FEED);
    assertEquals(1, discover("/old/post").offers().size());
  }

  @Test
  void atMostSixQuestionsAreAskedHoweverManyFeedsAreNamed() {
    StringBuilder page = new StringBuilder("<html><head>");
    for (int i = 0; i < 15; i++) {
      page.append("<link rel=alternate type=application/rss+xml title=T href=/f")
          .append(i)
          .append('>');
      web.on("/f" + i, "200 OK", FEED);
    }
    web.on("/", HTML, page.toString());
    Found found = discover("/");
    assertEquals(FeedDiscovery.MOST_REQUESTS, web.requests.size());
    assertEquals(15, found.offers().size());
    assertEquals(5, found.offers().stream().filter(offer -> offer.items().isPresent()).count());
  }

  @Test
  void theAddressOfAFeedIsItsOwnOffer() {
    web.on("/feed", "200 OK", FEED);
    Found found = discover("/feed");
    assertEquals(List.of(web.url("/feed")), found.offers().stream().map(Offer::feed).toList());
    assertEquals(1, web.requests.size());
  }

  @Test
  void aSiteThatRefusesReadersOrWantsSilenceIsNotAskedOn() {
    web.on("/", "403 Forbidden\r\nContent-Type: text/html", "<html>no</html>");
    assertTrue(discover("/").problem().orElseThrow().contains("refuses readers (403)"));
    assertEquals(1, web.requests.size());
    web.on("/", "429 Too Many\r\nRetry-After: 3600", "");
    assertTrue(discover("/").problem().orElseThrow().contains("asks us to wait until"));
    assertEquals(2, web.requests.size());
  }

  @Test
  void nothingIsAskedOfAPrivateHostWithoutPermission() {
    FeedDiscovery discovery = new FeedDiscovery(fetcher, Fetching.gate());
    Found found = discovery.at(web.url("/"), false);
    assertTrue(found.problem().orElseThrow().contains("this machine or network"));
    assertEquals(0, web.connections.get());
  }

  @Test
  void enginesAreKnownByTheirMarks() {
    Map.of(
            "<meta name=generator content='Elementor 3'><meta name=generator content='Ghost 5.9'>",
            "ghost",
            "<meta name='generator' content='Discourse 3.4.0 - https://x'>",
            "discourse",
            "<link rel='https://api.w.org/' href='/wp-json/'>",
            "wordpress",
            "<meta name=generator content='Hugo 0.140'>",
            "hugo",
            "<p>nothing</p>",
            "")
        .forEach(
            (page, engine) ->
                assertEquals(
                    engine,
                    SitePage.read(page, FeedOrigin.of(URI.create("https://e.org/"))).engine()));
  }

  private Found discover(String path) {
    return new FeedDiscovery(fetcher, Fetching.gate()).at(web.url(path), true);
  }
}
