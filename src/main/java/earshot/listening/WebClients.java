package earshot.listening;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The clients that ask the web for one caller, by one way out, and the connections they keep.
final class WebClients implements AutoCloseable {
  static final Duration IDLE = Duration.ofSeconds(30);

  private final Fetcher.Caller caller;
  private final FetchLimits limits;
  private final Handshakes handshakes;
  private final PoolingHttpClientConnectionManager publicConnections;
  private final PoolingHttpClientConnectionManager ownConnections;
  private final CloseableHttpClient publicOnly;
  private final CloseableHttpClient ownNetwork;

  WebClients(
      Fetcher.Caller caller, Fetcher.Way way, Handshakes handshakes, ExecutorService lookups) {
    this.caller = caller;
    this.limits = way.limits();
    this.handshakes = handshakes;
    Duration patience = limits.connect();
    GuardedResolver toPublic = new GuardedResolver(way.resolver(), false, patience, lookups);
    GuardedResolver toOwn = new GuardedResolver(way.resolver(), true, patience, lookups);
    // Two pools: a connection opened for one source's own network must never serve another source.
    publicConnections = connections(toPublic);
    ownConnections = connections(toOwn);
    publicOnly = client(publicConnections, toPublic);
    ownNetwork = client(ownConnections, toOwn);
  }

  Fetcher.Caller caller() {
    return caller;
  }

  /// For hosts of everybody.
  CloseableHttpClient publicOnly() {
    return publicOnly;
  }

  /// For hosts that may be of this machine or network.
  CloseableHttpClient ownNetwork() {
    return ownNetwork;
  }

  void closeIdle() {
    publicConnections.closeIdle(TimeValue.of(IDLE));
    ownConnections.closeIdle(TimeValue.of(IDLE));
  }

  /// Cuts what is under way and closes all connections.
  @Override
  public void close() {
    publicOnly.close(CloseMode.IMMEDIATE);
    ownNetwork.close(CloseMode.IMMEDIATE);
  }

  private PoolingHttpClientConnectionManager connections(GuardedResolver guard) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(caller.out().proxy().map(guard::passing).orElse(guard))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(HeaderLimit.LINES)
                .responseParserFactory(new HeaderLimit())
                .build())
        .setTlsSocketStrategy(handshakes)
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

  private CloseableHttpClient client(
      PoolingHttpClientConnectionManager connections, GuardedResolver guard) {
    HttpClientBuilder client = HttpClients.custom();
    caller.out().proxy().ifPresent(proxy -> route(client, proxy, guard));
    return client
        .setConnectionManager(connections)
        .setUserAgent(caller.userAgent())
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
