package earshot.listening;

import earshot.model.HostName;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands an address as a person types or pastes it.
public sealed interface TypedAddress {
  /// A web address that may be asked, if the guard agrees.
  ///
  /// @param shown the address as it should be shown before asking; a name in other letters has its
  ///   plain spelling beside it
  /// @param corrected whether it differs from what was typed
  record Corrected(URI address, String shown, boolean corrected) implements TypedAddress {}

  /// Not a web address.
  ///
  /// @param sentence says why, and what to do
  record Unusable(String sentence) implements TypedAddress {}

  /// Reads what was typed; nothing is contacted.
  static TypedAddress read(String typed) {
    return Reading.of(typed);
  }

  /// The steps from letters to an address.
  final class Reading {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(?!\\d)");
    private static final Pattern FEED_SCHEME =
        Pattern.compile(
            "^(?:feed|view-source|itpc|pcast|rss):(?://)?(?=https?://|[^/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY =
        Pattern.compile("^(https?)://([^/?#]*)([^#]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_AND_PORT =
        Pattern.compile("^(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(\\d{0,6}))?$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final Pattern WEB = Pattern.compile("^(https?):/*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern ENDING_DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]+$");
    private static final Pattern FILE =
        Pattern.compile("[A-Za-z]:[\\\\/]|\\\\|\\.{1,2}[\\\\/]|~|/(?!/)");
    private static final int LONGEST = 4_096;
    private static final String ONLY_WEB = "Earshot opens only public http and https addresses.";

    private Reading() {}

    private static TypedAddress of(String typed) {
      // A list brings thousands, and nearly all are in order.
      return isInOrder(typed) ? asTyped(typed) : mended(typed);
    }

    /// Whether an address is written so plainly that there is nothing to correct: no port, no
    /// escape, no fragment, no letter that would be encoded.
    private static boolean isInOrder(String typed) {
      if (typed.length() > LONGEST) return false;
      int host = typed.startsWith("https://") ? 8 : typed.startsWith("http://") ? 7 : -1;
      if (host < 0) return false;
      int at = host;
      for (; at < typed.length() && typed.charAt(at) != '/'; at++) {
        char c = typed.charAt(at);
        if (!Ascii.isLower(c) && !Ascii.isDigit(c) && c != '.' && c != '-') return false;
      }
      if (at == host || at - host > 253 || at == typed.length()) return false;
      if (typed.charAt(at - 1) == '.' || typed.startsWith("xn--", host)) return false;
      if (typed.substring(host, at).contains(".xn--")) return false;
      for (; at < typed.length(); at++) {
        char c = typed.charAt(at);
        boolean plain = Ascii.isLetterOrDigit(c) || "/-._~?=&+,;:@!$*()".indexOf(c) >= 0;
        if (!plain) return false;
      }
      return true;
    }

    private static TypedAddress asTyped(String typed) {
      try {
        return new Corrected(new URI(typed), typed, false);
      } catch (URISyntaxException odd) {
        return mended(typed);
      }
    }

    /// The long way, for whatever a person may type.
    static TypedAddress mended(String typed) {
      String text = unwrapped(typed);
      if (text.isEmpty()) return new Unusable("Type the address of a feed or a page.");
      if (text.length() > LONGEST) return new Unusable("This address is too long.");
      text = FEED_SCHEME.matcher(text).replaceFirst("");
      if (FILE.matcher(text).lookingAt()) {
        return new Unusable(ONLY_WEB + " A file is brought in by importing it.");
      }
      text = text.replace('\\', '/');
      Matcher scheme = SCHEME.matcher(text);
      if (!scheme.find()) text = schemed(text);
      else if (!WEB.matcher(scheme.group()).matches()) return new Unusable(ONLY_WEB);
      return parts(WEB.matcher(text).replaceFirst("$1://"), typed);
    }

    private static String unwrapped(String typed) {
      String text = INVISIBLE.matcher(typed).replaceAll("").strip();
      boolean wrapped =
          text.length() > 1
              && ("<>".equals(ends(text)) || "\"\"".equals(ends(text)) || "“”".equals(ends(text)));
      return wrapped ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static String ends(String text) {
      return "" + text.charAt(0) + text.charAt(text.length() - 1);
    }

    // Boxes in one's own network rarely speak https.
    private static String schemed(String text) {
      String bare = text.replaceFirst("^/+", "");
      String host = bare.replaceFirst("(?s)(?<!\\[[^\\]]{0,50})[:/?#].*", "");
      return (AddressGuard.reachOfSpelling(host) == Reach.PRIVATE ? "http://" : "https://") + bare;
    }

    private static TypedAddress parts(String text, String typed) {
      Matcher parts = AUTHORITY.matcher(text);
      if (!parts.find()) return new Unusable(ONLY_WEB);
      String authority = parts.group(2);
      if (authority.contains("@")) {
        return new Unusable("Leave out the name and password before the host.");
      }
      Matcher hostAndPort = HOST_AND_PORT.matcher(authority);
      if (!hostAndPort.find()) return new Unusable("This is not a host name: " + brief(authority));
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      String port = hostAndPort.group(2) == null ? "" : hostAndPort.group(2);
      if (port.equals(scheme.equals("http") ? "80" : "443")) port = "";
      String host;
      try {
        host = ascii(hostAndPort.group(1));
      } catch (IllegalArgumentException odd) {
        return new Unusable("This is not a host name: " + brief(authority));
      }
      if (host.isEmpty())
        return new Unusable("The host is missing, as in https://example.org/feed");
      if (port.length() > 5) return new Unusable("This is not a port: " + port);
      return assembled(scheme, host, port, encoded(parts.group(3)), typed);
    }

    private static TypedAddress assembled(
        String scheme, String host, String port, String rest, String typed) {
      try {
        String plain =
            scheme
                + "://"
                + host
                + (port.isEmpty() ? "" : ":" + port)
                + (rest.isEmpty() ? "/" : rest);
        URI address = new URI(plain);
        String letters = host.contains("xn--") ? HostName.letters(host) : host;
        String shown =
            letters.equals(host) ? plain : plain.replace(host, letters) + " (" + host + ")";
        return new Corrected(address, shown, !plain.equals(typed));
      } catch (URISyntaxException odd) {
        return new Unusable("This is not an address: " + brief(typed.strip()));
      }
    }

    private static String ascii(String host) {
      if (host.startsWith("[")) return host.toLowerCase(Locale.ROOT);
      String bare = ENDING_DOTS.matcher(host.strip()).replaceAll("");
      if (PLAIN_HOST.matcher(bare).matches()) return bare.toLowerCase(Locale.ROOT);
      return HostName.ascii(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    /// Encodes what an address may not hold; what is encoded already stays as it is.
    private static String encoded(String rest) {
      StringBuilder out = new StringBuilder(rest.length());
      for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xFF);
        boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
        if (plain) out.append(c);
        else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
      return LONE_PERCENT.matcher(out).replaceAll("%25");
    }

    private static String brief(String text) {
      return "“" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "”";
    }
  }
}
