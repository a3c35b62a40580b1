package earshot.listening;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a host name; the only place where a name server is asked.
@FunctionalInterface
public interface Resolver {
  /// All addresses of a name, in the order in which they should be tried; at least one.
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// The operating system's way.
  static Resolver ofTheSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
