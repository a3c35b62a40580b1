package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.model.HostName;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/// Reads addresses as people and programs write them, and gives back only such as may be opened:
/// absolute, http or https, without user info, everything unusual percent-encoded.
public final class WebAddress {
  private static final String HEX = "0123456789ABCDEF";
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

  private WebAddress() {}

  /// What relative addresses start from.
  public record Base(String scheme, String authority, String path, String query) {
    public static Base of(URI address) {
      return new Base(
          orEmpty(address.getScheme()),
          orEmpty(address.getRawAuthority()),
          orEmpty(address.getRawPath()),
          orEmpty(address.getRawQuery()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String part) {
      return part == null ? "" : part;
    }
  }

  /// An address as read.
  ///
  /// @param address empty when it may not be opened
  /// @param relative it was completed from the base
  /// @param refused it has a scheme that is not opened
  record Read(String address, boolean relative, boolean refused) {
    private static final Read NOTHING = new Read("", false, false);
    private static final Read REFUSED = new Read("", false, true);
  }

  /// An http or https address that a person may open.
  public static Optional<URI> of(String written, Optional<Base> base) {
    return uri(read(written, base).address());
  }

  /// What [#read] gave, as an address of its own type.
  static Optional<URI> uri(String address) {
    if (address.isEmpty()) return Optional.empty();
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /// The target of a link in a text: http, https or mailto; empty when it is anything else.
  static String link(String written, Optional<Base> base) {
    String plain = written.strip();
    if (plain.regionMatches(true, 0, "mailto:", 0, 7)) {
      return plain.length() <= Caps.AUTHOR_ADDRESS ? "mailto:" + encoded(plain.substring(7)) : "";
    }
    return read(plain, base).address();
  }

  /// Reads an address, completing it from `base` where it is relative.
  static Read read(String written, Optional<Base> base) {
    if (isInOrder(written)) return new Read(written, false, false);
    String plain = withoutBreaks(written);
    if (plain.isEmpty() || plain.length() > Caps.ADDRESS) return Read.NOTHING;
    int colon = schemeEnd(plain);
    if (colon > 0) {
      String scheme = plain.substring(0, colon).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) return Read.REFUSED;
      int from = colon + 1;
      while (from < plain.length() && isSlash(plain.charAt(from))) from++;
      if (from == colon + 1) return Read.REFUSED;
      return absolute(scheme, plain.substring(from), false);
    }
    if (plain.regionMatches(true, 0, "www.", 0, 4)) return absolute("http", plain, true);
    if (base.isEmpty() || base.get().scheme().isEmpty()) return Read.NOTHING;
    return relative(plain, base.get());
  }

  /// Resolves one base against another, whatever its scheme.
  static Optional<Base> base(String written, Optional<Base> outer) {
    return of(written, outer).map(Base::of);
  }

  private static Read relative(String plain, Base base) {
    if (plain.startsWith("//") || plain.startsWith("\\\\")) {
      return absolute(base.scheme(), plain.substring(2), true);
    }
    String path;
    char first = plain.charAt(0);
    if (first == '#') {
      path = base.path() + (base.query().isEmpty() ? "" : "?" + base.query()) + plain;
    } else if (first == '?') {
      path = base.path() + plain;
    } else if (isSlash(first)) {
      path = withoutDots(plain);
    } else {
      path = withoutDots(base.path().substring(0, base.path().lastIndexOf('/') + 1) + plain);
    }
    String slash = path.startsWith("/") || path.startsWith("?") || path.startsWith("#") ? "" : "/";
    return absolute(base.scheme(), base.authority() + slash + path, true);
  }

  private static Read absolute(String scheme, String rest, boolean relative) {
    int end = 0;
    while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) end++;
    String authority = authority(rest.substring(0, end));
    if (authority.isEmpty()) return Read.REFUSED;
    String address =
        scheme.toLowerCase(Locale.ROOT) + "://" + authority + encoded(rest.substring(end));
    return address.length() > Caps.ADDRESS ? Read.NOTHING : new Read(address, relative, false);
  }

  /// Host and port in lower case and ASCII; empty when this cannot be a host.
  private static String authority(String written) {
    String hostPort = written.substring(written.lastIndexOf('@') + 1);
    int colon = hostPort.lastIndexOf(':');
    String port = "";
    String host = hostPort;
    if (colon > hostPort.lastIndexOf(']')) {
      port = hostPort.substring(colon + 1);
      host = hostPort.substring(0, colon);
      if (!isPort(port)) return "";
    }
    String name = host(host);
    return name.isEmpty() || port.isEmpty() ? name : name + ":" + port;
  }

