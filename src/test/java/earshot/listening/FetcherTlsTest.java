package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.model.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.security.KeyStore;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class FetcherTlsTest {
  @Test
  void aCertificateNobodyVouchesForIsRefused() throws Exception {
    AtomicBoolean heard = new AtomicBoolean();
    try (SSLServerSocket server = selfSigned()) {
      Thread.ofVirtual().start(() -> listen(server, heard));
      try (Fetcher fetcher = Fetching.fetcher()) {
        URI url = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/feed");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.get(url, true));
        assertEquals(FailureReason.TLS, failed.reason());
        assertEquals(
            "The certificate of 127.0.0.1 is signed by nobody this computer knows."
                + " Earshot will not read it.",
            failed.sentence());
      }
    }
    assertFalse(heard.get(), "the request must not be sent");
  }

  @Test
  void aRedirectFromASafeToAnUnsafeAddressIsNotFollowed() {
    URI safe = URI.create("https://example.org/a");
    URI unsafe = URI.create("HTTP://example.org/a");
    assertEquals(
        FailureReason.TLS, Journey.wrongWay(safe, unsafe, Set.of(safe), 5).orElseThrow().reason());
    assertEquals(true, Journey.wrongWay(unsafe, safe, Set.of(unsafe), 5).isEmpty());
  }

  private static void listen(SSLServerSocket server, AtomicBoolean heard) {
    try (SSLSocket client = (SSLSocket) server.accept()) {
      heard.set(client.getInputStream().read() >= 0);
    } catch (IOException refused) {
      // What the test wants.
    }
  }

  private static SSLServerSocket selfSigned() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = FetcherTlsTest.class.getResourceAsStream("self-signed.p12")) {
      keys.load(Objects.requireNonNull(in), "changeit".toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
  }
}
