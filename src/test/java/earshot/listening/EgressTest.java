package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.listening.WebRequest.Errand;
import earshot.listening.WebRequest.Proof;
import earshot.listening.secret.Secret;
import earshot.model.Egress;
import earshot.model.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EgressTest {
  private static final Errand POLL = Errand.poll(new SourceId(7));

  private final List<Egress> book = new CopyOnWriteArrayList<>();
  private WebStand web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand();
    fetcher = Fetching.fetcher(Fetching.QUICK, Resolver.ofTheSystem(), Fetching.gate(), book::add);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  @Test
  void everyHopIsALineWithTheBytesTheServerSaw() {
    web.on("/a", "302 Found\r\nLocation: /b", "gone on");
    web.on("/b", "200 OK", "<rss/>");
    fetcher.ask(WebRequest.to(web.url("/a"), true).on(POLL));
    assertEquals(2, book.size());
    assertEquals(List.of(7L, 6L), book.stream().map(Egress::bytesIn).toList());
    assertEquals(
        web.requests.stream().map(EgressTest::bytes).toList(),
        book.stream().map(Egress::bytesOut).toList());
    assertEquals(Egress.Purpose.POLL, book.getFirst().purpose());
    assertEquals(Optional.of(new SourceId(7)), book.getFirst().source());
    assertEquals("127.0.0.1", book.getFirst().host());
  }

  @Test
  void aLoginCountsItsBody() {
    web.on("/login", "200 OK", "{}");
    fetcher.ask(
        WebRequest.to(web.url("/login"), true)
            .on(POLL.as(Egress.Purpose.LOGIN))
            .proving(
                new Proof.InBody("application/json", new Secret("{\"ü\":1}"), Optional.empty())));
    assertEquals(1, book.size());
    assertEquals(bytes(web.requests.getFirst()) + 8, book.getFirst().bytesOut());
  }

  @Test
  void whatFailsAfterTheConnectionIsInTheBookToo() {
    web.on("/silent", (request, out) -> out.close());
    web.on("/refused", "429 Too Many\r\nRetry-After: 60", "");
    fetcher.get(web.url("/silent"), true);
    fetcher.get(web.url("/none"), true);
    fetcher.get(web.url("/refused"), true);
    assertEquals(web.requests.size(), book.size());
    assertEquals(
        web.requests.stream().map(EgressTest::bytes).toList(),
        book.stream().map(Egress::bytesOut).toList());
  }

  @Test
  void aHostThatWasNeverReachedIsNotInTheBook() throws IOException {
    int closed;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = free.getLocalPort();
    }
    assertInstanceOf(
        Fetched.Failed.class, fetcher.get(URI.create("http://127.0.0.1:" + closed + "/"), true));
    fetcher.get(web.url("/"), false);
    fetcher.get(URI.create("http://no-such-name.invalid/"), false);
    assertEquals(List.of(), book);
  }

  @Test
  void aHandshakeThatFailsLeavesALineWithoutARequest() {
    URI url = URI.create("https://127.0.0.1:" + web.port() + "/");
    assertInstanceOf(Fetched.Failed.class, fetcher.get(url, true));
    assertEquals(1, book.size());
    assertEquals(0, book.getFirst().bytesOut());
  }

  @Test
  void aBookThatCannotBeWrittenStopsNoPoll() {
    web.on("/feed", "200 OK", "<rss/>");
    try (Fetcher careless =
        Fetching.fetcher(
            Fetching.QUICK,
            Resolver.ofTheSystem(),
            Fetching.gate(),
            line -> {
              throw new IllegalStateException("disk full");
            })) {
      assertInstanceOf(Fetched.Body.class, careless.get(web.url("/feed"), true));
    }
  }

  private static long bytes(WebStand.Request request) {
    return request.lines().stream().mapToLong(line -> line.length() + 2).sum() + 2;
  }
}
