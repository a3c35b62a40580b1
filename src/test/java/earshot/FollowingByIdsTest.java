package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.privacy.Presence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts of a service that is asked by their ids: all of them with one request, and what it no
/// longer has loses its words here.
class FollowingByIdsTest {
  private static final String PRESET =
      """
      {"schema": 1, "id": "my-api", "version": 1, "name": "Mine", "kind": "json",
       "verified": "2026-11-22", "docs": "https://docs.example/", "terms": "ours", "risk": "low",
       "request": {"url": "%1$s/search"}, "items": "hits",
       "fields": {"id": "id", "text": "text", "date": "at", "authorName": "by"},
       "mirror": "%1$s/posts?ids={ids}"}
      """;
  private static final String POST =
      "{\"id\":\"%s\",\"text\":\"brightkettle %s\",\"by\":\"Ana\",\"at\":\"2026-11-20T12:00:00Z\"}";

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
    Path own = Files.createDirectories(folder.resolve("w").resolve("presets"));
    Files.writeString(own.resolve("my-api.source.json"), PRESET.formatted(at("")));
    workspace.brands().add("Brightkettle", BrandRole.OWN, "brightkettle", "ana");
    Source unused =
        workspace
            .stores()
            .sources()
            .add(
                new Source.SourceSetup(
                    SourceKind.JSON,
                    PresetUse.of("my-api", 1, Map.of()),
                    "mine",
                    URI.create(at("/search")),
                    SourceRole.COMMUNITY,
                    true,
                    ""),
                now);
    workspace.poller().askEachOnce(false, attempt -> {});
    Road.Aim aim =
        new Road.Aim(workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
    following = new Following(aim, workspace.road(), () -> now);
    assertEquals(0, following.round().asked(), "on the list, and due tomorrow");
    now = now.plus(Duration.ofDays(2));
    asked.clear();
  }

  @AfterEach
  void close() {
    following.close();
    workspace.close();
    server.stop(0);
  }

  @Test
  void whatTheServiceNoLongerHasLosesItsWordsAndStaysCounted() {
    Presence.Round first = following.round();
    assertEquals(List.of("/posts?ids=p1,p2,p3"), asked);
    assertEquals(2, first.there());
    assertEquals(1, first.gone());
    assertEquals(0, first.withdrawn(), "once is not enough");
    now = now.plus(Duration.ofDays(1));
    assertEquals(1, following.round().withdrawn());
    assertEquals(3, workspace.stores().mentions().total());
    workspace.index().refresh();
    assertEquals(2, found("brightkettle").size());
    Mention gone = found("is:gone").getFirst();
    assertEquals("", gone.content().whole() + gone.content().author());
    assertEquals(1, found("is:gone").size());
  }

  @Test
  void whileAPersonWorksOfflineNobodyIsAskedAndNoTurnIsLost() {
    workspace.poller().offline(true);
    assertEquals(0, following.round().asked());
    assertEquals(List.of(), asked);
    workspace.poller().offline(false);
    assertEquals(3, following.round().asked());
  }

  private List<Mention> found(String query) {
    return workspace
        .mentions()
        .page(
            new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty()),
            Optional.empty(),
            10)
        .mentions();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI address = exchange.getRequestURI();
      asked.add(address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery()));
      boolean search = address.getPath().equals("/search");
      String posts =
          List.of("p1", "p2", "p3").stream()
              .filter(id -> search || !id.equals("p2"))
              .map(id -> POST.formatted(id, id))
              .collect(Collectors.joining(","));
      byte[] body = "{\"hits\":[%s]}".formatted(posts).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
