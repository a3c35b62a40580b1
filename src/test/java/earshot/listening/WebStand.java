package earshot.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A small web server on this machine that answers each path as a test tells it, byte by byte.
final class WebStand implements AutoCloseable {
  /// Writes an answer.
  interface Route {
    void answer(Request request, OutputStream out) throws Exception;
  }

  /// What a client asked.
  ///
  /// @param body one character for each byte
  record Request(String path, List<String> lines, String body) {
    String method() {
      return lines.getFirst().substring(0, lines.getFirst().indexOf(' '));
    }

    String header(String name) {
      String start = name.toLowerCase(java.util.Locale.ROOT) + ":";
      return lines.stream()
          .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();

  WebStand() throws IOException {
    this("127.0.0.1");
  }

  WebStand(String address) throws IOException {
    socket = new ServerSocket(0, 300, InetAddress.ofLiteral(address));
    Thread.ofVirtual().start(this::accept);
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  WebStand on(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  /// An answer with a correct length.
  WebStand on(String path, String head, String body) {
    return on(path, head, body.getBytes(StandardCharsets.UTF_8));
  }

  WebStand on(String path, String head, byte[] body) {
    return on(
        path, (request, out) -> write(out, head + "\r\nContent-Length: " + body.length, body));
  }

  static void write(OutputStream out, String head, byte[] body) throws IOException {
    out.write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String first; (first = in.readLine()) != null; ) {
        List<String> lines = new java.util.ArrayList<>(List.of(first));
        for (String line; (line = in.readLine()) != null && !line.isEmpty(); ) lines.add(line);
        Request head = new Request(first.split(" ", -1)[1], List.copyOf(lines), "");
        char[] body = new char[Integer.parseInt("0" + head.header("Content-Length"))];
        for (int at = 0; at < body.length; at += in.read(body, at, body.length - at)) {}
        Request request = new Request(head.path(), head.lines(), new String(body));
        requests.add(request);
        Route route = routes.get(request.path().split("\\?", -1)[0]);
        if (route == null) {
          write(client.getOutputStream(), "404 Not Found\r\nContent-Length: 0", new byte[0]);
        } else {
          route.answer(request, client.getOutputStream());
        }
      }
    } catch (Exception clientWentAway) {
      // Tests of broken exchanges end here.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
