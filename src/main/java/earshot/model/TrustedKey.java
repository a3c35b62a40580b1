package earshot.model;

import java.time.Instant;
import java.util.Locale;

/// A key of a host that a person trusts for one source, though nobody this computer knows vouches
/// for it.
///
/// @param host which shows the key, in lower case; the same key shown by another host is not meant
/// @param sha256 of the key as X.509 writes it (SubjectPublicKeyInfo), 64 lower-case hex digits
/// @param since when the person said so
public record TrustedKey(String host, String sha256, Instant since) {
  /// Takes the host and the digits in any case.
  ///
  /// @throws IllegalArgumentException with one sentence for a person, when that is no such hash
  public TrustedKey {
    host = host.toLowerCase(Locale.ROOT);
    sha256 = sha256.toLowerCase(Locale.ROOT);
    if (host.isEmpty() || host.length() > 255) {
      throw new IllegalArgumentException("A key is trusted for a host with a name.");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The SHA-256 of a key has 64 digits from 0 to f; copy it whole.");
    }
  }

  /// Whether it is meant where this host is asked.
  public boolean isOf(String asked) {
    return host.equalsIgnoreCase(asked);
  }
}
