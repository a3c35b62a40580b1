package earshot.listening;

import earshot.model.Egress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Asks web addresses for what they publish, politely and under guard; nothing else in Earshot
/// opens a connection to the web.
///
/// Calls block, and are meant for virtual threads; any number may run at once. Whatever the outside
/// does is a [Fetched], never an exception. Every request is a GET without cookies, except a login
/// by POST.
public final class Fetcher implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int MOST_LOOKUPS = 32;

  private final Deadlines deadlines = new Deadlines();
  private final ThreadPoolExecutor lookups = lookupThreads();
  private final PoolingHttpClientConnectionManager publicConnections;
  private final PoolingHttpClientConnectionManager ownConnections;
  private final Journey.Means means;

  /// How questions are asked.
  ///
  /// @param userAgent who we say we are, such as [#userAgent(String, String)]
  /// @param out whether a proxy stands between us and the web
  public record Way(FetchLimits limits, String userAgent, Resolver resolver, WayOut out) {
    /// Without a proxy.
    public Way(FetchLimits limits, String userAgent, Resolver resolver) {
      this(limits, userAgent, resolver, WayOut.STRAIGHT);
    }
  }

  /// @param gate learns which hosts asked for silence; they are not asked before it has passed
  /// @param book told of every exchange with a host when it is over
  public Fetcher(Way way, HostGate gate, Consumer<Egress> book, InstantSource clock) {
    FetchLimits limits = way.limits();
    Resolver resolver = way.resolver();
    GuardedResolver publicOnly = new GuardedResolver(resolver, false, limits.connect(), lookups);
    GuardedResolver ownNetwork = new GuardedResolver(resolver, true, limits.connect(), lookups);
    // Two pools: a connection opened for one source's own network must never serve another source.
    publicConnections = connections(limits, from(publicOnly, way.out()));
    ownConnections = connections(limits, from(ownNetwork, way.out()));
    means =
        new Journey.Means(
            client(publicConnections, way, publicOnly),
            client(ownConnections, way, ownNetwork),
            limits,
            way.out(),
            gate,
            new Ledger(book, clock),
            clock);
    deadlines.every(IDLE, this::closeIdle);
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
    try (Deadlines.Watch watch = deadlines.start(means.limits().whole())) {
      return new Journey(means, watch, request).travel();
    }
  }

  HostGate gate() {
    return means.gate();
  }

  /// Leaves a host alone because its answer asked for it in words of its own; tells until when.
  public Instant hold(URI url, Optional<Duration> wish) {
    return means.gate().refused(url, wish);
  }

  /// Cuts what is under way and closes all connections.
  @Override
  public void close() {
    deadlines.close();
    means.publicOnly().close(CloseMode.IMMEDIATE);
    means.ownNetwork().close(CloseMode.IMMEDIATE);
    lookups.shutdownNow();
  }

  private void closeIdle() {
    publicConnections.closeIdle(TimeValue.of(IDLE));
    ownConnections.closeIdle(TimeValue.of(IDLE));
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

  private static PoolingHttpClientConnectionManager connections(
      FetchLimits limits, GuardedResolver resolver) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(HeaderLimit.LINES)
                .responseParserFactory(new HeaderLimit())
                .build())
        .setTlsSocketStrategy(tls())
        .setMaxConnTotal(HostGate.MOST_IN_FLIGHT)
        .setMaxConnPerRoute(HostGate.MOST_IN_FLIGHT)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.firstByte()))
                .setTimeToLive(TimeValue.ofMinutes(5))
                // A connection the server has closed meanwhile is seen before it is used again.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
  }

  private static TlsSocketStrategy tls() {
    TlsSocketStrategy tls =
        ClientTlsStrategyBuilder.create().setTlsVersions(TLS.V_1_3, TLS.V_1_2).buildClassic();
    return (socket, host, port, attachment, context) -> {
      Ledger.connected(context);
      return tls.upgrade(socket, host, port, attachment, context);
    };
  }

  private static GuardedResolver from(GuardedResolver guard, WayOut out) {
    return out.proxy().map(guard::passing).orElse(guard);
  }

  private static CloseableHttpClient client(
      PoolingHttpClientConnectionManager connections, Way way, GuardedResolver guard) {
    FetchLimits limits = way.limits();
    HttpClientBuilder client = HttpClients.custom();
    way.out().proxy().ifPresent(proxy -> route(client, proxy, guard));
    return client
        .setConnectionManager(connections)
        .setUserAgent(way.userAgent())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                .setResponseTimeout(Timeout.of(limits.firstByte()))
                .setDefaultKeepAlive(IDLE.toSeconds(), TimeUnit.SECONDS)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static void route(HttpClientBuilder client, HttpProxy proxy, GuardedResolver guard) {
    client.setRoutePlanner(new ProxyRoutes(proxy, guard));
    proxy
        .login()
        .ifPresent(
            login -> {
              BasicCredentialsProvider known = new BasicCredentialsProvider();
              known.setCredentials(
                  new AuthScope(proxy.host(), proxy.port()),
                  new UsernamePasswordCredentials(login.user(), login.password().toCharArray()));
              client.setDefaultCredentialsProvider(known);
            });
  }
}
