package earshot.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy on this machine, as a company has one: whatever it is asked for, it fetches from one
/// port of this machine.
final class ProxyStand implements AutoCloseable {
  /// The first line of each request, such as `CONNECT feeds.example:443 HTTP/1.1`.
  final List<String> asked = new CopyOnWriteArrayList<>();

  /// The status with which it turns everybody away; 0 for nobody.
  volatile int turnsAway;

  /// What it wants to see as `Proxy-Authorization`; empty for nothing.
  volatile String wants = "";

  private final ServerSocket socket;
  private final int upstream;

  ProxyStand(int upstream) throws IOException {
    this.upstream = upstream;
    socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  HttpProxy proxy(Optional<HttpProxy.Login> login) {
    return new HttpProxy("localhost", socket.getLocalPort(), login);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        asked.add(head.getFirst());
        boolean known = wants.isEmpty() || head.contains("Proxy-Authorization: " + wants);
        int status = known ? turnsAway : 407;
        if (status == 0) {
          pass(head, client);
          return;
        }
        String why = status == 407 ? "Proxy-Authenticate: Basic realm=\"company\"\r\n" : "";
        client
            .getOutputStream()
            .write(
                "HTTP/1.1 %d No\r\n%sContent-Length: 0\r\n\r\n"
                    .formatted(status, why)
                    .getBytes(ISO_8859_1));
      }
    } catch (IOException gone) {
      // Who left is no longer served.
    }
  }

  private void pass(List<String> head, Socket client) throws IOException {
    try (Socket there = new Socket(InetAddress.ofLiteral("127.0.0.1"), upstream)) {
      String[] first = head.getFirst().split(" ", -1);
      if (first[0].equals("CONNECT")) {
        client.getOutputStream().write("HTTP/1.1 200 Dug\r\n\r\n".getBytes(ISO_8859_1));
      } else {
        List<String> lines = new ArrayList<>(head);
        lines.set(0, first[0] + " " + URI.create(first[1]).getRawPath() + " " + first[2]);
        there
            .getOutputStream()
            .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      }
      Thread back = Thread.ofVirtual().start(() -> copy(there, client));
      copy(client, there);
      back.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[4_096];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        out.write(some, 0, n);
        out.flush();
      }
      to.shutdownOutput();
    } catch (IOException gone) {
      // Both ends are closed by whoever opened them.
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0; one = in.read()) {
      if (one == '\r') continue;
      if (one != '\n') line.append((char) one);
      else if (line.isEmpty()) return lines;
      else {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return List.of();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
