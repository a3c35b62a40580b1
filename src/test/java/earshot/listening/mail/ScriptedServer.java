package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that says what a test wants, word for word; for all that no honest server does.
final class ScriptedServer implements AutoCloseable {
  /// The answer after which the connection is closed.
  static final String GOODBYE = "\u0000";

  final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final ServerSocket server;
  private final Function<String, Optional<String>> script;
  private final Optional<SSLContext> tls;

  /// @param script what is answered to a command without its tag, `TAG` standing for the tag;
  ///   absent for the usual answer
  ScriptedServer(Function<String, Optional<String>> script) {
    this(script, Optional.empty());
  }

  /// A server that makes its connections safe when asked to.
  static ScriptedServer upgrading(Function<String, Optional<String>> script) {
    return new ScriptedServer(script, Optional.of(MailStand.Tls.server()));
  }

  private ScriptedServer(Function<String, Optional<String>> script, Optional<SSLContext> tls) {
    this.script = script;
    this.tls = tls;
    try {
      server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        converse(client);
      } catch (IOException gone) {
        // The client has heard enough, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    String upgrade = tls.isPresent() ? "STARTTLS " : "";
    say(
        client.getOutputStream(),
        "* OK [CAPABILITY IMAP4rev1 " + upgrade + "SASL-IR AUTH=PLAIN AUTH=XOAUTH2] ready\r\n");
    if (!answerAll(client)) return;
    SSLSocket safe =
        (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(client, "", 0, true);
    safe.setUseClientMode(false);
    answerAll(safe);
  }

  /// Whether the connection is to be made safe and the conversation goes on.
  private boolean answerAll(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      String command = words.length > 1 ? words[1] : line;
      heard.add(command);
      String answer = script.apply(command).orElseGet(() -> usual(command));
      boolean last = answer.endsWith(GOODBYE);
      say(out, answer.replace(GOODBYE, "").replace("TAG", words[0]));
      if (last) return false;
      if (command.equals("STARTTLS")) return true;
    }
    return false;
  }

  private static String usual(String command) {
    if (command.startsWith("CAPABILITY")) {
      return "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\nTAG OK\r\n";
    }
    if (command.startsWith("EXAMINE")) {
      return String.join(
          "\r\n",
          "* 1 EXISTS",
          "* 0 RECENT",
          "* FLAGS ()",
          "* OK [UIDVALIDITY 5] ok",
          "* OK [UIDNEXT 2] ok",
          "TAG OK [READ-ONLY] done",
          "");
    }
    if (command.startsWith("UID SEARCH")) return "* SEARCH 1\r\nTAG OK\r\n";
    if (command.startsWith("LIST")) return "* LIST (\\HasNoChildren) \"/\" INBOX\r\nTAG OK\r\n";
    return "TAG OK done\r\n";
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
