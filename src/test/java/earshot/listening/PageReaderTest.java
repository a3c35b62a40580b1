package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String ITEMS =
      """
      "items": "article", "fields": {"id": "@data-id", "title": "h2", "link": "h2 a@href",
        "date": "time@datetime", "text": ".body", "authorName": ".by"}""";

  private ApiStand site;

  @BeforeEach
  void open() throws IOException {
    site = new ApiStand();
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  @Test
  void itemsAreFoundBySelectors() {
    use(ITEMS);
    page(
        """
        <base href="/shop/"><article data-id="r1"><h2><a href="r1">Loud &lt;b&gt;</a></h2>
        <time datetime="2026-11-19T10:00:00Z">Thursday</time><i class=by>Kim</i>
        <div class=body><p>It <b>sings</b>.<script>x()</script></p></div></article>
        <article data-id="r2"><h2>Quiet</h2></article>""");
    Polled.News news = news(site.poll(SourceCursor.START));
    Sighting first = news.fresh().getFirst();
    assertEquals(2, news.fresh().size());
    assertEquals(Optional.of("r1"), first.identity().externalId());
    assertEquals(site.web.url("/shop/r1"), first.identity().permalink().orElseThrow());
    assertEquals("Loud <b>", first.words().title());
    assertEquals("It sings.", first.words().plain());
    assertEquals("Kim", first.author().name());
    assertEquals("2026-11-19T10:00:00Z", first.time().effective().toString());
  }

  @Test
  void whatChangesAroundTheItemsIsNoChange() {
    use(ITEMS);
    page("<p>Token 1</p><article data-id=a><h2>One</h2></article>");
    SourceCursor cursor = news(site.poll(SourceCursor.START)).cursor();
    page("<p>Token 2</p><article data-id=a><h2>One</h2></article>");
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, site.poll(cursor));
    assertTrue(same.contents().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"@id\":\"1\",\"name\":\"One\"},{\"@id\":\"2\",\"name\":\"Two\"}]",
        "{\"@graph\":[{\"@id\":\"1\",\"name\":\"One\"},{\"@id\":\"2\",\"name\":\"Two\"}]}",
        "{\"@id\":\"1\",\"name\":\"One\"}</script>"
            + "<script type=\"application/ld+json\">{\"@id\":\"2\",\"name\":\"Two\"}",
      })
  void jsonLdIsReadInAllItsForms(String json) {
    use(
        "\"script\": \"application/ld+json\", \"items\": \"$\","
            + " \"fields\": {\"id\": \"@id\", \"title\": \"name\"}");
    page("<script type=\"application/ld+json\">" + json + "</script>");
    assertEquals(
        List.of("One", "Two"),
        news(site.poll(SourceCursor.START)).fresh().stream()
            .map(item -> item.words().title())
            .toList());
  }

  @Test
  void aScriptWithAnIdHoldsJson() {
    use(
        "\"script\": \"#data\", \"items\": \"props.list\","
            + " \"fields\": {\"id\": \"id\", \"title\": \"name\"}");
    page("<script id=data>{\"props\":{\"list\":[{\"id\":1,\"name\":\"One\"}]}}</script>");
    assertEquals(1, news(site.poll(SourceCursor.START)).fresh().size());
  }

  @Test
  void theFirstLookIsWhatLaterOnesAreComparedWith() {
    diff();
    page("<main><h1>Recalls</h1><p>None.</p></main>");
    Polled.Unchanged first =
        assertInstanceOf(Polled.Unchanged.class, site.poll(SourceCursor.START));
    page("<main><h1>Recalls</h1><p>Kettle 2000</p><p>Kettle 3000 &amp; up</p></main>");
    Polled.News news = news(site.poll(first.cursor()));
    Sighting change = news.fresh().getFirst();
    assertEquals(1, news.fresh().size());
    assertEquals("Kettle 2000\nKettle 3000 & up", change.words().plain());
    assertEquals(site.web.url("/page"), change.identity().permalink().orElseThrow());
    assertTrue(change.identity().canonicalUrl().isEmpty());
    assertInstanceOf(Polled.Unchanged.class, site.poll(news.cursor()));
  }

  @Test
  void whatIsOnlyTakenAwayOrMovedIsNoNews() {
    diff();
    page("<main><p>One</p><p>Two</p></main>");
    SourceCursor cursor =
        assertInstanceOf(Polled.Unchanged.class, site.poll(SourceCursor.START)).cursor();
    page("<main><p>Two</p><p>One</p></main>");
    cursor = assertInstanceOf(Polled.Unchanged.class, site.poll(cursor)).cursor();
    page("<main><p>Two</p></main>");
    cursor = assertInstanceOf(Polled.Unchanged.class, site.poll(cursor)).cursor();
    page("<main><p>Two</p><p>One</p></main>");
    assertEquals("One", news(site.poll(cursor)).fresh().getFirst().words().plain());
  }

  @Test
  void theSameWordsAddedAgainAreAnotherChange() {
    diff();
    page("<main><p>Open</p></main>");
    SourceCursor cursor =
        assertInstanceOf(Polled.Unchanged.class, site.poll(SourceCursor.START)).cursor();
    page("<main><p>Open</p><p>Sale</p></main>");
    Polled.News first = news(site.poll(cursor));
    page("<main><p>Shut</p></main>");
    cursor = news(site.poll(first.cursor())).cursor();
    page("<main><p>Shut</p><p>Sale</p></main>");
    Polled.News again = news(site.poll(cursor));
    assertEquals("Sale", again.fresh().getFirst().words().plain());
    assertNotEquals(
        first.fresh().getFirst().identity().externalId(),
        again.fresh().getFirst().identity().externalId());
  }

  @Test
  void aPageThatRobotsShallNotReadIsNotAsked() {
    use(ITEMS);
    page("<article data-id=a><h2>One</h2></article>");
    robots("200 OK", "user-agent: earshotbot\ndisallow: /page\n");
    Polled.Failed failed = assertInstanceOf(Polled.Failed.class, site.poll(SourceCursor.START));
    assertEquals(FailureReason.ROBOTS, failed.reason());
    assertTrue(failed.sentence().contains("robots.txt"), failed.sentence());
    assertEquals(List.of("/robots.txt"), site.paths());
    assertEquals(Egress.Purpose.ROBOTS, site.book.getFirst().purpose());
  }

  @Test
  void rulesAreAskedForOnceADay() {
    use(ITEMS);
    page("<article data-id=a><h2>One</h2></article>");
    robots("200 OK", "user-agent: *\nallow: /\n");
    SourceCursor cursor = news(site.poll(SourceCursor.START)).cursor();
    site.poll(cursor);
    assertEquals(List.of("/robots.txt", "/page", "/page"), site.paths());
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 No", "401 No", "403 No", "410 No"})
  void noRulesForbidNothing(String head) {
    use(ITEMS);
    page("<article data-id=a><h2>One</h2></article>");
    robots(head, "<title>x</title>");
    news(site.poll(SourceCursor.START));
  }

  @Test
  void rulesThatCannotBeHadForbidEverything() {
    use(ITEMS);
    page("<article data-id=a><h2>One</h2></article>");
    robots("500 No", "");
    Polled.Failed failed = assertInstanceOf(Polled.Failed.class, site.poll(SourceCursor.START));
    assertEquals(FailureReason.ROBOTS, failed.reason());
  }

  @Test
  void aBotWallIsABlock() {
    use(ITEMS);
    page("<title>Just a moment...</title><form id=challenge-form></form>");
    assertInstanceOf(Polled.Blocked.class, site.poll(SourceCursor.START));
  }

  @Test
  void aFeedOrApiIsNotAskedForRules() {
    site.with(
        PresetSources.preset(
            "json",
            site.request("/page", "")
                + ", \"items\": \"x\", \"fields\": {\"id\": \"id\", \"title\": \"t\"}"));
    site.web.on("/page", "200 OK", "{}");
    site.poll(SourceCursor.START);
    assertEquals(List.of("/page"), site.paths());
  }

  private void use(String mapping) {
    site.with(PresetSources.preset("page", site.request("/page", "") + ", " + mapping));
  }

  private void diff() {
    use("\"items\": \"main\", \"mode\": \"diff\"");
  }

  private void page(String body) {
    site.web.on("/page", "200 OK\r\nContent-Type: text/html", "<!doctype html>" + body);
  }

  private void robots(String head, String body) {
    site.web.on("/robots.txt", head, body);
  }

  private static Polled.News news(Polled polled) {
    return assertInstanceOf(Polled.News.class, polled, polled.toString());
  }
}
