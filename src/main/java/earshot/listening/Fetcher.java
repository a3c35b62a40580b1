package earshot.listening;

import earshot.model.Egress;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks web addresses for what they publish, politely and under guard; nothing else in Earshot
/// opens a connection to the web.
///
/// Calls block, and are meant for virtual threads; any number may run at once. Whatever the outside
/// does is a [Fetched], never an exception. Every request is a GET without cookies, except a login
/// by POST.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_LOOKUPS = 32;
  // Beyond what an exchange may take, so that none is cut.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Deadlines deadlines = new Deadlines();
  private final ThreadPoolExecutor lookups = lookupThreads();
  private final Handshakes handshakes = new Handshakes();
  private final Way way;
  private final HostGate gate;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Set<WebClients> retired = ConcurrentHashMap.newKeySet();
  private WebClients clients;

  /// Who asks, and by which way.
  ///
  /// @param userAgent who we say we are, such as [#userAgent(String, String)]
  /// @param out whether a proxy stands between us and the web
  public record Caller(String userAgent, WayOut out) {}

  /// How questions are asked.
  ///
  /// @param caller asked before each question, so that what a person changes holds at once
  /// @param terms what a person decided of single sources
  public record Way(
      FetchLimits limits,
      Resolver resolver,
      Supplier<Caller> caller,
      Function<SourceId, SourceTerms> terms) {
    /// For a caller that stays the same, and without terms for single sources.
    public Way(FetchLimits limits, Resolver resolver, Caller caller) {
      this(limits, resolver, () -> caller, source -> SourceTerms.NONE);
    }
  }

  /// @param gate learns which hosts asked for silence; they are not asked before it has passed
  /// @param book told of every exchange with a host when it is over
  public Fetcher(Way way, HostGate gate, Consumer<Egress> book, InstantSource clock) {
    this.way = way;
    this.gate = gate;
    this.ledger = new Ledger(book, clock);
    this.clock = clock;
    this.clients = clientsFor(way.caller().get());
    deadlines.every(WebClients.IDLE, this::closeIdle);
  }

  /// The honest name of this reader.
  ///
  /// @param contact an address people may write to, or empty
  public static String userAgent(String version, String contact) {
    String printable = contact.replaceAll("[^\\x21-\\x7E]", "");
    return printable.isEmpty()
        ? "Earshot/%s (feed reader)".formatted(version)
        : "Earshot/%s (+%s; feed reader)".formatted(version, printable);
  }

  /// Asks an address as if for the first time.
  ///
  /// @param allowPrivate whether this address may lie on this machine or network
  public Fetched get(URI url, boolean allowPrivate) {
    return get(url, allowPrivate, Validators.NONE);
  }

  /// Asks an address whether it has changed, and for what it holds now.
  public Fetched get(URI url, boolean allowPrivate, Validators validators) {
    return ask(WebRequest.to(url, allowPrivate).unlessUnchanged(validators));
  }

  /// Asks a question in full.
  public Fetched ask(WebRequest request) {
    return travelled(request).fetched();
  }

  /// Asks a question to learn which certificate its host shows; absent where the certificate is
  /// believed or the host was not reached. Nothing is sent to who is not believed.
  public Looked look(URI url, boolean allowPrivate) {
    return travelled(WebRequest.to(url, allowPrivate));
  }

  /// What a look at a host showed.
  ///
  /// @param refused the certificate that was not believed, if that is what happened
  public record Looked(Fetched fetched, Optional<HostCertificate> refused) {}

  private Looked travelled(WebRequest request) {
    Journey.Means means =
        new Journey.Means(clients(), way.limits(), gate, ledger, way.terms(), clock);
    try (Deadlines.Watch watch = deadlines.start(way.limits().whole())) {
      Journey journey = new Journey(means, watch, request);
      Fetched fetched = journey.travel();
      return new Looked(fetched, journey.refused());
    }
  }

  /// The clients for who asks now. Those of before may end what they have begun.
  private synchronized WebClients clients() {
    Caller now = way.caller().get();
    if (now.equals(clients.caller())) return clients;
    WebClients before = clients;
    retired.add(before);
    deadlines.after(way.limits().whole().plus(FAREWELL), () -> leave(before));
    clients = clientsFor(now);
    return clients;
  }

  private WebClients clientsFor(Caller caller) {
    return new WebClients(caller, way, handshakes, lookups);
  }

  private void leave(WebClients before) {
    before.close();
    retired.remove(before);
  }

  HostGate gate() {
    return gate;
  }

  /// Leaves a host alone because its answer asked for it in words of its own; tells until when.
  public Instant hold(URI url, Optional<Duration> wish) {
    return gate.refused(url, wish);
  }

  /// Cuts what is under way and closes all connections.
  @Override
  public synchronized void close() {
    deadlines.close();
    retired.forEach(WebClients::close);
    clients.close();
    lookups.shutdownNow();
  }

  private synchronized void closeIdle() {
    clients.closeIdle();
  }

  // Platform threads: a name look-up is a native call, which would hold a carrier of virtual
  // threads.
  private static ThreadPoolExecutor lookupThreads() {
    return new ThreadPoolExecutor(
        0,
        MOST_LOOKUPS,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        Thread.ofPlatform().daemon().name("fetch-lookup-", 1).factory(),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }
}
