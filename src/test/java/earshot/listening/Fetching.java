package earshot.listening;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import earshot.model.Egress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// A fetcher as tests need it: in a hurry, and with a name server of their own.
final class Fetching {
  static final FetchLimits QUICK = FetchLimits.STANDARD.within(Duration.ofSeconds(1));

  static {
    // The client library logs each byte when nobody has told it not to.
    ((Logger) LoggerFactory.getLogger("org.apache.hc")).setLevel(Level.WARN);
  }

  private Fetching() {}

  static Fetcher fetcher() {
    return fetcher(FetchLimits.STANDARD.within(Duration.ofSeconds(10)), Resolver.ofTheSystem());
  }

  static Fetcher fetcher(FetchLimits limits, Resolver resolver) {
    return fetcher(limits, resolver, gate());
  }

  static Fetcher fetcher(FetchLimits limits, Resolver resolver, HostGate gate) {
    return fetcher(limits, resolver, gate, line -> {});
  }

  static Fetcher fetcher(
      FetchLimits limits, Resolver resolver, HostGate gate, Consumer<Egress> book) {
    return new Fetcher(
        new Fetcher.Way(
            limits,
            resolver,
            new Fetcher.Caller(Fetcher.userAgent("1", "me@example.org"), WayOut.STRAIGHT)),
        gate,
        book,
        InstantSource.system());
  }

  static HostGate gate() {
    return new HostGate(InstantSource.system(), System::nanoTime, new Random(1));
  }

  /// A name server that remembers who asked.
  static final class Names implements Resolver {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<String>> names;

    Names(Map<String, List<String>> names) {
      this.names = names;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
      asked.add(host);
      List<String> found = names.get(host);
      if (found == null) throw new UnknownHostException(host);
      return found.stream().map(InetAddress::ofLiteral).toList();
    }
  }
}
