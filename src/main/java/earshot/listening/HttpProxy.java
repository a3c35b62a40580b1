package earshot.listening;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A proxy for the web, as many companies have one.
///
/// @param host its name or address
/// @param port from 1 to 65,535
/// @param login absent where it asks for none
public record HttpProxy(String host, int port, Optional<Login> login) {
  private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9._-]{1,253}):(\\d{1,5})");
  private static final List<String> VARIABLES =
      List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY");

  /// Checks the port.
  public HttpProxy {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("The port of a proxy is between 1 and 65535.");
    }
  }

  /// Who may go through it; prints without the password.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user + ":••••";
    }
  }

  /// Reads what a person typed, `host:port`.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is no proxy
  public static HttpProxy of(String typed, Optional<Login> login) {
    Matcher place = PLACE.matcher(typed.strip());
    if (!place.matches()) {
      throw new IllegalArgumentException(
          "A proxy is written as host:port, such as proxy.example.org:8080.");
    }
    String host = place.group(1).toLowerCase(Locale.ROOT);
    return new HttpProxy(host, Integer.parseInt(place.group(2)), login);
  }

  /// What this computer's environment names, `https_proxy` before `http_proxy`; empty when it names
  /// none that can be read.
  ///
  /// @param variables the environment
  public static Optional<HttpProxy> ofTheSystem(Function<String, Optional<String>> variables) {
    return VARIABLES.stream()
        .flatMap(name -> variables.apply(name).stream())
        .flatMap(value -> read(value.strip()).stream())
        .findFirst();
  }

  private static Optional<HttpProxy> read(String value) {
    try {
      URI uri = URI.create(value.contains("://") ? value : "http://" + value);
      String host = uri.getHost();
      if (host == null || !"http".equalsIgnoreCase(uri.getScheme())) return Optional.empty();
      int port = uri.getPort() < 0 ? 80 : uri.getPort();
      return Optional.of(new HttpProxy(host, port, login(uri)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Login> login(URI uri) {
    String info = uri.getUserInfo();
    if (info == null || info.isEmpty()) return Optional.empty();
    int colon = info.indexOf(':');
    return Optional.of(
        colon < 0
            ? new Login(info, "")
            : new Login(info.substring(0, colon), info.substring(colon + 1)));
  }

  /// `host:port`.
  public String place() {
    return host + ":" + port;
  }
}
