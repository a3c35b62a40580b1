package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.WebRequest.Proof;
import earshot.listening.WebRequest.Wanted;
import earshot.listening.secret.Secret;
import earshot.model.Egress;
import earshot.model.FailureReason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherKeyTest {
  private static final String CANARY = "Canary/4711+&ü";
  private static final Secret SECRET = new Secret(CANARY);

  private final List<Egress> book = new CopyOnWriteArrayList<>();
  private WebStand web;
  private WebStand other;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand();
    other = new WebStand();
    other.on("/x", "200 OK", "{}");
    Fetching.Names names =
        new Fetching.Names(
            Map.of(
                "api.example", List.of("127.0.0.1"),
                "api.example.evil.example", List.of("127.0.0.1")));
    fetcher = Fetching.fetcher(Fetching.QUICK, names, Fetching.gate(), book::add);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
    other.close();
  }

  static Stream<Proof> proofs() {
    return Stream.of(
        new Proof.InHeader("Authorization", new Secret("Bearer " + CANARY)),
        new Proof.InHeader("X-Key", SECRET),
        new Proof.InQuery("key", SECRET));
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void aKeyReachesItsOwnOrigin(Proof proof) {
    web.on("/a", "302 Found\r\nLocation: /b?q=1", "");
    web.on("/b", "200 OK", "{}");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, ask("/a?q=1", proof));
    assertEquals(2, web.requests.stream().filter(FetcherKeyTest::holdsCanary).count());
    assertEquals(web.url("/b?q=1"), body.answerer().at());
    assertNoTrace(body.answerer().toString() + book);
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void aKeyNeverCrossesItsOrigin(Proof proof) {
    URI own = URI.create("http://api.example:" + web.port() + "/a");
    for (String to :
        List.of(
            "http://api.example:" + other.port() + "/x",
            "http://api.example.evil.example:" + web.port() + "/x",
            "http://127.0.0.1:" + other.port() + "/x")) {
      web.on("/a", "302 Found\r\nLocation: " + to, "");
      web.on("/x", "200 OK", "{}");
      fetcher.ask(WebRequest.to(own, true).wanting(Wanted.JSON).proving(proof));
    }
    assertEquals(0, other.requests.stream().filter(FetcherKeyTest::holdsCanary).count());
    assertTrue(web.requests.stream().filter(FetcherKeyTest::holdsCanary).count() >= 3);
    assertEquals(
        0,
        web.requests.stream()
            .filter(request -> request.path().startsWith("/x"))
            .filter(FetcherKeyTest::holdsCanary)
            .count());
  }

  @Test
  void anAnswerThatRepeatsTheKeyInItsRedirectIsNotFollowedElsewhere() {
    URI own = URI.create("http://api.example:" + web.port() + "/a");
    Proof proof = new Proof.InQuery("key", new Secret("canary4711"));
    for (String to :
        List.of(
            "http://api.example:" + other.port() + "/x?key=canary4711",
            "http://api.example:" + other.port() + "/x?other=CANARY4711",
            "http://canary4711.example/x")) {
      web.on("/a", "302 Found\r\nLocation: " + to, "");
      Fetched.Failed failed =
          assertInstanceOf(
              Fetched.Failed.class, fetcher.ask(WebRequest.to(own, true).proving(proof)));
      assertFalse(failed.toString().contains("4711"), failed.toString());
    }
    assertEquals(0, other.requests.size());
  }

  @Test
  void aKeyRepeatedAtHomeIsSentOnceAndToldToNobody() {
    web.on("/a", "301 Moved\r\nLocation: /b?key=canary4711&q=2", "");
    web.on("/b", "200 OK", "{}");
    Fetched.Body body =
        assertInstanceOf(
            Fetched.Body.class, ask("/a", new Proof.InQuery("key", new Secret("canary4711"))));
    assertEquals("/b?q=2&key=canary4711", web.requests.get(1).path());
    assertEquals(Optional.of(web.url("/b?q=2")), body.answerer().movedTo());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "401 No",
        "403 No",
        "404 No",
        "410 No",
        "429 No",
        "500 No",
        "302 On\r\nLocation: /a"
      })
  void noFailureTellsTheKey(String head) {
    web.on("/a", head + "\r\nX: " + "canary4711", "<title>canary4711</title>canary4711");
    for (Proof proof :
        List.of(
            new Proof.InQuery("key", new Secret("canary4711")),
            new Proof.InHeader("Authorization", new Secret("Bearer canary4711")))) {
      Fetched fetched = ask("/a", proof);
      assertFalse((fetched + " " + book).contains("canary4711"), fetched.toString());
    }
  }

  @Test
  void aKeyIsNotSentOverAnOpenLine() {
    Fetched.Failed failed =
        assertInstanceOf(
            Fetched.Failed.class,
            fetcher.ask(
                WebRequest.to(URI.create("http://api.example/a"), false)
                    .proving(new Proof.InQuery("key", SECRET))));
    assertEquals(FailureReason.TLS, failed.reason());
    assertEquals(List.of(), book);
  }

  @Test
  void onlyALoginIsPosted() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            WebRequest.to(web.url("/a"), true)
                .proving(new Proof.InBody("application/json", SECRET, Optional.empty())));
  }

  @Test
  void aLoginFollowsNobody() {
    web.on("/login", "307 On\r\nLocation: /elsewhere", "");
    web.on("/elsewhere", "200 OK", "{}");
    Fetched fetched =
        fetcher.ask(
            WebRequest.to(web.url("/login"), true)
                .on(WebRequest.Errand.TRY.as(Egress.Purpose.LOGIN))
                .proving(new Proof.InBody("application/json", SECRET, Optional.empty())));
    assertInstanceOf(Fetched.Failed.class, fetched);
    assertEquals(List.of("POST"), web.requests.stream().map(WebStand.Request::method).toList());
  }

  @Test
  void headersOfASourceStayAtItsOriginAndNeverReplaceOurs() {
    web.on("/a", "302 Found\r\nLocation: http://api.example:" + other.port() + "/x", "");
    fetcher.ask(
        WebRequest.to(web.url("/a"), true)
            .sending(Map.of("X-Own", "1", "User-Agent", "Mozilla", "Host", "evil.example")));
    assertEquals("1", web.requests.getFirst().header("X-Own"));
    assertTrue(web.requests.getFirst().header("User-Agent").startsWith("Earshot/"));
    assertEquals("127.0.0.1:" + web.port(), web.requests.getFirst().header("Host"));
    assertTrue(other.requests.stream().allMatch(request -> request.header("X-Own").isEmpty()));
  }

  @Test
  void pagesAndRobotsHaveSmallerCaps() {
    web.on("/big", "200 OK", "x".repeat(3 << 20));
    Fetched page = fetcher.ask(WebRequest.to(web.url("/big"), true).wanting(Wanted.PAGE));
    assertEquals(FailureReason.TOO_BIG, assertInstanceOf(Fetched.Failed.class, page).reason());
    Fetched robots = fetcher.ask(WebRequest.to(web.url("/big"), true).wanting(Wanted.ROBOTS));
    int length = assertInstanceOf(Fetched.Body.class, robots).bytes().length;
    assertTrue(length >= 490 << 10 && length <= 500 << 10, "read " + length);
  }

  private Fetched ask(String path, Proof proof) {
    return fetcher.ask(WebRequest.to(web.url(path), true).wanting(Wanted.JSON).proving(proof));
  }

  private static boolean holdsCanary(WebStand.Request request) {
    String all = request.lines().toString();
    return all.contains("Canary/4711") || all.contains("Canary%2F4711");
  }

  private static void assertNoTrace(String text) {
    assertFalse(text.contains("4711"), text);
  }
}
