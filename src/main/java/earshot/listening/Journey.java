package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;

/// One question to the outside, followed from address to address until somebody answers.
final class Journey {
  /// Headers that belong to the connection, or to Earshot itself.
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "cookie",
          "expect",
          "upgrade",
          "te",
          "user-agent",
          "if-none-match",
          "if-modified-since");

  /// What every journey shares.
  record Means(
      WebClients clients,
      FetchLimits limits,
      HostGate gate,
      Ledger ledger,
      Function<SourceId, SourceTerms> terms,
      InstantSource clock) {
    WayOut out() {
      return clients.caller().out();
    }
  }

  /// What one address said.
  sealed interface Hop {
    /// It answered.
    record Arrived(Fetched fetched) implements Hop {}

    /// It sent us on.
    record Onward(URI to, boolean forGood) implements Hop {}
  }

  private final Means means;
  private final Deadlines.Watch watch;
  private final WebRequest ask;
  private final BoundKey key;
  private final SourceTerms terms;
  private final Set<URI> visited = new HashSet<>();
  private boolean forGood = true;
  private Optional<URI> movedTo = Optional.empty();
  private Optional<HostCertificate> refused = Optional.empty();

  Journey(Means means, Deadlines.Watch watch, WebRequest ask) {
    this.means = means;
    this.watch = watch;
    this.ask = ask;
    this.key = new BoundKey(ask);
    this.terms = ask.errand().source().map(means.terms).orElse(SourceTerms.NONE);
  }

  /// The certificate at which the journey ended because it was not believed.
  Optional<HostCertificate> refused() {
    return refused;
  }

  Fetched travel() {
    URI at = key.bare(ask.url());
    Optional<AddressGuard.Objection> open = key.objection();
    if (open.isPresent()) return failed(at, open.get().reason(), open.get().sentence());
    while (true) {
      visited.add(at);
      Optional<AddressGuard.Objection> objection = objection(at);
      if (objection.isPresent()) {
        return failed(at, objection.get().reason(), objection.get().sentence());
      }
      Optional<Instant> held = means.gate.heldUntil(at);
      if (held.isPresent()) return new Fetched.Refused(held.get(), none(at, held));
      switch (hop(at)) {
        case Hop.Arrived(Fetched fetched) -> {
          return fetched;
        }
        case Hop.Onward(URI target, boolean permanent) -> {
          Optional<URI> keyless = key.without(target);
          if (keyless.isEmpty() || !key.mayTravel()) return keyStays(at);
          URI to = keyless.get();
          Optional<AddressGuard.Objection> wrongWay =
              wrongWay(at, to, visited, means.limits.redirects());
          if (wrongWay.isPresent()) {
            return failed(at, wrongWay.get().reason(), wrongWay.get().sentence());
          }
          forGood &= permanent;
          if (forGood) movedTo = Optional.of(to);
          at = to;
        }
      }
    }
  }

  private Hop hop(URI at) {
    boolean validated = ask.validators().belongTo(at);
    HttpUriRequestBase request = request(at, validated);
    HttpClientContext context = context(at);
    watch.over(request::abort);
    Answer answer =
        new Answer(means, at, validated, ask.wanted(), forGood ? movedTo : Optional.empty());
    try {
      ClassicHttpResponse response = client(at).executeOpen(host(at), request, context);
      Hop hop =
          byProxy(at, response, context)
              ? turnedAway(answer, response, request)
              : read(answer, response, request);
      return watch.struck() ? new Hop.Arrived(answer.tooSlow()) : hop;
    } catch (Exception broken) { // whatever the outside provokes is an outcome of this poll only
      refused = Untrusted.in(broken).map(Untrusted::shown);
      return new Hop.Arrived(watch.struck() ? answer.tooSlow() : answer.broken(broken));
    } finally {
      means.ledger.note(at, ask.errand(), context, answer.wire());
    }
  }

  private HttpClientContext context(URI at) {
    HttpClientContext context = HttpClientContext.create();
    terms
        .trusted()
        .filter(trusted -> trusted.isOf(at.getHost()))
        .flatMap(trusted -> ask.errand().source().map(who -> new Handshakes.Pin(who, trusted)))
        .ifPresent(pin -> Handshakes.rest(context, pin));
    return context;
  }

  // Where no tunnel was dug, nobody but the proxy has spoken.
  private boolean byProxy(URI at, ClassicHttpResponse response, HttpClientContext context) {
    if (means.out().proxy().isEmpty()) return false;
    boolean tunnelled = context.getSSLSession() != null;
    return response.getCode() == 407 || ("https".equalsIgnoreCase(at.getScheme()) && !tunnelled);
  }

  private static Hop turnedAway(
      Answer answer, ClassicHttpResponse response, HttpUriRequestBase request) {
    request.abort();
    Closer.closeQuietly(response);
    return new Hop.Arrived(answer.turnedAway(response.getCode()));
  }

  private Hop read(Answer answer, ClassicHttpResponse response, HttpUriRequestBase request)
      throws IOException {
    try {
      return quiet(answer.read(response));
    } finally {
      // Closing alone would read an unfinished body to its end, however long that takes.
      request.abort();
      Closer.closeQuietly(response);
    }
  }

  /// Who was sent a key may repeat it, or a part of it, so that its words are not passed on.
  private Hop quiet(Hop hop) {
    boolean keyless = ask.proof() instanceof WebRequest.Proof.None;
    if (keyless || !(hop instanceof Hop.Arrived(Fetched.Blocked blocked))) return hop;
    return new Hop.Arrived(new Fetched.Blocked("", blocked.exchange()));
  }

  private HttpUriRequestBase request(URI at, boolean validated) {
    HttpUriRequestBase request = key.request(at);
    request.setHeader(HttpHeaders.ACCEPT, ask.wanted().accept());
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    terms.userAgent().ifPresent(name -> request.setHeader(HttpHeaders.USER_AGENT, name));
    if (BoundKey.origin(at).equals(BoundKey.origin(ask.url()))) {
      ask.headers()
          .forEach(
              (name, value) -> {
                if (!OURS.contains(name.toLowerCase(Locale.ROOT))) request.setHeader(name, value);
              });
    }
    if (validated) {
      ask.validators().etag().ifPresent(tag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, tag));
      ask.validators()
          .lastModified()
          .ifPresent(date -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, date));
    }
    return request;
  }

  private CloseableHttpClient client(URI at) {
    return mayBePrivate(at) ? means.clients.ownNetwork() : means.clients.publicOnly();
  }

  /// Only the host a person ticked may be private: wherever it sends us must be public.
  private boolean mayBePrivate(URI at) {
    return ask.allowPrivate() && ask.url().getHost().equalsIgnoreCase(at.getHost());
  }

  private Optional<AddressGuard.Objection> objection(URI at) {
    boolean first = visited.size() == 1;
    boolean mayBePrivate = first ? ask.allowPrivate() : mayBePrivate(at);
    Optional<AddressGuard.Objection> objection = AddressGuard.objection(at, mayBePrivate);
    if (objection.isPresent() || first) return objection;
    int port = AddressGuard.portOf(at);
    boolean usual = port == 80 || port == 443 || port == AddressGuard.portOf(ask.url());
    return usual
        ? Optional.empty()
        : Optional.of(
            new AddressGuard.Objection(
                FailureReason.PRIVATE_ADDRESS,
                "It sends us on to port %d of %s, which Earshot does not follow. Enter that address itself if it is right."
                    .formatted(port, at.getHost())));
  }

  /// What speaks against following a redirect, whatever lies at its end.
  static Optional<AddressGuard.Objection> wrongWay(URI at, URI to, Set<URI> visited, int most) {
    if ("https".equalsIgnoreCase(at.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
      return Optional.of(
          new AddressGuard.Objection(
              FailureReason.TLS,
              "%s sends us from a safe to an unsafe address. Earshot will not follow."
                  .formatted(at.getHost())));
    }
    if (visited.contains(to) || visited.size() > most) {
      return Optional.of(
          new AddressGuard.Objection(
              FailureReason.REDIRECT_LOOP,
              "%s sends us in circles. Check the address.".formatted(at.getHost())));
    }
    return Optional.empty();
  }

  private static Fetched keyStays(URI at) {
    return failed(
        at,
        FailureReason.HTTP_STATUS,
        "%s sends us on with a key that was meant for it alone; Earshot does not follow."
            .formatted(at.getHost()));
  }

  private static HttpHost host(URI at) {
    return new HttpHost(at.getScheme(), at.getHost(), at.getPort());
  }

  private static Fetched failed(URI at, FailureReason reason, String sentence) {
    return new Fetched.Failed(reason, sentence, none(at, Optional.empty()));
  }

  private static Exchange none(URI at, Optional<Instant> retryAfter) {
    String host = at.getHost() == null ? "" : at.getHost();
    return new Exchange(0, host, 0, 0, false, false, retryAfter);
  }
}
