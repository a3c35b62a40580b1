package earshot.listening;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// Sends what goes to the outside through a proxy, after the guard has looked at it as far as this
/// computer can: the proxy looks up names itself, and may find other addresses than we did.
final class ProxyRoutes extends DefaultRoutePlanner {
  private final HttpHost proxy;
  private final GuardedResolver guard;

  ProxyRoutes(HttpProxy proxy, GuardedResolver guard) {
    super(null);
    this.proxy = new HttpHost("http", proxy.host(), proxy.port());
    this.guard = guard;
  }

  /// The guard refused an address.
  private static final class Forbidden extends HttpException {
    private static final long serialVersionUID = 1L;

    Forbidden(GuardedResolver.Refused why) {
      super("refused", why);
    }
  }

  @Override
  protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context)
      throws HttpException {
    try {
      InetAddress[] found = guard.resolve(target.getHostName());
      // Only a host that a person opened gets this far and is private: no proxy stands before it.
      boolean own = Arrays.stream(found).allMatch(a -> AddressGuard.reach(a) == Reach.PRIVATE);
      return own ? null : proxy;
    } catch (GuardedResolver.Refused refused) {
      throw new Forbidden(refused);
    } catch (UnknownHostException unknownHere) {
      // Where only the proxy may look up names of the outside, ours are refused.
      return proxy;
    }
  }
}
