package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import earshot.intake.Lookups;
import earshot.intake.Lookups.Standing;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether posts are gone, as a real web server tells it to the program's own way to the outside.
class DeletedPostsTest {
  private final Map<String, Integer> answers = new ConcurrentHashMap<>(Map.of("/feed", 200));
  private HttpServer server;
  private Workspace workspace;
  private Source source;
  private boolean portal;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    source =
        workspace
            .stores()
            .sources()
            .add(
                new Source.SourceSetup(
                    SourceKind.FEED,
                    "any-feed",
                    "forum",
                    at("/feed"),
                    SourceRole.COMMUNITY,
                    true,
                    ""),
                Instant.parse("2026-11-20T12:00:00Z"));
  }

  @AfterEach
  void close() {
    workspace.close();
    server.stop(0);
  }

  @Test
  void onlyThePlainWordsOfAServiceCountAsGone() {
    answers.putAll(Map.of("/there", 200, "/404", 404, "/410", 410, "/403", 403, "/500", 500));
    assertEquals(Standing.THERE, look("/there", false));
    assertEquals(Standing.GONE, look("/404", false));
    assertEquals(Standing.GONE, look("/410", false));
    assertEquals(Standing.UNKNOWN, look("/403", false));
    assertEquals(Standing.UNKNOWN, look("/500", false));
  }

  @Test
  void whereTheFeedItselfIsMissingNoPostIsCalledGone() {
    answers.put("/feed", 404);
    assertEquals(Standing.UNKNOWN, look("/404", false));
  }

  @Test
  void whereNobodyAnswersNothingIsTold() {
    server.stop(0);
    assertEquals(Standing.UNKNOWN, look("/there", false));
  }

  @Test
  void aNetworkThatAnswersEverythingItselfDoesNotBringAPostBack() {
    answers.put("/back", 200);
    assertEquals(Standing.THERE, look("/back", true));
    portal = true;
    assertEquals(Standing.UNKNOWN, look("/gone", true));
  }

  private Standing look(String path, boolean wasGone) {
    return new Lookups((_, address) -> workspace.road().outside().status(address, true))
        .look(source, Optional.of(at(path)), wasGone);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = portal ? 200 : answers.getOrDefault(exchange.getRequestURI().getPath(), 404);
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
