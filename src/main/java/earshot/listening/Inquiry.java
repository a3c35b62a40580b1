package earshot.listening;

import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.listening.WebRequest.Errand;
import earshot.listening.WebRequest.Proof;
import earshot.listening.WebRequest.Wanted;
import earshot.listening.preset.Preset;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.listening.secret.SecretStore;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Source;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks on behalf of one source what its preset says: with its headers and its key, one request
/// after the other, each after the pause its host wants.
///
/// Whoever polls the source holds the turn at its host, so nobody else asks there meanwhile. The
/// turn must be held until [#close()] returns, which keeps the pause after the last request.
final class Inquiry implements AutoCloseable {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 30;

  private final Means means;
  private final Source source;
  private final Preset preset;
  private final Moment moment;
  private Exchange total = new Exchange(0, "", 0, 0, false, false, Optional.empty());
  private int requests;
  private boolean loggedIn;

  /// What all inquiries share.
  record Means(
      Fetcher fetcher, SecretStore secrets, Sessions sessions, Pause pause, InstantSource clock) {}

  /// What came of a request.
  sealed interface Reply {
    /// Something to read.
    record Here(Fetched.Body body) implements Reply {}

    /// The validators still hold.
    record Same() implements Reply {}

    /// The host answered in another way, or not at all.
    record Over(Polled polled) implements Reply {}
  }

  /// A key that can be sent, or why there is none.
  sealed interface Proven {
    /// The key.
    record With(Proof proof) implements Proven {}

    /// None.
    record Not(Polled polled) implements Proven {}
  }

  Inquiry(Means means, Source source, Preset preset, Moment moment) {
    this.means = means;
    this.source = source;
    this.preset = preset;
    this.moment = moment;
  }

  Means means() {
    return means;
  }

  Source source() {
    return source;
  }

  Preset preset() {
    return preset;
  }

  /// The values of the preset's parameters.
  Map<String, String> params() {
    Map<String, String> params = new HashMap<>();
    preset.params().forEach(each -> each.fallback().ifPresent(it -> params.put(each.name(), it)));
    params.putAll(source.setup().preset().params());
    return params;
  }

  Moment moment() {
    return moment;
  }

  /// What all requests so far brought, as the exchange of one poll.
  Exchange exchange() {
    return total;
  }

  /// Asks an address.
  Reply ask(URI url, Wanted wanted, Validators validators) {
    Map<String, String> headers = new HashMap<>();
    try {
      preset
          .request()
          .headers()
          .forEach((name, value) -> headers.put(name, value.text(params(), moment)));
    } catch (IllegalArgumentException unusable) {
      return failed(FailureReason.BAD_ADDRESS, String.valueOf(unusable.getMessage()));
    }
    WebRequest request =
        WebRequest.to(url, source.setup().allowPrivate())
            .on(Errand.poll(source.id()))
            .wanting(wanted)
            .unlessUnchanged(validators)
            .sending(headers);
    return switch (Keys.prove(this, url)) {
      case Proven.Not(Polled polled) -> new Reply.Over(polled);
      case Proven.With(Proof proof) -> asked(request.proving(proof));
    };
  }

  private Reply asked(WebRequest request) {
    Optional<Fetched> fetched = send(request);
    boolean stale = fetched.isPresent() && isUnauthorised(fetched.get());
    if (stale && preset.request().auth() instanceof Preset.Auth.Session session) {
      Optional<Proven> renewed = means.sessions().renewed(this, session, request.url());
      if (renewed.isPresent()) {
        return switch (renewed.get()) {
          case Proven.Not(Polled polled) -> new Reply.Over(polled);
          case Proven.With(Proof proof) ->
              send(request.proving(proof)).map(this::reply).orElseGet(this::stopped);
        };
      }
    }
    return fetched.map(this::reply).orElseGet(this::stopped);
  }

  // Some services say “bad request” to a token that has expired.
  private static boolean isUnauthorised(Fetched fetched) {
    int status = fetched.exchange().status();
    return status == 401 || status == 400;
  }

  /// Asks for the rules a site has for robots; without headers or key of the preset.
  Fetched robots(URI url) {
    WebRequest request =
        WebRequest.to(url, source.setup().allowPrivate())
            .on(Errand.poll(source.id()).as(Egress.Purpose.ROBOTS))
            .wanting(Wanted.ROBOTS);
    return send(request).orElseGet(() -> busy(url));
  }

  /// Sends a login; empty when the program is closing.
  Optional<Fetched> login(URI url, Proof.InBody proof) {
    loggedIn = true;
    return send(
        WebRequest.to(url, source.setup().allowPrivate())
            .on(Errand.poll(source.id()).as(Egress.Purpose.LOGIN))
            .wanting(Wanted.JSON)
            .proving(proof));
  }

