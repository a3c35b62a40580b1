package earshot.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A safe web server on this machine with a certificate of its own making for one host.
public final class TlsStand implements AutoCloseable {
  private static final String WORD = "changeit";
  private static final char[] PASSWORD = WORD.toCharArray();
  private static final String TRUSTED = "javax.net.ssl.trustStore";

  private final KeyStore keys = KeyStore.getInstance("PKCS12");
  private final SSLServerSocket socket;
  private final byte[] body;
  final AtomicInteger handshakes = new AtomicInteger();

  /// How many questions were heard.
  public final AtomicInteger asked = new AtomicInteger();

  public TlsStand(String host, String body) throws Exception {
    this.body = body.getBytes(ISO_8859_1);
    Path made = Files.createTempDirectory("earshot-tls").resolve("keys.p12");
    make(host, made);
    try (InputStream in = Files.newInputStream(made)) {
      keys.load(in, PASSWORD);
    }
    Files.delete(made);
    Files.delete(made.getParent());
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  private static void make(String host, Path into) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int code =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "here",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                into.toString(),
                "-storepass",
                WORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertEquals(0, code);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// SHA-256 of its public key, as the tool of the runtime would tell it.
  public String key() throws Exception {
    byte[] key = keys.getCertificate(keys.aliases().nextElement()).getPublicKey().getEncoded();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
  }

  /// Makes something that trusts this server as if an authority had vouched for it.
  <T> T trusted(Supplier<T> made) throws Exception {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, PASSWORD);
    String alias = keys.aliases().nextElement();
    trust.setCertificateEntry("here", keys.getCertificate(alias));
    Path file = Files.createTempFile("earshot-trust", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trust.store(out, PASSWORD);
    }
    System.setProperty(TRUSTED, file.toString());
    System.setProperty(TRUSTED + "Password", WORD);
    try {
      return made.get();
    } finally {
      System.clearProperty(TRUSTED);
      System.clearProperty(TRUSTED + "Password");
      Files.delete(file);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        SSLSocket client = (SSLSocket) socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(SSLSocket client) {
    try (client) {
      client.startHandshake();
      handshakes.incrementAndGet();
      InputStream in = client.getInputStream();
      while (isAsked(in)) {
        asked.incrementAndGet();
        String head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(body.length);
        client.getOutputStream().write(head.getBytes(ISO_8859_1));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
      }
    } catch (IOException refused) {
      // Who does not trust it leaves.
    }
  }

  /// Reads a request to its empty line.
  private static boolean isAsked(InputStream in) throws IOException {
    int ends = 0;
    for (int one = in.read(); one >= 0; one = in.read()) {
      ends = one == '\n' ? ends + 1 : one == '\r' ? ends : 0;
      if (ends == 2) return true;
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
