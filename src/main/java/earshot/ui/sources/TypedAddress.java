package earshot.ui.sources;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns what a person types or pastes into an address that can be asked, without asking it.
sealed interface TypedAddress {
  /// Nothing typed yet.
  record Nothing() implements TypedAddress {}

  /// An address Earshot never opens, such as `file:` or `javascript:`.
  record Refused() implements TypedAddress {}

  /// Not an address.
  record Unreadable() implements TypedAddress {}

  /// An address that can be asked.
  ///
  /// @param corrected whether it differs from what was typed
  /// @param lettersHost the host in its own letters when `url` holds it as punycode
  record Usable(URI url, boolean corrected, Optional<String> lettersHost) implements TypedAddress {}

  /// Reads what was typed; blanks around and line breaks inside are dropped, `feed:` and a missing
  /// scheme become `https`.
  static TypedAddress of(String typed) {
    String text = Parts.BLANKS.matcher(typed).replaceAll("");
    if (text.isEmpty()) return new Nothing();
    String address = Parts.withScheme(text);
    if (address.isEmpty()) return new Refused();
    return Parts.read(address, typed);
  }

  /// The steps of reading an address.
  final class Parts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$");
    private static final Pattern PORT = Pattern.compile("^\\d{1,5}([/?#].*)?$");
    private static final Pattern HOST =
        Pattern.compile("^(https?://)([^/?#:@\\[]+)((?::\\d{1,5})?(?:[/?#].*)?)$");

    private Parts() {}

    private static String withScheme(String text) {
      var scheme = SCHEME.matcher(text);
      if (!scheme.matches()) return "https://" + stripSlashes(text);
      String rest = scheme.group(2);
      return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
        case "http" -> "http://" + stripSlashes(rest);
        case "https" -> "https://" + stripSlashes(rest);
        case "feed" -> rest.startsWith("http") ? withScheme(rest) : "https://" + stripSlashes(rest);
        // "localhost:8080/feed" has no scheme: what looks like one is a host before its port.
        default -> PORT.matcher(rest).matches() ? "https://" + text : "";
      };
    }

    private static String stripSlashes(String text) {
      int from = 0;
      while (from < text.length() && text.charAt(from) == '/') from++;
      return text.substring(from);
    }

    private static TypedAddress read(String address, String typed) {
      try {
        var parts = HOST.matcher(address);
        Optional<String> letters = Optional.empty();
        String ascii = address;
        if (parts.matches()) {
          String host = IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT);
          if (!host.equalsIgnoreCase(parts.group(2))) letters = Optional.of(parts.group(2));
          ascii = parts.group(1) + host + parts.group(3);
        }
        URI url = URI.create(new URI(ascii).toASCIIString());
        if (url.getHost() == null || url.getUserInfo() != null) return new Unreadable();
        if (!url.getHost().contains(".")
            && !url.getHost().contains(":")
            && !url.getHost().equals("localhost")) {
          return new Unreadable();
        }
        return new Usable(url, !url.toString().equals(typed), letters);
      } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
        return new Unreadable();
      }
    }
  }
}
