package earshot.listening;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/// The certificate that a host showed and that was not believed.
///
/// @param subject whom it says it is for, as it writes it
/// @param issuer who signed it, as it writes it
/// @param key SHA-256 of its public key as X.509 writes it (SubjectPublicKeyInfo), 64 hex digits
public record HostCertificate(
    String host,
    String subject,
    String issuer,
    Instant from,
    Instant until,
    String key,
    Doubt doubt) {

  /// Why a certificate is not believed.
  public enum Doubt {
    /// Signed by itself, or by somebody this computer does not know.
    UNKNOWN_ISSUER,
    /// Its time is over.
    EXPIRED,
    /// Its time has not come, or the clock of this computer is wrong.
    NOT_YET,
    /// It is for another host.
    OTHER_NAME
  }

  static HostCertificate of(
      String host, X509Certificate shown, boolean vouchedFor, Throwable refusal) {
    return new HostCertificate(
        host,
        shown.getSubjectX500Principal().getName(),
        shown.getIssuerX500Principal().getName(),
        shown.getNotBefore().toInstant(),
        shown.getNotAfter().toInstant(),
        keyOf(shown),
        doubt(vouchedFor, refusal));
  }

  private static Doubt doubt(boolean vouchedFor, Throwable refusal) {
    if (vouchedFor) return Doubt.OTHER_NAME;
    if (Breakage.causedBy(refusal, CertificateExpiredException.class)) return Doubt.EXPIRED;
    if (Breakage.causedBy(refusal, CertificateNotYetValidException.class)) return Doubt.NOT_YET;
    return Doubt.UNKNOWN_ISSUER;
  }

  /// The hash by which a key is trusted.
  static String keyOf(X509Certificate shown) {
    try {
      byte[] key = shown.getPublicKey().getEncoded();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }

  /// What is wrong with it, in one sentence without what follows from it.
  public String sentence() {
    return switch (doubt) {
      case UNKNOWN_ISSUER ->
          "The certificate of %s is signed by nobody this computer knows.".formatted(host);
      case EXPIRED ->
          "The certificate of %s expired on %tF.".formatted(host, until.atZone(ZoneOffset.UTC));
      case NOT_YET ->
          "The certificate of %s is not valid yet; check this computer's clock.".formatted(host);
      case OTHER_NAME -> "The certificate is not for %s.".formatted(host);
    };
  }
}
