package earshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A web server on this machine that stands in for the hosts of presets: the presets are those of
/// the program with other hosts, the answers are written by hand in the shape of each service.
final class ServiceStandIn implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// What a host says.
  ///
  /// @param delay in milliseconds
  private record Reply(
      int status, String type, String body, Map<String, String> headers, int delay) {}

  ServiceStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// The hosts that were asked, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// Lets a host answer.
  void says(String host, int status, String type, String body) {
    replies.put(host, new Reply(status, type, body, Map.of(), 0));
  }

  /// Lets a host answer after a while.
  void saysSlowly(String host, String type, String body, int millis) {
    replies.put(host, new Reply(200, type, body, Map.of(), millis));
  }

  /// Lets a host ask for silence.
  void refuses(String host, int seconds) {
    Map<String, String> wait = Map.of("Retry-After", Integer.toString(seconds));
    replies.put(host, new Reply(429, "text/plain", "", wait, 0));
  }

  /// Writes a person's own preset of the same id, whose host is this server.
  void preset(Path folder, String id) {
    try (InputStream file =
        earshot.listening.preset.Presets.class.getResourceAsStream(id + ".source.json")) {
      if (file == null) throw new IllegalStateException("no preset " + id);
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      // One host's wish for silence must not hold for all the others.
      String name = id.equals("gdelt-news") ? "localhost" : "127.0.0.1";
      String here = "\"url\": \"http://" + name + ":" + server.getAddress().getPort() + "/";
      String moved =
          text.replaceFirst("\"url\":\\s*\"https://", here)
              .replace("{instance}/api", "mastodon.social/api")
              .replace("limit=40&", "limit=40&from={instance}&");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(id + ".source.json"), moved);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// A news feed with these titles, newest first.
  static String rss(Instant newest, String... titles) {
    StringBuilder items = new StringBuilder();
    Instant at = newest;
    for (String title : titles) {
      items.append(
          """
          <item><title>%s - Example Paper</title><link>https://paper.example/%d</link>\
          <guid isPermaLink="false">%d</guid><pubDate>%s</pubDate>\
          <source url="https://paper.example">Example Paper</source></item>
          """
              .formatted(
                  title,
                  at.getEpochSecond(),
                  at.getEpochSecond(),
                  DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))));
      at = at.minusSeconds(3_600);
    }
    return "<rss version=\"2.0\"><channel><title>News</title>" + items + "</channel></rss>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestURI().getPath().substring(1).replaceFirst("/.*", "");
      asked.add(host);
      Reply reply = replies.get(host);
      if (reply == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (reply.delay() > 0) pause(reply.delay());
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) exchange.getResponseBody().write(body);
    }
  }

  private static void pause(int millis) {
    try {
      boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
