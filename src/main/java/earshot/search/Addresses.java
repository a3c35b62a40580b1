package earshot.search;

import earshot.model.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes addresses comparable for `url:` and `site:`.
final class Addresses {
  /// What is kept of an address; longer ones are compared by their start.
  private static final int LONGEST = 1_000;

  private static final Pattern SCHEME =
      Pattern.compile("[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /// Lower case, without scheme and `www.`.
  static String start(String url) {
    String address = withoutScheme(url.toLowerCase(Locale.ROOT));
    if (address.startsWith("www.")) address = address.substring(4);
    return address.substring(0, Math.min(LONGEST, address.length()));
  }

  /// The host and every domain it belongs to, such as `a.example.org`, `example.org`, `org`; empty
  /// when the address has no host that can be read.
  static List<String> sites(String url) {
    List<String> sites = new ArrayList<>();
    String host = host(url);
    while (!host.isEmpty()) {
      sites.add(host);
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return sites;
  }

  private static String host(String url) {
    String address = withoutScheme(url.toLowerCase(Locale.ROOT));
    int end = 0;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) end++;
    String host = address.substring(address.lastIndexOf('@', Math.max(0, end - 1)) + 1, end);
    int port = host.indexOf(':');
    if (port >= 0) host = host.substring(0, port);
    try {
      return HostName.ascii(host, 0);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  private static String withoutScheme(String url) {
    Matcher scheme = SCHEME.matcher(url);
    return scheme.lookingAt() ? url.substring(scheme.end()) : url;
  }
}
