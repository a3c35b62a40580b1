package earshot.listening;

import earshot.model.TrackingParameters;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reduces the address of a post to what identifies it.
///
/// Left out are scheme, `www.`, default ports, user info, session ids, known tracking parameters,
/// the order of parameters, a trailing slash, and fragments that are not a place in a discussion.
public final class CanonicalUrl {
  private static final TrackingParameters TRACKING = TrackingParameters.load();
  private static final Pattern SESSION =
      Pattern.compile(";jsessionid=[^/?#;]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile("(?:comment-|issuecomment-|post-|reply-|p|c)\\d+");

  private CanonicalUrl() {}

  /// The key of an address, such as `example.org/post?id=7`, for comparison only; absent unless it
  /// is http or https with a host. Known redirectors are unwrapped. Applying it to a key with
  /// `https://` in front gives the same key.
  public static Optional<String> of(URI address) {
    return Optional.of(Redirectors.unwrapped(address))
        .filter(target -> target.getScheme() != null && target.getRawAuthority() != null)
        .filter(target -> target.getScheme().toLowerCase(Locale.ROOT).startsWith("http"))
        .flatMap(CanonicalUrl::key);
  }

  /// The address behind known redirectors, such as those of search engines; all else stays.
  public static URI target(URI address) {
    return Redirectors.unwrapped(address);
  }

  /// What identifies the address of a feed: its key, or the address as it is where it has none.
  public static String ofFeed(URI address) {
    return of(address).orElseGet(address::toString);
  }

  /// The address behind known redirectors, without its tracking parameters; all else stays as it
  /// is, so that it can be opened.
  public static URI unwrapped(URI address) {
    URI target = Redirectors.unwrapped(address);
    String query = target.getRawQuery();
    if (query == null || query.isEmpty()) return target;
    String kept =
        Stream.of(query.split("&", -1))
            .filter(parameter -> !TRACKING.contains(parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    String all = target.toString();
    int start = all.indexOf('?');
    String rest = all.substring(start + 1 + query.length());
    return URI.create(all.substring(0, start) + (kept.isEmpty() ? "" : "?" + kept) + rest);
  }

  private static Optional<String> key(URI address) {
    String host = host(address);
    if (host.isEmpty()) return Optional.empty();
    String path = path(address);
    return Optional.of(host + path + query(address) + fragment(address));
  }

  private static String host(URI address) {
    String authority = address.getRawAuthority();
    String hostPort = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (hostPort.endsWith(":80")) hostPort = hostPort.substring(0, hostPort.length() - 3);
    else if (hostPort.endsWith(":443")) hostPort = hostPort.substring(0, hostPort.length() - 4);
    else if (hostPort.endsWith(":")) hostPort = hostPort.substring(0, hostPort.length() - 1);
    while (hostPort.startsWith("www.") && hostPort.indexOf('.', 4) > 0) {
      hostPort = hostPort.substring(4);
    }
    return hostPort;
  }

  private static String path(URI address) {
    String raw = address.getRawPath();
    if (raw == null || raw.isEmpty()) return "/";
    String path = raw;
    if (raw.indexOf(';') >= 0) path = SESSION.matcher(path).replaceAll("");
    path = PercentEncoding.normalised(path);
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') end--;
    return end == 0 ? "/" : path.substring(0, end);
  }

  private static String query(URI address) {
    String raw = address.getRawQuery();
    if (raw == null || raw.isEmpty()) return "";
    List<String> kept = new ArrayList<>();
    for (String parameter : PercentEncoding.normalised(raw).split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !TRACKING.contains(name)) kept.add(parameter);
    }
    if (kept.isEmpty()) return "";
    kept.sort(null);
    return "?" + String.join("&", kept);
  }

  private static String fragment(URI address) {
    String raw = address.getRawFragment();
    if (raw == null || raw.isEmpty()) return "";
    return raw.startsWith("!") || PLACE.matcher(raw).matches()
        ? "#" + PercentEncoding.normalised(raw)
        : "";
  }
}
