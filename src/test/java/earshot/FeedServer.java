package earshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A real web server on this machine whose feeds grow when a test says so.
final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, List<String>> items = new ConcurrentHashMap<>();
  private final Set<String> refusing = ConcurrentHashMap.newKeySet();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();
  private volatile Instant lastSent = Instant.EPOCH;

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// The address of a feed, which may still be empty.
  URI feed(String name) {
    items.computeIfAbsent(name, missing -> new ArrayList<>());
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
  }

  /// Lets a feed publish one more item, newest first.
  void publish(String feed, String id, String text, Instant at) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    List<String> all = items.computeIfAbsent(feed, missing -> new ArrayList<>());
    synchronized (all) {
      all.addFirst(
          """
          <item><guid isPermaLink="false">%s</guid><link>http://blog.example/%s/%s</link>\
          <title>%s</title><pubDate>%s</pubDate></item>
          """
              .formatted(id, feed, id, text, date));
    }
  }

  /// Lets a feed publish an answer to one of its items, without a date.
  void answer(String feed, String id, String to, String text) {
    List<String> all = items.computeIfAbsent(feed, missing -> new ArrayList<>());
    synchronized (all) {
      all.addFirst(
          """
          <item><guid isPermaLink="false">%s</guid><link>http://blog.example/%s/%s</link>\
          <title>%s</title><thr:in-reply-to ref="%s"/></item>
          """
              .formatted(id, feed, id, text, to));
    }
  }

  /// When the last whole feed was sent.
  Instant lastSent() {
    return lastSent;
  }

  /// From now on asks whoever wants this feed to come back in an hour.
  void refuse(String feed) {
    refusing.add(feed);
  }

  /// From now on says that this feed is gone for good.
  void end(String feed) {
    ended.add(feed);
  }

  int requests() {
    return requests.get();
  }

  int notModified() {
    return notModified.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      if (refusing.contains(exchange.getRequestURI().getPath().substring(1))) {
        exchange.getResponseHeaders().set("Retry-After", "3600");
        exchange.sendResponseHeaders(429, -1);
        return;
      }
      if (ended.contains(exchange.getRequestURI().getPath().substring(1))) {
        exchange.sendResponseHeaders(410, -1);
        return;
      }
      List<String> all = items.get(exchange.getRequestURI().getPath().substring(1));
      if (all == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body;
      synchronized (all) {
        body = document(all).getBytes(StandardCharsets.UTF_8);
      }
      String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        notModified.incrementAndGet();
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().set("ETag", etag);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      lastSent = Instant.now();
      exchange.getResponseBody().write(body);
    }
  }

  private static String document(List<String> items) {
    return "<rss version=\"2.0\"><channel><title>A blog</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
