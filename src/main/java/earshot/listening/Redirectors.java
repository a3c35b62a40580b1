package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks through the addresses by which search engines and networks lead to a post.
public final class Redirectors {
  private static final int DEEPEST = 3;

  /// Hosts that wrap an address in a parameter.
  ///
  /// @param host without `www.`; country domains of the same service count when it ends in `.*`
  private record Wrapper(String host, String path, List<String> parameters) {}

  private static final List<Wrapper> WRAPPERS =
      List.of(
          new Wrapper("google.*", "/url", List.of("url", "q")),
          new Wrapper("bing.com", "/news/apiclick.aspx", List.of("url")),
          new Wrapper("l.facebook.com", "/l.php", List.of("u")),
          new Wrapper("lm.facebook.com", "/l.php", List.of("u")),
          new Wrapper("t.umblr.com", "/redirect", List.of("z")),
          new Wrapper("out.reddit.com", "", List.of("url")));

  private Redirectors() {}

  /// The address behind at most three known redirectors; the address itself when there is none or
  /// when there are more, so that doing it twice changes nothing.
  public static URI unwrapped(URI address) {
    URI current = address;
    for (int i = 0; i <= DEEPEST; i++) {
      Optional<URI> inner = inner(current);
      if (inner.isEmpty()) return current;
      current = inner.get();
    }
    return address;
  }

  private static Optional<URI> inner(URI address) {
    if (address.getHost() == null || address.getRawPath() == null) return Optional.empty();
    String host = address.getHost().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    if (bare.equals("youtu.be")) return video(address.getRawPath());
    if (address.getRawQuery() == null) return Optional.empty();
    for (Wrapper wrapper : WRAPPERS) {
      if (matches(wrapper, bare, address.getRawPath())) {
        return wrapper.parameters().stream()
            .map(name -> parameter(address.getRawQuery(), name))
            .flatMap(Optional::stream)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static boolean matches(Wrapper wrapper, String host, String path) {
    boolean sameHost =
        wrapper.host().endsWith(".*")
            ? host.startsWith(wrapper.host().substring(0, wrapper.host().length() - 1))
            : host.equals(wrapper.host());
    return sameHost && (wrapper.path().isEmpty() || path.equalsIgnoreCase(wrapper.path()));
  }

  private static Optional<URI> video(String path) {
    String id = path.substring(Math.min(1, path.length()));
    return id.matches("[\\w-]{1,64}")
        ? Optional.of(URI.create("https://www.youtube.com/watch?v=" + id))
        : Optional.empty();
  }

  private static Optional<URI> parameter(String query, String name) {
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0 || !parameter.substring(0, equals).equalsIgnoreCase(name)) continue;
      String target;
      try {
        target = URLDecoder.decode(parameter.substring(equals + 1), UTF_8);
      } catch (IllegalArgumentException damaged) {
        return Optional.empty();
      }
      return WebAddress.of(target, Optional.empty());
    }
    return Optional.empty();
  }
}