  private static String host(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) return lower.matches("\\[[0-9a-f:.]+\\]") ? lower : "";
    String ascii = lower;
    if (!isHost(lower)) {
      try {
        ascii = HostName.ascii(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException noHost) {
        return "";
      }
    }
    return isHost(ascii) ? ascii : "";
  }

  private static boolean isHost(String host) {
    if (host.isEmpty() || host.length() > 253) return false;
    for (int i = 0; i < host.length(); i++) {
      if (!isHostPart(host.charAt(i))) return false;
    }
    return true;
  }

  private static boolean isHostPart(char c) {
    return Ascii.isLower(c) || Ascii.isDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private static boolean isPort(String port) {
    if (port.length() > 5) return false;
    for (int i = 0; i < port.length(); i++) {
      if (!Ascii.isDigit(port.charAt(i))) return false;
    }
    return true;
  }

  /// Most addresses need no work at all.
  private static boolean isInOrder(String written) {
    int length = written.length();
    if (length > Caps.ADDRESS) return false;
    int at;
    if (written.startsWith("https://")) at = 8;
    else if (written.startsWith("http://")) at = 7;
    else return false;
    int hostFrom = at;
    while (at < length && isHostPart(written.charAt(at))) at++;
    if (at == hostFrom) return false;
    if (at < length && written.charAt(at) != '/') return false;
    boolean fragment = false;
    for (; at < length; at++) {
      char c = written.charAt(at);
      if (c == '#') {
        if (fragment) return false;
        fragment = true;
      } else if (c == '%') {
        if (!isEscape(written, at)) return false;
      } else if (!isLegal(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(char c) {
    return Ascii.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String encoded(String part) {
    StringBuilder out = new StringBuilder(part.length() + 8);
    boolean query = false;
    boolean fragment = false;
    for (int i = 0; i < part.length(); ) {
      int code = part.codePointAt(i);
      char c = part.charAt(i);
      boolean keep = isLegal(c) && (c != '#' || !fragment) && (c != '%' || isEscape(part, i));
      if (c == '\\' && !query && !fragment) out.append('/');
      else if (keep) out.append(c);
      else escape(code, out);
      query |= c == '?';
      fragment |= c == '#';
      i += Character.charCount(code);
    }
    return out.toString();
  }

  private static void escape(int code, StringBuilder out) {
    for (byte one : Character.toString(code).getBytes(UTF_8)) {
      out.append('%').append(HEX.charAt(one >> 4 & 0xF)).append(HEX.charAt(one & 0xF));
    }
  }

  private static String withoutBreaks(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isOutside(written.charAt(from))) from++;
    while (to > from && isOutside(written.charAt(to - 1))) to--;
    StringBuilder plain = new StringBuilder(to - from);
    boolean afterBreak = false;
    for (int i = from; i < to; i++) {
      char c = written.charAt(i);
      boolean isBreak = c == '\n' || c == '\r' || c == '\t';
      if (!isBreak && !(afterBreak && c == ' ')) plain.append(c);
      afterBreak = isBreak || (afterBreak && c == ' ');
    }
    return plain.toString();
  }

  private static boolean isOutside(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  private static int schemeEnd(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == ':') return i;
      boolean later = Ascii.isDigit(c) || c == '+' || c == '-' || c == '.';
      if (!Ascii.isLetter(c) && (i == 0 || !later)) return -1;
    }
    return -1;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  /// Removes `.` and `..` from the path (RFC 3986, 5.2.4), leaving query and fragment alone.
  private static String withoutDots(String address) {
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#')
      end++;
    String path = address.substring(0, end).replace('\\', '/');
    if (!path.contains("/.") && !path.startsWith(".")) return path + address.substring(end);
    Deque<String> kept = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = path.startsWith("/") ? 1 : 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..")) kept.pollLast();
      else if (!parts[i].equals(".")) kept.addLast(parts[i]);
      if (last && (parts[i].equals(".") || parts[i].equals(".."))) kept.addLast("");
    }
    return "/" + String.join("/", kept) + address.substring(end);
  }
}
