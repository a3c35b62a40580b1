package earshot.listening;

import java.net.URI;
import java.util.Optional;

/// Reduces the address of a post to what identifies it.
public final class CanonicalUrl {
  private CanonicalUrl() {}

  /// The key of an address, for comparison only: absent unless it is http or https with a host.
  /// Applying it to a key with `https://` in front changes nothing.
  public static Optional<String> of(URI address) {
    return Optional.empty();
  }
}
