package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.HostCertificate.Doubt;
import earshot.listening.WebRequest.Errand;
import earshot.model.FailureReason;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import earshot.model.TrustedKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustedKeyTest {
  private static final String FEED =
      "<rss><channel><item><title>one</title></item></channel></rss>";
  private static final String HOST = "intranet.example";
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final SourceId OURS = new SourceId(1);
  private static final SourceId OTHER = new SourceId(2);

  private final Map<SourceId, TrustedKey> trusted = new ConcurrentHashMap<>();
  private TlsStand stand;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws Exception {
    stand = new TlsStand(HOST, FEED);
    fetcher = fetcher();
  }

  @AfterEach
  void close() throws Exception {
    fetcher.close();
    stand.close();
  }

  @Test
  void aLookShowsTheCertificateAndSendsNothing() throws Exception {
    Fetcher.Looked looked = fetcher.look(at(HOST, stand), true);
    HostCertificate shown = looked.refused().orElseThrow();
    assertEquals(HOST, shown.host());
    assertEquals("CN=" + HOST, shown.subject());
    assertEquals("CN=" + HOST, shown.issuer());
    assertEquals(stand.key(), shown.key());
    assertEquals(Doubt.UNKNOWN_ISSUER, shown.doubt());
    assertTrue(shown.from().isBefore(shown.until()));
    assertEquals(0, stand.asked.get());
  }

  @Test
  void aTrustedKeyIsReadForItsSourceAloneEvenWhileItsConnectionIsOpen() throws Exception {
    trust(OURS, HOST, stand.key());
    assertRead(OURS, HOST, stand);
    assertRead(OURS, HOST, stand);
    assertEquals(1, stand.handshakes.get(), "the connection is kept for its source");
    assertRefused("The certificate of intranet.example is signed by nobody", OTHER, HOST, stand);
    Fetched tried = fetcher.get(at(HOST, stand), true);
    assertInstanceOf(Fetched.Failed.class, tried, "who tries an address has no exception");
    assertEquals(2, stand.asked.get());
  }

  @Test
  void whatWasAgreedForOneSourceIsNotResumedForAnother() throws Exception {
    trust(OURS, HOST, stand.key());
    trust(OTHER, HOST, "ab".repeat(32));
    assertRead(OURS, HOST, stand);
    assertRefused("not the one you trusted", OTHER, HOST, stand);
  }

  @Test
  void anotherKeyIsRefusedAndBothAreNamed() throws Exception {
    String before = stand.key();
    trust(OURS, HOST, before);
    try (TlsStand changed = new TlsStand(HOST, FEED)) {
      String sentence =
          assertRefused("The key of intranet.example is not the one", OURS, HOST, changed);
      assertTrue(sentence.contains(before.substring(0, 16)), sentence);
      assertTrue(sentence.contains(changed.key().substring(0, 16)), sentence);
      assertEquals(0, changed.asked.get());
    }
  }

  @Test
  void aHostOfAnotherNameIsNeverCoveredWhateverKeyItShows() throws Exception {
    trust(OURS, HOST, stand.key());
    assertRefused(
        "The certificate of other.example is signed by nobody", OURS, "other.example", stand);
    assertEquals(0, stand.asked.get());
  }

  @Test
  void aCertificateForAnotherNameIsReadOnlyWhereAPersonAcceptedItsKey() throws Exception {
    try (TlsStand elsewhere = new TlsStand("elsewhere.example", FEED);
        Fetcher vouching = elsewhere.trusted(this::fetcher)) {
      Fetcher.Looked looked = vouching.look(at(HOST, elsewhere), true);
      assertEquals(Doubt.OTHER_NAME, looked.refused().orElseThrow().doubt());
      Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, looked.fetched());
      assertEquals(
          "The certificate is not for intranet.example. Earshot will not read it.",
          failed.sentence());
      trust(OURS, HOST, elsewhere.key());
      assertInstanceOf(Fetched.Body.class, vouching.ask(asked(OURS, HOST, elsewhere)));
    }
  }

  @Test
  void takenBackItIsRefusedAtOnce() throws Exception {
    trust(OURS, HOST, stand.key());
    assertRead(OURS, HOST, stand);
    trusted.clear();
    assertRefused("signed by nobody", OURS, HOST, stand);
    assertEquals(1, stand.asked.get());
  }

  private void trust(SourceId source, String host, String key) {
    trusted.put(source, new TrustedKey(host, key, NOW));
  }

  private void assertRead(SourceId source, String host, TlsStand at) {
    Fetched fetched = fetcher.ask(asked(source, host, at));
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetched, fetched::toString);
    assertEquals(FEED, new String(body.bytes(), StandardCharsets.UTF_8));
  }

  private String assertRefused(String why, SourceId source, String host, TlsStand at) {
    Fetched fetched = fetcher.ask(asked(source, host, at));
    Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched);
    assertEquals(FailureReason.TLS, failed.reason());
    assertTrue(failed.sentence().contains(why), failed.sentence());
    return failed.sentence();
  }

  private static WebRequest asked(SourceId source, String host, TlsStand at) {
    return WebRequest.to(at(host, at), true).on(Errand.poll(source));
  }

  private static URI at(String host, TlsStand stand) {
    return URI.create("https://" + host + ":" + stand.port() + "/feed");
  }

  private Fetcher fetcher() {
    List<String> here = List.of("127.0.0.1");
    Fetcher.Caller caller = new Fetcher.Caller("Earshot/1", WayOut.STRAIGHT);
    return new Fetcher(
        new Fetcher.Way(
            FetchLimits.STANDARD.within(Duration.ofSeconds(10)),
            new Fetching.Names(Map.of(HOST, here, "other.example", here)),
            () -> caller,
            source -> new SourceTerms(Optional.ofNullable(trusted.get(source)), Optional.empty())),
        Fetching.gate(),
        line -> {},
        InstantSource.system());
  }
}
