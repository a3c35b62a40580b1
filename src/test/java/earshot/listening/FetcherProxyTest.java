package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Egress;
import earshot.model.FailureReason;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherProxyTest {
  private static final String FEED = "<rss><channel/></rss>";
  private static final URI PLAIN = URI.create("http://feeds.example/feed");
  private static final URI SAFE = URI.create("https://feeds.example/feed");

  private final List<Egress> book = new CopyOnWriteArrayList<>();
  private final Fetching.Names names =
      new Fetching.Names(
          Map.of(
              "feeds.example", List.of("93.184.216.34"),
              "intranet.example", List.of("10.1.2.3"),
              "localhost", List.of("127.0.0.1"),
              "here.example", List.of("127.0.0.1")));
  private WebStand web;
  private ProxyStand proxy;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand().on("/feed", "200 OK\r\nContent-Type: application/rss+xml", FEED);
    proxy = new ProxyStand(web.port());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    web.close();
  }

  @Test
  void aPlainAddressIsAskedThroughTheProxyAndTheBookNamesItsHost() {
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, ask(PLAIN, Optional.empty()));
    assertEquals(FEED, new String(body.bytes(), StandardCharsets.UTF_8));
    assertEquals(List.of("GET http://feeds.example/feed HTTP/1.1"), proxy.asked);
    assertEquals("feeds.example", web.requests.getFirst().header("Host"));
    assertEquals(List.of("feeds.example"), book.stream().map(Egress::host).toList());
  }

  @Test
  void aSafeAddressIsAskedThroughATunnelToItself() throws Exception {
    try (TlsStand stand = new TlsStand("feeds.example", FEED);
        ProxyStand tunnels = new ProxyStand(stand.port());
        Fetcher trusting = stand.trusted(() -> fetcher(tunnels.proxy(Optional.empty())))) {
      Fetched.Body body = assertInstanceOf(Fetched.Body.class, trusting.get(SAFE, false));
      assertEquals(FEED, new String(body.bytes(), StandardCharsets.UTF_8));
      assertEquals(List.of("CONNECT feeds.example:443 HTTP/1.1"), tunnels.asked);
      assertEquals(List.of("feeds.example"), book.stream().map(Egress::host).toList());
      URI other = URI.create("https://other.example/feed");
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, trusting.get(other, false));
      assertEquals(FailureReason.TLS, failed.reason(), "the certificate is of another host");
    }
  }

  @Test
  void aPrivateHostIsRefusedBeforeTheProxyHearsOfIt() {
    for (String host : List.of("intranet.example", "10.0.0.7", "[::1]", "169.254.169.254")) {
      for (String scheme : List.of("http", "https")) {
        Fetched refused = ask(URI.create(scheme + "://" + host + "/feed"), Optional.empty());
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, refused, host);
        assertEquals(FailureReason.PRIVATE_ADDRESS, failed.reason(), host);
      }
    }
    assertEquals(List.of(), proxy.asked);
  }

  @Test
  void aHostOfOnesOwnIsAskedStraightWhenItWasOpened() {
    URI own = URI.create("http://here.example:%d/feed".formatted(web.port()));
    try (Fetcher fetcher = fetcher(proxy.proxy(Optional.empty()))) {
      assertInstanceOf(Fetched.Body.class, fetcher.get(own, true));
    }
    assertEquals(List.of(), proxy.asked);
  }

  @Test
  void aNameThatOnlyTheProxyKnowsIsAskedThere() {
    URI unknown = URI.create("http://only-the-proxy.example/feed");
    assertInstanceOf(Fetched.Body.class, ask(unknown, Optional.empty()));
  }

  @Test
  void userAndPasswordGoToTheProxyAlone() {
    proxy.wants =
        "Basic " + Base64.getEncoder().encodeToString("ana:pass".getBytes(StandardCharsets.UTF_8));
    var login = Optional.of(new HttpProxy.Login("ana", "pass"));
    assertInstanceOf(Fetched.Body.class, ask(PLAIN, login));
    var wrong = Optional.of(new HttpProxy.Login("ana", "guess"));
    for (URI each : List.of(PLAIN, SAFE)) {
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, ask(each, wrong));
      assertTrue(
          failed.sentence().contains("asks for another user or password"), failed.sentence());
    }
  }

  @Test
  void aProxyThatTurnsAwayIsNotTakenForTheHost() {
    proxy.turnsAway = 403;
    Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, ask(SAFE, Optional.empty()));
    assertEquals(FailureReason.HTTP_STATUS, failed.reason());
    assertTrue(
        failed.sentence().endsWith("does not let Earshot reach feeds.example (error 403)."),
        failed.sentence());
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws IOException {
    proxy.close();
    Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, ask(PLAIN, Optional.empty()));
    assertEquals(FailureReason.CONNECT, failed.reason());
    assertTrue(failed.sentence().contains("asked through the proxy localhost:"), failed.sentence());
  }

  @Test
  void aProxyThatThisComputerKnowsAndNobodySetIsHintedAtWhereNobodyIsReached() {
    HttpProxy known = new HttpProxy("proxy.company.example", 3128, Optional.empty());
    WayOut out = new WayOut(Optional.empty(), Optional.of(known));
    try (Fetcher fetcher = fetcher(out)) {
      URI nobody = URI.create("http://nobody.example/feed");
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.get(nobody, false));
      assertEquals(FailureReason.DNS, failed.reason());
      assertEquals(
          "This computer goes out through the proxy proxy.company.example:3128; enter it in the"
              + " settings.",
          WayOut.ofProxy(failed.sentence()));
      assertEquals("", WayOut.ofProxy("There is no host named proxy.example."));
      assertTrue(
          failed
              .sentence()
              .endsWith("through the proxy proxy.company.example:3128; enter it in the settings."),
          failed.sentence());
    }
  }

  private Fetched ask(URI url, Optional<HttpProxy.Login> login) {
    try (Fetcher fetcher = fetcher(proxy.proxy(login))) {
      return fetcher.get(url, false);
    }
  }

  private Fetcher fetcher(HttpProxy through) {
    return fetcher(new WayOut(Optional.of(through), Optional.empty()));
  }

  private Fetcher fetcher(WayOut out) {
    FetchLimits limits = FetchLimits.STANDARD.within(Duration.ofSeconds(10));
    return new Fetcher(
        new Fetcher.Way(limits, names, new Fetcher.Caller("Earshot/1", out)),
        Fetching.gate(),
        book::add,
        InstantSource.system());
  }
}
