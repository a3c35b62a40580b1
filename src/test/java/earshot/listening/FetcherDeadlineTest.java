package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherDeadlineTest {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private WebStand web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand();
    fetcher = Fetching.fetcher(Fetching.QUICK, Resolver.ofTheSystem());
    web.on("/silent", (request, out) -> forever());
    web.on(
        "/drip",
        (request, out) -> {
          WebStand.write(out, "200 OK\r\nContent-Length: 100000", new byte[0]);
          drip(out, "<");
        });
    web.on(
        "/chunks",
        (request, out) -> {
          WebStand.write(out, "200 OK\r\nTransfer-Encoding: chunked", new byte[0]);
          drip(out, "1\r\nx\r\n");
        });
    web.on("/headers", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\n", "X-Pad: y\r\n"));
    web.on("/onebyte", (request, out) -> drip(out, "H", "T"));
    web.on("/again", (request, out) -> drip(out, "HTTP/1.1 100 Continue\r\n\r\n"));
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  @Test
  void whateverTheServerDragsOutEndsAtTheDeadline() throws Exception {
    List<String> stalls = List.of("/silent", "/drip", "/chunks", "/headers", "/onebyte", "/again");
    AtomicInteger ended = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < 60; i++) {
      URI url = web.url(stalls.get(i % stalls.size()) + "?" + i);
      threads.add(
          Thread.startVirtualThread(
              () -> {
                Fetched fetched = fetcher.get(url, true);
                if (fetched instanceof Fetched.Failed failed
                    && failed.reason() == FailureReason.DEADLINE) ended.incrementAndGet();
              }));
    }
    for (Thread thread : threads) assertTrue(thread.join(Duration.ofSeconds(10)));
    assertEquals(60, ended.get());
    assertSoon(start);
  }

  @Test
  void aStalledHandshakeEndsAtTheDeadline() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"))) {
      long start = System.nanoTime();
      Fetched fetched =
          fetcher.get(URI.create("https://127.0.0.1:" + mute.getLocalPort() + "/"), true);
      assertInstanceOf(Fetched.Failed.class, fetched);
      assertSoon(start);
    }
  }

  @Test
  void aConnectionNobodyAcceptsEndsAtTheDeadline() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      List<Socket> crowd = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Socket socket = new Socket();
        crowd.add(socket);
        try {
          socket.connect(full.getLocalSocketAddress(), 50);
        } catch (IOException crowded) {
          break;
        }
      }
      long start = System.nanoTime();
      Fetched fetched =
          fetcher.get(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"), true);
      assertInstanceOf(Fetched.Failed.class, fetched);
      assertSoon(start);
      for (Socket socket : crowd) socket.close();
    }
  }

  @Test
  void aNameServerThatHangsEndsAtTheDeadline() {
    Resolver hanging =
        host -> {
          forever();
          return List.of();
        };
    try (Fetcher stuck = Fetching.fetcher(Fetching.QUICK, hanging)) {
      long start = System.nanoTime();
      Fetched fetched = stuck.get(URI.create("https://slow.example/"), false);
      assertEquals(
          FailureReason.DEADLINE, assertInstanceOf(Fetched.Failed.class, fetched).reason());
      assertSoon(start);
    }
  }

  @Test
  void aChainOfSlowRedirectsSharesOneDeadline() {
    for (int i = 0; i < 5; i++) {
      String next = "/slow" + (i + 1);
      web.on(
          "/slow" + i,
          (request, out) -> {
            NEVER.await(400, TimeUnit.MILLISECONDS);
            WebStand.write(out, "302 Found\r\nContent-Length: 0\r\nLocation: " + next, new byte[0]);
          });
    }
    long start = System.nanoTime();
    Fetched.Failed failed =
        assertInstanceOf(Fetched.Failed.class, fetcher.get(web.url("/slow0"), true));
    assertEquals(FailureReason.DEADLINE, failed.reason());
    assertSoon(start);
  }

  private static void assertSoon(long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, "took " + took);
  }

  private static void drip(java.io.OutputStream out, String first, String... then)
      throws Exception {
    out.write(first.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    String drop = then.length == 0 ? first : then[0];
    while (true) {
      out.write(drop.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.flush();
      NEVER.await(50, TimeUnit.MILLISECONDS);
    }
  }

  private static void forever() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
