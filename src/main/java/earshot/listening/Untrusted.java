package earshot.listening;

import earshot.model.TrustedKey;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A host showed a certificate that is not believed.
final class Untrusted extends CertificateException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private final transient HostCertificate shown;
  private final transient @Nullable TrustedKey expected;

  /// @param expected the key that a person trusts there, if any; another one was shown
  Untrusted(HostCertificate shown, @Nullable TrustedKey expected, CertificateException refusal) {
    super(refusal);
    this.shown = shown;
    this.expected = expected;
  }

  /// Whether this is why something broke.
  static Optional<Untrusted> in(Throwable broken) {
    Throwable at = broken;
    for (int depth = 0; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
      if (at instanceof Untrusted found) return Optional.of(found);
    }
    return Optional.empty();
  }

  HostCertificate shown() {
    return shown;
  }

  /// What happened, in one or two sentences for a person.
  String sentence() {
    TrustedKey before = expected;
    if (before == null) return shown.sentence();
    return "The key of %s is not the one you trusted any more: it was %s…, now it is %s…. Somebody may be in between."
        .formatted(shown.host(), brief(before.sha256()), brief(shown.key()));
  }

  private static String brief(String key) {
    return key.substring(0, 16);
  }
}
