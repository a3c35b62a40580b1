package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final String FIELDS =
      """
      "items": "hits", "fields": {"id": "id", "title": "title", "date": "at", "text": "text",
        "link": "https://forum.example/{id}", "authorHandle": "by", "likes": "likes",
        "rating": "stars", "ratingMax": "'5'", "parentId": "parent", "lang": "lang"}""";

  private ApiStand api;

  @BeforeEach
  void open() throws IOException {
    api = new ApiStand();
  }

  @AfterEach
  void close() throws IOException {
    api.close();
  }

  @Test
  void anItemIsReadAsThePresetSays() {
    use("/api", "");
    answer(
        "/api",
        """
        {"hits":[{"id":7,"title":"Leaks &amp; drips","at":1763806800,"by":"@ana","likes":"1.2k",
          "stars":4,"parent":"6","lang":"de","text":"<p>It <b>leaks</b><script>x()</script></p>"}]}
        """);
    Sighting item = news(api.poll(SourceCursor.START)).fresh().getFirst();
    assertEquals(Optional.of("7"), item.identity().externalId());
    assertEquals("https://forum.example/7", item.identity().permalink().orElseThrow().toString());
    assertEquals("Leaks & drips", item.words().title());
    assertEquals("It leaks", item.words().plain());
    assertEquals("de", item.words().lang());
    assertEquals("ana", item.author().handle());
    assertEquals(1_200, item.counts().likes().orElseThrow());
    assertEquals(new Sighting.Rating(4, 5), item.counts().rating().orElseThrow());
    assertEquals("6", item.conversation().parentId());
    assertEquals(Instant.parse("2025-11-22T10:20:00Z"), item.time().effective());
  }

  @Test
  void pagingStopsWhenItMeetsWhatIsKnown() {
    usePaging(
        "\"type\": \"page\", \"param\": \"p\", \"from\": 0, \"max\": 5, \"stopWhenSeen\": true");
    serve(1, 6);
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    assertEquals(List.of("/api?p=0", "/api?p=1", "/api?p=2", "/api?p=3"), api.paths());
    api.web.requests.clear();
    serve(1, 9);
    Polled.News news = news(api.poll(cursor));
    assertEquals(List.of("/api?p=0", "/api?p=1"), api.paths());
    assertEquals(List.of("9", "8", "7"), ids(news));
    assertTrue(news.contents().overlap());
  }

  @Test
  void pagingAsksNoMoreThanThePresetAllows() {
    usePaging(
        "\"type\": \"page\", \"param\": \"p\", \"from\": 0, \"max\": 2, \"stopWhenSeen\": true");
    serve(1, 9);
    assertEquals(4, news(api.poll(SourceCursor.START)).fresh().size());
    assertEquals(2, api.web.requests.size());
  }

  @Test
  void anApiThatRepeatsItsFirstPageIsNotAskedForEver() {
    usePaging("\"type\": \"offset\", \"param\": \"o\", \"from\": 0, \"step\": 2, \"max\": 5");
    answer("/api", hits(2, 1));
    assertEquals(2, news(api.poll(SourceCursor.START)).fresh().size());
    assertEquals(List.of("/api?o=0", "/api?o=2"), api.paths());
  }

  @Test
  void aCursorLeadsFromPageToPage() {
    usePaging("\"type\": \"cursor\", \"param\": \"c\", \"path\": \"next\", \"max\": 5");
    route(
        path ->
            path.equals("/api")
                ? "{\"next\":\"a b\",\"hits\":[" + hit(4) + "," + hit(3) + "]}"
                : "{\"hits\":[" + hit(2) + "," + hit(1) + "]}");
    assertEquals(4, news(api.poll(SourceCursor.START)).fresh().size());
    assertEquals(List.of("/api", "/api?c=a%20b"), api.paths());
  }

  @Test
  void aNextAddressIsFollowedOnItsOwnOriginOnly() {
    usePaging("\"type\": \"nextUrl\", \"path\": \"next\", \"max\": 5");
    route(
        path ->
            path.equals("/api")
                ? "{\"next\":\"/more?x=1\",\"hits\":[" + hit(4) + "," + hit(3) + "]}"
                : "{\"next\":\"http://127.0.0.1:1/x\",\"hits\":[" + hit(2) + "," + hit(1) + "]}");
    assertEquals(4, news(api.poll(SourceCursor.START)).fresh().size());
    assertEquals(List.of("/api", "/more?x=1"), api.paths());
  }

  @Test
  void aLinkHeaderLeadsOn() {
    usePaging("\"type\": \"linkHeader\", \"max\": 5");
    api.web.on(
        "/api",
        (request, out) -> {
          boolean first = request.path().equals("/api");
          byte[] body = (first ? hits(4, 3) : hits(2, 1)).getBytes(StandardCharsets.UTF_8);
          String link =
              first ? "\r\nLink: </api?max_id=3>; rel=\"next\", </api?min_id=4>; rel=\"prev\"" : "";
          WebStand.write(out, "200 OK" + link + "\r\nContent-Length: " + body.length, body);
        });
    assertEquals(4, news(api.poll(SourceCursor.START)).fresh().size());
    assertEquals(List.of("/api", "/api?max_id=3"), api.paths());
  }

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    use("/api?after={since.epoch}&since_id={cursor}", "");
    answer("/api", hits(2, 1));
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    answer("/api", hits(3, 2));
    Polled.News news = news(api.poll(cursor));
    assertEquals(List.of("3"), ids(news));
    Instant overlap = at(2).minus(Duration.ofMinutes(10));
    assertEquals(
        List.of("/api?after=0", "/api?after=" + overlap.getEpochSecond() + "&since_id=2"),
        api.paths());
  }

  @Test
  void aShortAnswerToAQuestionForTheNewestLeavesNoGap() {
    use("/api?since_id={cursor}", "");
    answer("/api", hits(3, 2, 1));
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    answer("/api", hits(5, 4));
    assertTrue(news(api.poll(cursor)).contents().overlap());
    answer("/api", hits(8, 7, 6));
    assertEquals(false, news(api.poll(cursor)).contents().overlap());
  }

  @Test
  void anEtagSavesTheAnswer() {
    use("/api", "");
    api.web.on(
        "/api",
        (request, out) -> {
          boolean known = request.header("If-None-Match").equals("\"one\"");
          byte[] body = known ? new byte[0] : hits(2, 1).getBytes(StandardCharsets.UTF_8);
          String head =
              known ? "304 Same" : "200 OK\r\nETag: \"one\"\r\nContent-Length: " + body.length;
          WebStand.write(out, head, body);
        });
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, api.poll(cursor));
    assertTrue(same.exchange().validatorHit());
    assertEquals(cursor, same.cursor());
  }

  @Test
  void aNewVersionOfThePresetAsksForEverythingOnceMore() {
    use("/api?since={since.epoch}", "");
    answer("/api", hits(2, 1));
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    api.with(
        PresetSources.preset(
            "json", 2, api.request("/api?since={since.epoch}", "") + ", " + FIELDS));
    assertEquals(2, news(api.poll(cursor)).fresh().size());
    assertEquals("/api?since=0", api.paths().getLast());
    assertEquals("", api.web.requests.getLast().header("If-None-Match"));
  }

  @Test
  void theSameBytesAreNotReadAgain() {
    use("/api", "");
    answer("/api", hits(2, 1));
    SourceCursor cursor = news(api.poll(SourceCursor.START)).cursor();
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, api.poll(cursor));
    assertTrue(same.contents().isEmpty());
    assertEquals(cursor.position(), same.cursor().position());
  }

  @Test
  void oneObjectIsAListOfOneAndNothingIsNoItem() {
    use("/api", "");
    answer("/api", "{\"hits\":" + hit(1) + "}");
    assertEquals(1, news(api.poll(SourceCursor.START)).fresh().size());
    answer("/api", "{\"feed\":{}}");
    Polled.Unchanged none = assertInstanceOf(Polled.Unchanged.class, api.poll(SourceCursor.START));
    assertEquals(0, none.contents().orElseThrow().entries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"hits\":\"gone\"} | BAD_SHAPE",
        "{\"hits\":12} | BAD_SHAPE",
        "hello | BAD_SHAPE",
        "{\"hits\" | BAD_SHAPE",
        "{\"hits\":[{\"id\":1,\"ti | BAD_SHAPE",
        "<html><body>Sorry</body></html> | HTML",
      })
  void whatIsNotTheAnswerFailsWithAReason(String body, FailureReason reason) {
    use("/api", "");
    answer("/api", body);
    Polled.Failed failed = assertInstanceOf(Polled.Failed.class, api.poll(SourceCursor.START));
    assertEquals(reason, failed.reason());
    assertTrue(failed.sentence().endsWith("."), failed.sentence());
  }

  @Test
  void aBotWallIsABlockEvenWithStatus200() {
    use("/api", "");
    answer("/api", "<html><head><title>Just a moment...</title></head></html>");
    Polled.Blocked blocked = assertInstanceOf(Polled.Blocked.class, api.poll(SourceCursor.START));
    assertEquals("Just a moment...", blocked.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",{\"id\":4,\"title\":\"cu", ",{\"id\":4,\"x\":[{\"y\":1},{\"z\""})
  void aCutAnswerGivesWhatIsBeforeTheCut(String rest) {
    use("/api?since={since.epoch}", "");
    String whole = hits(3, 2);
    answer("/api", whole.substring(0, whole.length() - 2) + rest);
    Polled.News news = news(api.poll(SourceCursor.START));
    assertEquals(List.of("3", "2"), ids(news));
    assertTrue(news.contents().repairs().contains(Repair.TRUNCATED));
    api.poll(news.cursor());
    assertEquals("/api?since=0", api.paths().getLast());
  }

  @Test
  void tooDeepIsGivenUp() {
    use("/api", "");
    answer("/api", "{\"x\":" + "[".repeat(100_000));
    Polled.Failed failed = assertInstanceOf(Polled.Failed.class, api.poll(SourceCursor.START));
    assertEquals(FailureReason.BUDGET, failed.reason());
  }

  @Test
  void statusesMeanWhatThePresetSays() {
    String meanings =
        "\"onStatus\": {\"404\": \"gone\", \"400\": \"refused\", \"500\": \"blocked\"}, ";
    api.with(PresetSources.preset("json", api.request("/api", "") + ", " + meanings + FIELDS));
    status("404 No");
    assertInstanceOf(Polled.Gone.class, api.poll(SourceCursor.START));
    status("500 No");
    assertInstanceOf(Polled.Blocked.class, api.poll(SourceCursor.START));
    status("400 No");
    Polled.Refused refused = assertInstanceOf(Polled.Refused.class, api.poll(SourceCursor.START));
    assertTrue(refused.retryAfter().isAfter(Instant.EPOCH));
  }

  @Test
  void backoffInTheAnswerKeepsTheItemsAndLeavesTheHostAlone() {
    use("/api", "");
    answer("/api", "{\"backoff\":10,\"hits\":[" + hit(1) + "]}");
    assertEquals(1, news(api.poll(SourceCursor.START)).fresh().size());
    assertTrue(api.gate.heldUntil(api.web.url("/api")).isPresent());
    int before = api.web.requests.size();
    assertInstanceOf(Polled.Refused.class, api.poll(SourceCursor.START));
    assertEquals(before, api.web.requests.size());
  }

  @Test
  void backoffWithoutItemsIsARefusal() {
    use("/api", "");
    answer("/api", "{\"backoff\":10,\"hits\":[]}");
    assertInstanceOf(Polled.Refused.class, api.poll(SourceCursor.START));
  }

  @Test
  void aQuotaUsedUpLeavesTheHostAlone() {
    use("/api", "");
    api.web.on(
        "/api", "200 OK\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 4102444800", hits(1));
    news(api.poll(SourceCursor.START));
    assertTrue(api.gate.heldUntil(api.web.url("/api")).isPresent());
  }

  @Test
  void valuesAndHeadersOfThePresetAreSent() {
    api.with(
        PresetSources.preset(
            "json",
            "\"params\": [{\"name\": \"q\", \"label\": \"Words\", \"required\": true}], "
                + api.request("/api?q={q}", ", \"headers\": {\"X-Words\": \"{q}\"}")
                + ", "
                + FIELDS));
    answer("/api", hits(1));
    api.poll(SourceCursor.START, Map.of("q", "a&b#c/../d"));
    assertEquals(List.of("/api?q=a%26b%23c%2F..%2Fd"), api.paths());
    assertEquals("a&b#c/../d", api.web.requests.getFirst().header("X-Words"));
    assertTrue(api.web.requests.getFirst().header("Accept").startsWith("application/json"));
  }

  @Test
  void aMissingPresetIsSaid() {
    use("/api", "");
    var source = api.source(Map.of());
    api.with(PresetSources.preset("json", api.request("/api", "") + ", " + FIELDS));
    var other =
        new earshot.model.Source(
            source.id(),
            new earshot.model.Source.SourceSetup(
                source.setup().kind(), "other", "x", source.url(), source.setup().role(), true, ""),
            source.state(),
            Optional.empty(),
            false);
    Polled.Failed failed =
        assertInstanceOf(Polled.Failed.class, api.reader.read(other, SourceCursor.START));
    assertTrue(failed.sentence().contains("“other”"), failed.sentence());
    assertEquals(0, api.web.requests.size());
  }

  @Test
  void theBookHasALineForEveryRequestOfAPoll() {
    usePaging(
        "\"type\": \"page\", \"param\": \"p\", \"from\": 0, \"max\": 5, \"stopWhenSeen\": true");
    serve(1, 6);
    Polled.News news = news(api.poll(SourceCursor.START));
    assertEquals(api.web.requests.size(), api.book.size());
    assertEquals(
        api.book.stream().mapToLong(line -> line.bytesIn()).sum(), news.exchange().bytesWire());
  }

  private void use(String path, String more) {
    api.with(PresetSources.preset("json", api.request(path, more) + ", " + FIELDS));
  }

  private void usePaging(String paging) {
    api.with(
        PresetSources.preset(
            "json", api.request("/api", "") + ", \"paging\": {" + paging + "}, " + FIELDS));
  }

  /// Pages of two items, newest first.
  private void serve(int oldest, int newest) {
    route(
        path -> {
          int page = Integer.parseInt(path.substring(path.indexOf("p=") + 2));
          int from = newest - 2 * page;
          return hits(IntStream.of(from, from - 1).filter(id -> id >= oldest).toArray());
        });
  }

  private void route(java.util.function.UnaryOperator<String> answers) {
    WebStand.Route route =
        (request, out) -> {
          byte[] body = answers.apply(request.path()).getBytes(StandardCharsets.UTF_8);
          WebStand.write(out, "200 OK\r\nContent-Length: " + body.length, body);
        };
    api.web.on("/api", route).on("/more", route);
  }

  private void answer(String path, String json) {
    api.web.on(path, "200 OK\r\nContent-Type: application/json", json);
  }

  private void status(String head) {
    api.web.on("/api", head, "{}");
  }

  private static String hits(int... ids) {
    return IntStream.of(ids)
        .mapToObj(JsonReaderTest::hit)
        .collect(Collectors.joining(",", "{\"hits\":[", "]}"));
  }

  private static String hit(int id) {
    return "{\"id\":\"%d\",\"title\":\"Item %d\",\"at\":\"%s\"}".formatted(id, id, at(id));
  }

  private static Instant at(int id) {
    return Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofDays(id));
  }

  private static List<String> ids(Polled.News news) {
    return news.fresh().stream()
        .map(sighting -> sighting.identity().externalId().orElse(""))
        .toList();
  }

  private static Polled.News news(Polled polled) {
    return assertInstanceOf(Polled.News.class, polled, polled.toString());
  }
}
