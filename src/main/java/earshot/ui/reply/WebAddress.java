package earshot.ui.reply;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Reads addresses that may be handed to a browser.
public final class WebAddress {
  private WebAddress() {}

  /// The address when it is a web address with a host, else nothing.
  public static Optional<URI> of(String written) {
    try {
      URI address = URI.create(written.strip());
      if (address.getScheme() == null || address.getHost() == null) return Optional.empty();
      String scheme = address.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
