package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import earshot.listening.HostGate;
import earshot.model.BrandRole;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts are looked for as politely as sources are asked: in turn, and not at all while nobody may
/// be asked.
class FollowingTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>search</title><id>s</id>
      <entry><id>t3_k1</id><title>brightkettle leaks</title><link href="%s"/>
      <author><name>/u/steamfan</name></author><updated>2026-11-20T12:00:00Z</updated>
      <content>The brightkettle leaks.</content></entry></feed>
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Workspace workspace;
  private Following following;
  private Instant now = Instant.now();

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    workspace.brands().add("Brightkettle", BrandRole.OWN, "brightkettle", "ana");
    Source unused = workspace.stores().sources().add(setup(), now);
    workspace.poller().askEachOnce(false, attempt -> {});
    Road.Aim aim =
        new Road.Aim(workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
    InstantSource clock = () -> now;
    following = new Following(aim, workspace.road(), clock);
    assertEquals(0, following.round().asked(), "on the list, and due tomorrow");
    now = now.plus(TWO_DAYS);
    asked.clear();
  }

  @AfterEach
  void close() {
    following.close();
    workspace.close();
    server.stop(0);
  }

  @Test
  void aPostIsLookedForOnceItsTimeHasCome() {
    assertEquals(1, following.round().there());
    assertEquals(List.of("/post"), asked);
  }

  @Test
  void whileAPersonWorksOfflineNobodyIsAskedAndNoTurnIsLost() {
    workspace.poller().offline(true);
    assertEquals(0, following.round().asked());
    assertEquals(List.of(), asked);
    workspace.poller().offline(false);
    assertEquals(1, following.round().there());
  }

  @Test
  void itWaitsForItsTurnWithTheHost() throws Exception {
    // As a poll of the same host, which is somebody's own network only for the source of this test.
    URI post = URI.create("http://127.0.0.1/");
    HostGate gate = workspace.road().gate();
    for (int other = 0; other < HostGate.MOST_IN_FLIGHT; other++) {
      HostGate.Visit visit = HostGate.Visit.to(post, true, true);
      assertInstanceOf(HostGate.Turn.Go.class, gate.ask(visit));
    }
    CompletableFuture<Integer> round =
        CompletableFuture.supplyAsync(() -> following.round().asked());
    TimeUnit.MILLISECONDS.sleep(400);
    assertFalse(round.isDone());
    assertEquals(List.of(), asked);
    following.close();
    assertEquals(0, round.get(10, TimeUnit.SECONDS), "ended while it waited, and no turn is lost");
    assertTrue(workspace.stores().keeping().presence().count() > 0);
  }

  private Source.SourceSetup setup() {
    return new Source.SourceSetup(
        SourceKind.FEED, "reddit-search", "forum", at("/feed"), SourceRole.COMMUNITY, true, "");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      byte[] body = FEED.formatted(at("/post")).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
