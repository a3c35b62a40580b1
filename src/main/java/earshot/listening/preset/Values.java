package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.preset.UrlPart.Gap;
import earshot.model.HostName;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts values into the gaps of an address, or refuses them with a sentence.
final class Values {
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern QUAD = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
  private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");

  private Values() {}

  /// The value, encoded for the place of the gap.
  ///
  /// @throws IllegalArgumentException with one sentence when it cannot stand there
  static String placed(Gap gap, String value) {
    return switch (gap.place()) {
      case WHOLE -> address(gap.name(), value);
      case HOST -> host(gap.name(), value);
      case LABEL -> label(gap.name(), value);
      case PATH -> segment(gap.name(), value);
      case QUERY -> encoded(gap.name(), value);
      case TEXT -> printable(gap.name(), value);
    };
  }

  /// A bare host name as A-labels in small letters.
  static String host(String name, String value) {
    String host;
    try {
      host = HostName.ascii(value.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException odd) {
      throw notAHost(name, odd);
    }
    boolean labels = host.length() <= 253;
    for (String label : host.split("\\.", -1)) labels &= LABEL.matcher(label).matches();
    boolean oddNumber = NUMERIC.matcher(host).matches() && !QUAD.matcher(host).matches();
    if (!labels || oddNumber) throw notAHost(name, null);
    return host;
  }

  private static IllegalArgumentException notAHost(
      String name, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IllegalArgumentException(
        name + " must be a bare host name, such as example.org, without https://, port or path.",
        cause);
  }

  private static String label(String name, String value) {
    if (LABEL.matcher(value).matches()) return value.toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException(
        name + " may hold only letters, digits and hyphens, because it is part of a host name.");
  }

  private static String address(String name, String value) {
    try {
      URI address = new URI(value);
      String scheme = address.getScheme() == null ? "" : address.getScheme();
      boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      if (web && address.getHost() != null && address.getRawUserInfo() == null) {
        return address.getRawFragment() == null ? value : value.substring(0, value.indexOf('#'));
      }
    } catch (URISyntaxException odd) {
      // Said below, in words for a person.
    }
    throw new IllegalArgumentException(
        name + " must be a whole address, such as https://example.org/feed.");
  }

  // A server may decode a segment before it follows dots, so that encoding them is not enough.
  private static String segment(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing, and the address needs it.");
    }
    for (String piece :
        value.replace('\\', '/').replace("%2f", "/").replace("%2F", "/").split("/", -1)) {
      if (DOTS.matcher(piece).matches()) {
        throw new IllegalArgumentException(
            name + " must not lead upwards by dots, because it is part of an address.");
      }
    }
    return encoded(name, value);
  }

  static String encoded(String name, String value) {
    printable(name, value);
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (byte b : value.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      if (plain) out.append(c);
      else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  /// The value itself, which must not end a line.
  static String printable(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException(
            name + " holds a line break or another sign that cannot be typed.");
      }
    }
    return value;
  }
}
