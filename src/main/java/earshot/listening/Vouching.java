package earshot.listening;

import earshot.model.SourceId;
import earshot.model.SourceTerms;
import earshot.model.TrustedKey;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Believes the certificates that this computer believes, and beyond them one key of one host where
/// a person said so; what it does not believe it remembers in its refusal.
public final class Vouching extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager system;
  private final @Nullable TrustedKey exception;

  private Vouching(X509ExtendedTrustManager system, @Nullable TrustedKey exception) {
    this.system = system;
    this.exception = exception;
  }

  /// Believes what this computer believes, and nothing else.
  public static Vouching ofTheSystem() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .map(found -> new Vouching(found, null))
          .orElseThrow();
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "this computer's list of certificates cannot be read", unreadable);
    }
  }

  /// Contexts by source: one that all share, and one of their own for those with an exception.
  public static Function<SourceId, SSLContext> forEach(Function<SourceId, SourceTerms> terms) {
    Vouching system = ofTheSystem();
    SSLContext usual = system.context();
    return source ->
        terms.apply(source).trusted().map(key -> system.and(key).context()).orElse(usual);
  }

  /// The same with one key more.
  Vouching and(TrustedKey key) {
    return new Vouching(system, key);
  }

  /// Connections that rest on this. Each call makes one of its own, with no memory of earlier
  /// handshakes: what was agreed with an exception must not be resumed by who has none.
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has TLS", impossible);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    try {
      system.checkServerTrusted(chain, kind, socket);
    } catch (CertificateException refusal) {
      judge(chain, kind, refusal, socket);
    }
  }

  private void judge(
      X509Certificate[] chain, String kind, CertificateException refusal, Socket socket)
      throws CertificateException {
    Optional<String> host =
        Optional.ofNullable(((SSLSocket) socket).getHandshakeSession())
            .map(SSLSession::getPeerHost);
    if (chain.length == 0 || host.isEmpty()) throw refusal;
    TrustedKey meant = exception != null && exception.isOf(host.get()) ? exception : null;
    if (meant != null && meant.sha256().equals(HostCertificate.keyOf(chain[0]))) return;
    HostCertificate shown =
        HostCertificate.of(host.get(), chain[0], isVouchedFor(chain, kind), refusal);
    throw new Untrusted(shown, meant, refusal);
  }

  /// Whether nothing but the name of the host is wrong.
  private boolean isVouchedFor(X509Certificate[] chain, String kind) {
    try {
      system.checkServerTrusted(chain, kind);
      return true;
    } catch (CertificateException refusal) {
      return false;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    system.checkServerTrusted(chain, kind, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    system.checkServerTrusted(chain, kind);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    system.checkClientTrusted(chain, kind, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    system.checkClientTrusted(chain, kind, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    system.checkClientTrusted(chain, kind);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return system.getAcceptedIssuers();
  }
}
