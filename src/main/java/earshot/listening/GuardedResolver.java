package earshot.listening;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Stands between every connection and the name server, and lets no connection through to an
/// address the guard refuses.
///
/// The connection goes to exactly the addresses judged here, so a name that changes its mind
/// between two look-ups gains nothing.
final class GuardedResolver implements DnsResolver {
  private final Resolver resolver;
  private final boolean ownNetwork;
  private final Duration patience;
  private final ExecutorService lookups;
  private final Optional<String> passed;

  /// @param ownNetwork true lets addresses of this machine and network through, and only those or
  ///   public ones, never a mixture
  GuardedResolver(
      Resolver resolver, boolean ownNetwork, Duration patience, ExecutorService lookups) {
    this(resolver, ownNetwork, patience, lookups, Optional.empty());
  }

  private GuardedResolver(
      Resolver resolver,
      boolean ownNetwork,
      Duration patience,
      ExecutorService lookups,
      Optional<String> passed) {
    this.resolver = resolver;
    this.ownNetwork = ownNetwork;
    this.patience = patience;
    this.lookups = lookups;
    this.passed = passed;
  }

  /// The same for connections that begin at a proxy, which may lie in a person's own network.
  GuardedResolver passing(HttpProxy proxy) {
    return new GuardedResolver(resolver, ownNetwork, patience, lookups, Optional.of(proxy.host()));
  }

  /// The guard refused an address.
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String host) {
      super(host);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> found = isLiteral(host) ? List.of(literal(host)) : lookUp(host);
    if (found.isEmpty()) throw new UnknownHostException(host);
    if (passed.filter(host::equalsIgnoreCase).isPresent()) return oneOfEachFamily(found);
    boolean allPublic = found.stream().allMatch(a -> AddressGuard.reach(a) == Reach.PUBLIC);
    boolean allPrivate = found.stream().allMatch(a -> AddressGuard.reach(a) == Reach.PRIVATE);
    if (!allPublic && !(ownNetwork && allPrivate)) throw new Refused(host);
    return oneOfEachFamily(found);
  }

  /// A name server that hangs must not hang the exchange; its thread is left behind.
  private List<InetAddress> lookUp(String host) throws UnknownHostException {
    Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
    try {
      return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException failed) {
      lookup.cancel(false);
      throw new UnknownHostException(host);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }

  // Ten dead addresses of one name would cost ten connect time-outs.
  private static InetAddress[] oneOfEachFamily(List<InetAddress> found) {
    Map<Boolean, InetAddress> first = new LinkedHashMap<>();
    for (InetAddress address : found) first.putIfAbsent(address instanceof Inet4Address, address);
    return first.values().toArray(new InetAddress[0]);
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || AddressGuard.isNumeric(host);
  }

  private static InetAddress literal(String host) throws UnknownHostException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return IpRanges.literal(bare);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
