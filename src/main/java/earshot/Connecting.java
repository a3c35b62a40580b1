package earshot;

import earshot.listening.HostGate;
import earshot.listening.HttpProxy;
import earshot.listening.WayOut;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.storage.SettingStore;
import java.util.Optional;
import java.util.function.Function;

/// How a workspace gets out to the web, as its person set it.
///
/// @param proxy `host:port`, `system` for what the environment names, or empty for none
/// @param user for the proxy, or empty; the password is kept where keys are
/// @param atOnce requests under way at once, 8 to 200
record Connecting(String proxy, String user, int atOnce) {
  static final int FEWEST = 8;
  static final int MOST = HostGate.MOST_IN_FLIGHT;
  private static final String SYSTEM = "system";

  // What the workspace keeps it under, and a file of settings names it by.
  static final String PROXY = "proxy";
  static final String PROXY_USER = "proxy-user";
  static final String REQUESTS_AT_ONCE = "requests-at-once";

  /// Straight, with the usual number of requests at once.
  static final Connecting STRAIGHT = new Connecting("", "", HostGate.MOST_IN_FLIGHT);

  Connecting {
    if (!proxy.isEmpty() && !proxy.equals(SYSTEM)) HttpProxy.of(proxy, Optional.empty());
    if (user.length() > 200 || user.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A user of a proxy has at most 200 characters.");
    }
    if (atOnce < FEWEST || atOnce > HostGate.MOST_IN_FLIGHT) {
      throw new IllegalArgumentException("Between 8 and 200 requests can be under way at once.");
    }
  }

  /// What was chosen; what cannot be read is taken as never chosen.
  static Connecting of(SettingStore store) {
    try {
      return new Connecting(
          store.get(PROXY).orElse(""),
          store.get(PROXY_USER).orElse(""),
          store.get(REQUESTS_AT_ONCE).map(Integer::parseInt).orElse(HostGate.MOST_IN_FLIGHT));
    } catch (IllegalArgumentException unreadable) {
      return STRAIGHT;
    }
  }

  void keep(SettingStore store) {
    store.put(PROXY, proxy);
    store.put(PROXY_USER, user);
    store.put(REQUESTS_AT_ONCE, Integer.toString(atOnce));
  }

  /// The way out that this means.
  ///
  /// @param variables the environment
  WayOut out(SecretStore secrets, Function<String, Optional<String>> variables) {
    Optional<HttpProxy> known = HttpProxy.ofTheSystem(variables);
    if (proxy.isEmpty()) return new WayOut(Optional.empty(), known);
    if (proxy.equals(SYSTEM)) return new WayOut(known.map(each -> named(each, secrets)), known);
    return new WayOut(
        Optional.of(named(HttpProxy.of(proxy, Optional.empty()), secrets)), Optional.empty());
  }

  private HttpProxy named(HttpProxy plain, SecretStore secrets) {
    if (user.isEmpty()) return plain;
    String password = secrets.find(password(plain)).map(Secret::value).orElse("");
    return new HttpProxy(
        plain.host(), plain.port(), Optional.of(new HttpProxy.Login(user, password)));
  }

  /// Under what the password of the proxy is kept; absent where none is named here.
  Optional<SecretRef> password(Function<String, Optional<String>> variables) {
    if (proxy.isEmpty()) return Optional.empty();
    return (proxy.equals(SYSTEM)
            ? HttpProxy.ofTheSystem(variables)
            : Optional.of(HttpProxy.of(proxy, Optional.empty())))
        .map(Connecting::password);
  }

  private static SecretRef password(HttpProxy proxy) {
    return new SecretRef("proxy/password", "http://" + proxy.place());
  }
}
