package earshot.listening;

import earshot.model.SourceId;
import earshot.model.TrustedKey;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;

/// Makes connections safe: with hosts somebody vouches for, and with a host whose key a person
/// trusts for one source, when it is asked for that source.
final class Handshakes implements TlsSocketStrategy {
  private static final String EXCEPTION = "earshot.exception";

  private final Vouching system = Vouching.ofTheSystem();
  private final TlsSocketStrategy usual = over(system);

  /// For whom a key is trusted.
  record Pin(SourceId source, TrustedKey key) {}

  /// Lets an exchange rest on a key. Its connection is kept for this source alone: it is the state
  /// of the connection, by which the pool tells them apart.
  static void rest(HttpClientContext context, Pin on) {
    context.setAttribute(EXCEPTION, on);
    context.setUserToken(on);
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String host, int port, Object attachment, HttpContext context)
      throws IOException {
    Ledger.connected(context);
    TlsSocketStrategy strategy =
        context.getAttribute(EXCEPTION) instanceof Pin pin ? over(system.and(pin.key())) : usual;
    return strategy.upgrade(socket, host, port, attachment, context);
  }

  private static TlsSocketStrategy over(Vouching trust) {
    return ClientTlsStrategyBuilder.create()
        .setSslContext(trust.context())
        .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
        // The runtime compares the name of the host while it asks for trust, so that an exception
        // made by a person can hold for a certificate of another name too.
        .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
        .buildClassic();
  }
}