  /// Whether a token was asked for in this poll.
  boolean hasLoggedIn() {
    return loggedIn;
  }

  /// Sends one request after the pause the host wants; empty when the program is closing.
  private Optional<Fetched> send(WebRequest request) {
    if (requests > 0 && !paused()) return Optional.empty();
    requests++;
    boolean ownTurn = Hosts.of(request.url()).equals(Hosts.of(source.url()));
    Optional<Fetched> fetched =
        ownTurn || request.allowPrivate()
            ? Optional.of(means.fetcher().ask(request))
            : sendElsewhere(request);
    fetched.ifPresent(this::count);
    return fetched;
  }

  /// Asks a host for which nobody holds a turn yet. It is waited for with patience that ends, since
  /// whoever holds it may be waiting for ours.
  private Optional<Fetched> sendElsewhere(WebRequest request) {
    Visit visit = new Visit(request.url(), false, preset.manners().hostDelay(), true);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      switch (means.fetcher().gate().ask(visit)) {
        case Turn.Go go -> {
          try (go) {
            return Optional.of(means.fetcher().ask(request));
          }
        }
        case Turn.Later later -> {
          // A host that wants silence is not asked by the fetcher either, which says until when.
          if (later.held()) return Optional.of(means.fetcher().ask(request));
          if (!means.pause().over(LEAST)) return Optional.empty();
        }
      }
    }
    return Optional.of(busy(request.url()));
  }

  private static Fetched busy(URI url) {
    return new Fetched.Failed(
        FailureReason.DEADLINE,
        "%s is busy answering other sources; asked again later.".formatted(url.getHost()),
        new Exchange(0, url.getHost(), 0, 0, false, false, Optional.empty()));
  }

  private void count(Fetched fetched) {
    Exchange one = fetched.exchange();
    total =
        new Exchange(
            one.status(),
            one.host(),
            total.bytesWire() + one.bytesWire(),
            total.bytesInflated() + one.bytesInflated(),
            total.validatorSent() || one.validatorSent(),
            one.validatorHit(),
            one.retryAfter());
  }

  private boolean paused() {
    if (source.setup().allowPrivate()) return true;
    Duration wanted = preset.manners().hostDelay();
    return means.pause().over(wanted.compareTo(LEAST) > 0 ? wanted : LEAST);
  }

  /// The answer to a request, as this preset understands its status.
  Reply reply(Fetched fetched) {
    Preset.Meaning meaning = preset.manners().onStatus().get(fetched.exchange().status());
    if (meaning != null && !(fetched instanceof Fetched.Body)) return over(meaning, fetched);
    return switch (fetched) {
      case Fetched.Body body -> new Reply.Here(body);
      case Fetched.NotModified _ -> new Reply.Same();
      case Fetched.Refused refused ->
          new Reply.Over(new Polled.Refused(refused.retryAfter(), total));
      case Fetched.Blocked blocked -> new Reply.Over(new Polled.Blocked(blocked.title(), total));
      case Fetched.Gone _ -> new Reply.Over(new Polled.Gone(total));
      case Fetched.Failed failed -> failed(failed.reason(), failed.sentence());
    };
  }

  private Reply over(Preset.Meaning meaning, Fetched fetched) {
    String host = fetched.exchange().host();
    int status = fetched.exchange().status();
    return switch (meaning) {
      case BLOCKED -> new Reply.Over(new Polled.Blocked("", total));
      case REFUSED -> refused(fetched);
      case FAILED ->
          failed(FailureReason.HTTP_STATUS, "%s answered with error %d.".formatted(host, status));
      case GONE -> new Reply.Over(new Polled.Gone(total));
      case EMPTY -> failed(FailureReason.EMPTY, "%s has nothing (%d).".formatted(host, status));
    };
  }

  private Reply refused(Fetched fetched) {
    if (fetched instanceof Fetched.Refused refused) {
      return new Reply.Over(new Polled.Refused(refused.retryAfter(), total));
    }
    return new Reply.Over(
        new Polled.Refused(means.fetcher().hold(source.url(), Optional.empty()), total));
  }

  Reply failed(FailureReason reason, String sentence) {
    return new Reply.Over(new Polled.Failed(reason, sentence, total));
  }

  private Reply stopped() {
    return failed(FailureReason.OFFLINE, "Earshot is closing; asked again at the next start.");
  }

  /// Keeps the pause after the last request, when there was more than the one the caller's turn was
  /// for.
  @Override
  public void close() {
    if (requests > 1) paused();
  }
}
