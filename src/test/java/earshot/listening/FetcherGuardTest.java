package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherGuardTest {
  private WebStand web;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand().on("/feed", "200 OK", "<rss/>");
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @Test
  void noSpellingOfAPrivateAddressIsEverAsked() {
    List<String> spellings = Spellings.of(web.port());
    assertTrue(spellings.size() >= 60);
    Fetching.Names names = new Fetching.Names(Map.of());
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, names)) {
      for (String url : spellings) {
        Fetched.Failed failed =
            assertInstanceOf(Fetched.Failed.class, fetcher.get(URI.create(url), false), url);
        assertEquals(FailureReason.PRIVATE_ADDRESS, failed.reason(), url);
      }
    }
    assertEquals(0, web.connections.get());
    assertEquals(List.of(), names.asked);
  }

  @Test
  void aPublicNameOfAPrivateAddressIsRefusedBeforeAnyConnection() {
    Fetching.Names names =
        new Fetching.Names(
            Map.of(
                "loop.example", List.of("127.0.0.1"),
                "mixed.example", List.of("93.184.216.34", "127.0.0.1"),
                "six.example", List.of("::1"),
                "mapped.example", List.of("::ffff:127.0.0.1"),
                "nat.example", List.of("64:ff9b::7f00:1"),
                "meta.example", List.of("169.254.169.254")));
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, names)) {
      for (String host : List.of("loop", "mixed", "six", "mapped", "nat", "meta")) {
        URI url = URI.create("http://" + host + ".example:" + web.port() + "/feed");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.get(url, false));
        assertEquals(FailureReason.PRIVATE_ADDRESS, failed.reason(), host);
      }
    }
    assertEquals(0, web.connections.get());
    assertEquals(6, names.asked.size());
  }

  @Test
  void aNameThatChangesItsMindGainsNothing() {
    AtomicInteger turn = new AtomicInteger();
    Resolver flipping =
        host ->
            List.of(
                InetAddress.ofLiteral(turn.getAndIncrement() % 2 == 0 ? "127.0.0.1" : "192.0.2.1"));
    // Nobody is waited for here, so nothing may depend on how long a busy computer takes.
    try (Fetcher fetcher = Fetching.fetcher(FetchLimits.STANDARD, flipping)) {
      for (int i = 0; i < 200; i++) {
        URI url = URI.create("http://flip.example:" + web.port() + "/feed");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.get(url, false));
        assertEquals(FailureReason.PRIVATE_ADDRESS, failed.reason());
      }
    }
    assertEquals(0, web.connections.get());
    assertEquals(200, turn.get());
  }

  @Test
  void theConnectionGoesToTheAddressThatWasJudged() {
    AtomicInteger turn = new AtomicInteger();
    // Where the stand is in every odd answer, where nobody listens in every even one.
    Resolver flipping =
        host ->
            List.of(
                InetAddress.ofLiteral(turn.getAndIncrement() % 2 == 0 ? "127.0.0.1" : "127.0.0.2"));
    web.on("/feed", "200 OK\r\nConnection: close", "<rss/>");
    URI url = URI.create("http://flip.example:" + web.port() + "/feed");
    try (Fetcher fetcher = Fetching.fetcher(FetchLimits.STANDARD, flipping)) {
      for (int i = 0; i < 20; i += 2) {
        assertInstanceOf(Fetched.Body.class, fetcher.get(url, true));
        assertInstanceOf(Fetched.Failed.class, fetcher.get(url, true));
      }
    }
    assertEquals(10, web.connections.get());
    assertEquals(20, turn.get());
  }

  @Test
  void aConnectionOpenedForOnesOwnNetworkServesNobodyElse() {
    Fetching.Names names = new Fetching.Names(Map.of("own.example", List.of("127.0.0.1")));
    URI url = URI.create("http://own.example:" + web.port() + "/feed");
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, names)) {
      assertInstanceOf(Fetched.Body.class, fetcher.get(url, true));
      assertInstanceOf(Fetched.Failed.class, fetcher.get(url, false));
    }
    assertEquals(1, web.requests.size());
  }

  @Test
  void aRedirectToAHostThatWantsSilenceIsNotFollowed() {
    web.on("/feed", "302 Found\r\nLocation: http://quiet.example/feed", "");
    HostGate gate = Fetching.gate();
    Instant until =
        gate.refused(URI.create("http://quiet.example/"), Optional.of(Duration.ofHours(1)));
    Fetching.Names names = new Fetching.Names(Map.of());
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, names, gate)) {
      Fetched.Refused refused =
          assertInstanceOf(Fetched.Refused.class, fetcher.get(web.url("/feed"), true));
      assertTrue(Duration.between(until, refused.retryAfter()).abs().toSeconds() < 2);
    }
    assertEquals(List.of(), names.asked);
  }

  @Test
  void aTickForOneHostOpensNoOther() {
    web.on("/feed", "302 Found\r\nLocation: http://other.example:" + web.port() + "/secret", "");
    Fetching.Names names =
        new Fetching.Names(
            Map.of("own.example", List.of("127.0.0.1"), "other.example", List.of("127.0.0.1")));
    URI url = URI.create("http://own.example:" + web.port() + "/feed");
    try (Fetcher fetcher = Fetching.fetcher(Fetching.QUICK, names)) {
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.get(url, true));
      assertEquals(FailureReason.PRIVATE_ADDRESS, failed.reason());
    }
    assertEquals(1, web.requests.size());
  }
}
