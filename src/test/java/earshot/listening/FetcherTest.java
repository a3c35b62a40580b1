package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final byte[] FEED = "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);

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
  void aBodyComesWithItsHeadersAndFigures() {
    web.on("/feed", "200 OK\r\nContent-Type: application/rss+xml\r\nETag: W/\"a\"", FEED);
    Fetched.Body body = body(get("/feed"));
    assertArrayEquals(FEED, body.bytes());
    assertFalse(body.cutShort());
    assertEquals(Optional.of("W/\"a\""), body.answerer().headers().get("etag"));
    assertEquals(web.url("/feed"), body.answerer().at());
    assertEquals(200, body.exchange().status());
    assertEquals("127.0.0.1", body.exchange().host());
    assertEquals(FEED.length, body.exchange().bytesWire());
  }

  @Test
  void weSayWhoWeAreAndAskForGzipOnly() {
    web.on("/feed", "200 OK\r\nSet-Cookie: a=b", FEED);
    get("/feed");
    get("/feed");
    WebStand.Request second = web.requests.get(1);
    assertEquals("Earshot/1 (+me@example.org; feed reader)", second.header("User-Agent"));
    assertEquals("gzip", second.header("Accept-Encoding"));
    assertEquals("", second.header("Cookie"));
    assertTrue(second.lines().get(0).startsWith("GET /feed HTTP/1.1"));
  }

  @Test
  void validatorsAreSentWordForWord() {
    web.on("/feed", "304 Not Modified", "");
    Validators validators =
        new Validators(
            Optional.of(web.url("/feed")),
            Optional.of("W/\"odd \\ tag\""),
            Optional.of("Sun, 01 Jan 2023 0:00:00 +0000"));
    Fetched.NotModified same =
        assertInstanceOf(
            Fetched.NotModified.class, fetcher.get(web.url("/feed"), true, validators));
    assertEquals("W/\"odd \\ tag\"", web.requests.get(0).header("If-None-Match"));
    assertEquals("Sun, 01 Jan 2023 0:00:00 +0000", web.requests.get(0).header("If-Modified-Since"));
    assertTrue(same.exchange().validatorSent() && same.exchange().validatorHit());
  }

  @Test
  void validatorsAreNeverSentToAnotherAddress() {
    web.on("/old", "302 Found\r\nLocation: /new", "").on("/new", "200 OK", FEED);
    fetcher.get(
        web.url("/old"),
        true,
        new Validators(Optional.of(web.url("/old")), Optional.of("\"x\""), Optional.empty()));
    assertEquals("\"x\"", web.requests.get(0).header("If-None-Match"));
    assertEquals("", web.requests.get(1).header("If-None-Match"));
  }

  @Test
  void notModifiedWithoutAQuestionIsAFailure() {
    web.on("/feed", "304 Not Modified", "");
    assertEquals(FailureReason.HTTP_STATUS, failed(get("/feed")).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "301, true",
    "308, true",
    "302, false",
    "303, false",
    "307, false",
  })
  void redirectsAreFollowedAndOnlyLastingOnesRemembered(int status, boolean forGood) {
    web.on("/old", status + " Moved\r\nLocation: new%20place?a=1#top", "")
        .on("/new%20place", "200 OK", FEED);
    Fetched.Body body = body(get("/old"));
    assertEquals(web.url("/new%20place?a=1"), body.answerer().at());
    assertEquals(
        forGood ? Optional.of(web.url("/new%20place?a=1")) : Optional.empty(),
        body.answerer().movedTo());
  }

  @Test
  void aLastingMoveAfterATemporaryOneIsNotBelieved() {
    web.on("/a", "302 Found\r\nLocation: /b", "")
        .on("/b", "301 Moved\r\nLocation: /c", "")
        .on("/c", "200 OK", FEED);
    assertEquals(Optional.empty(), body(get("/a")).answerer().movedTo());
  }

  @Test
  void circlesEndAtOnceAndLongChainsAfterFive() {
    web.on("/a", "302 Found\r\nLocation: /b", "").on("/b", "302 Found\r\nLocation: /a", "");
    assertEquals(FailureReason.REDIRECT_LOOP, failed(get("/a")).reason());
    assertEquals(2, web.requests.size());
    web.on(
        "/on",
        (request, out) ->
            WebStand.write(
                out,
                "302 Found\r\nContent-Length: 0\r\nLocation: /on?" + web.requests.size(),
                new byte[0]));
    assertEquals(FailureReason.REDIRECT_LOOP, failed(get("/on")).reason());
    assertEquals(2 + 6, web.requests.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://127.0.0.2/feed",
        "//2130706433/",
        "http://127.0.0.1:22/"
      })
  void aRedirectNeverLeadsIntoThePrivateNetwork(String target) {
    web.on("/feed", "302 Found\r\nLocation: " + target, "");
    FailureReason reason = failed(get("/feed")).reason();
    assertTrue(
        reason == FailureReason.PRIVATE_ADDRESS || reason == FailureReason.BAD_ADDRESS,
        "" + reason);
    assertEquals(1, web.requests.size());
  }

  @Test
  void aRedirectToAFileIsNotFollowed() {
    web.on("/feed", "302 Found\r\nLocation: file:///etc/passwd", "");
    assertEquals(FailureReason.BAD_ADDRESS, failed(get("/feed")).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "401, NEEDS_KEY",
    "404, MISSING",
    "400, HTTP_STATUS",
    "500, HTTP_STATUS",
    "502, HTTP_STATUS",
  })
  void errorsAreOutcomes(int status, FailureReason reason) {
    web.on("/feed", status + " Oh", "<html>no</html>");
    assertEquals(reason, failed(get("/feed")).reason());
  }

  @Test
  void goneIsForGood() {
    web.on("/feed", "410 Gone", "gone");
    assertInstanceOf(Fetched.Gone.class, get("/feed"));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 406, 451})
  void whoRefusesReadersIsNotAskedAgain(int status) {
    web.on("/feed", status + " No", "<html><title> Just a\nmoment... </title>");
    assertEquals("Just a moment...", assertInstanceOf(Fetched.Blocked.class, get("/feed")).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "429 Slow\r\nRetry-After: 3600",
        "503 Busy\r\nRetry-After: 3600",
        "403 No\r\nRetry-After: 3600",
      })
  void aHostThatAsksForSilenceGetsIt(String head) {
    web.on("/feed", head, "").on("/other", "200 OK", FEED);
    Instant until = assertInstanceOf(Fetched.Refused.class, get("/feed")).retryAfter();
    assertAbout(Duration.ofHours(1), until);
    assertInstanceOf(Fetched.Refused.class, get("/other"));
    assertEquals(1, web.requests.size());
  }

  @Test
  void silenceMayEndAtADate() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
    web.on("/feed", "429 Slow\r\nRetry-After: " + date, "");
    assertAbout(
        Duration.ofHours(2), assertInstanceOf(Fetched.Refused.class, get("/feed")).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1e9", "99999999999999999999", ""})
  void aWishNobodyCanReadIsAQuarterOfAnHour(String wish) {
    web.on("/feed", "429 Slow\r\nRetry-After: " + wish, "");
    assertAbout(
        Duration.ofMinutes(16), assertInstanceOf(Fetched.Refused.class, get("/feed")).retryAfter());
  }

  @Test
  void anExhaustedLimitIsARefusal() {
    web.on("/feed", "403 Limit\r\nX-RateLimit-Remaining: 0", "");
    assertInstanceOf(Fetched.Refused.class, get("/feed"));
  }

  @Test
  void aPackedBodyIsUnpackedOnce() throws IOException {
    web.on("/feed", "200 OK\r\nContent-Encoding: gzip", gzip(gzip(FEED)));
    assertArrayEquals(gzip(FEED), body(get("/feed")).bytes());
  }

  @Test
  void aBodyThatOnlyClaimsToBePackedIsTakenAsItIs() {
    web.on("/feed", "200 OK\r\nContent-Encoding: gzip", FEED);
    assertArrayEquals(FEED, body(get("/feed")).bytes());
  }

  @Test
  void aPackingNobodyAskedForIsSaidSo() {
    web.on("/feed", "200 OK\r\nContent-Encoding: br", FEED);
    assertEquals(FailureReason.BAD_SHAPE, failed(get("/feed")).reason());
  }

  @Test
  void aBombIsPutDown() throws IOException {
    web.on("/bomb", "200 OK\r\nContent-Encoding: gzip", gzip(new byte[64 << 20]));
    Fetched.Failed failed = failed(get("/bomb"));
    assertEquals(FailureReason.TOO_BIG, failed.reason());
    assertEquals("Packed too tightly to read safely (more than 100 times).", failed.sentence());
  }

  @Test
  void moreThanEightMegabytesAreNotRead() {
    web.on("/announced", "200 OK\r\nX: y", new byte[(8 << 20) + 1]);
    web.on(
        "/endless",
        (request, out) -> {
          WebStand.write(out, "200 OK\r\nTransfer-Encoding: chunked", new byte[0]);
          byte[] chunk =
              ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
          while (true) out.write(chunk);
        });
    assertEquals(FailureReason.TOO_BIG, failed(get("/announced")).reason());
    assertEquals(FailureReason.TOO_BIG, failed(get("/endless")).reason());
  }

  @Test
  void whatCameBeforeACutIsKept() {
    web.on(
        "/cut",
        (request, out) -> {
          WebStand.write(out, "200 OK\r\nContent-Length: 1000", FEED);
          out.close();
        });
    Fetched.Body body = body(get("/cut"));
    assertArrayEquals(FEED, body.bytes());
    assertTrue(body.cutShort());
  }

  @Test
  void aBrokenPackageGivesWhatCouldBeUnpacked() throws IOException {
    byte[] whole = gzip("<rss>".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    web.on("/cut", "200 OK\r\nContent-Encoding: gzip", half);
    Fetched.Body body = body(get("/cut"));
    assertTrue(body.cutShort());
    assertTrue(body.bytes().length > 1_000);
  }

  @Test
  void nobodyThereIsAFailedConnection() {
    // Our own port on another address of this machine: nobody else can have taken it meanwhile.
    URI nobody = URI.create("http://127.9.8.7:" + web.url("/feed").getPort() + "/feed");
    assertEquals(FailureReason.CONNECT, failed(fetcher.get(nobody, true)).reason());
  }

  @Test
  void aNameNobodyKnowsIsSaidSo() {
    Fetcher lost = Fetching.fetcher(Fetching.QUICK, new Fetching.Names(java.util.Map.of()));
    try (lost) {
      assertEquals(
          FailureReason.DNS, failed(lost.get(URI.create("https://no.example/"), false)).reason());
    }
  }

  @Test
  void headersPast64KilobytesEndTheExchange() {
    web.on("/few", "200 OK" + ("\r\nX-Pad: " + "x".repeat(500)).repeat(100), FEED);
    web.on("/many", "200 OK" + ("\r\nX-Pad: " + "x".repeat(500)).repeat(160), FEED);
    web.on("/long", "200 OK\r\nX-Pad: " + "x".repeat(80_000), FEED);
    assertInstanceOf(Fetched.Body.class, get("/few"));
    assertEquals(FailureReason.TOO_BIG, failed(get("/many")).reason());
    assertEquals(FailureReason.TOO_BIG, failed(get("/long")).reason());
  }

  @Test
  void whatIsNotAWebServerIsSaidSo() {
    web.on(
        "/feed",
        (request, out) -> {
          out.write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
          out.close();
        });
    Fetched.Failed failed = failed(get("/feed"));
    assertEquals(FailureReason.BAD_SHAPE, failed.reason());
  }

  private Fetched get(String path) {
    return fetcher.get(web.url(path), true);
  }

  private static Fetched.Body body(Fetched fetched) {
    return assertInstanceOf(Fetched.Body.class, fetched);
  }

  private static Fetched.Failed failed(Fetched fetched) {
    return assertInstanceOf(Fetched.Failed.class, fetched);
  }

  private static void assertAbout(Duration expected, Instant until) {
    Duration off = Duration.between(Instant.now(), until).minus(expected).abs();
    assertTrue(off.compareTo(Duration.ofMinutes(4)) < 0, "off by " + off);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }
}
