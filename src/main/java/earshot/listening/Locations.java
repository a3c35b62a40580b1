package earshot.listening;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Reads addresses as servers write them in headers: relative, with blanks, with bytes that should
/// have been encoded.
final class Locations {
  private static final int LONGEST = 4_096;

  private Locations() {}

  /// The absolute address a header means, without fragment; empty when it means none.
  static Optional<URI> resolve(URI base, String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) return Optional.empty();
    try {
      String plain = resolved(base, encoded(trimmed)).toString();
      int fragment = plain.indexOf('#');
      return Optional.of(new URI(fragment < 0 ? plain : plain.substring(0, fragment)));
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static URI resolved(URI base, String relative) throws URISyntaxException {
    // The JDK takes a bare query for one of the folder, not of the page.
    return relative.startsWith("?")
        ? new URI(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + relative)
        : base.resolve(new URI(relative));
  }

  /// Header bytes arrive as ISO 8859-1: each one above ASCII is encoded as the byte it was.
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean asIs = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      if (asIs) out.append(c);
      else out.append(String.format(Locale.ROOT, "%%%02X", c & 0xFF));
    }
    return out.toString();
  }
}
