package earshot.listening.mail;

import earshot.listening.Deadlines;
import earshot.listening.GuardedSockets;
import earshot.listening.GuardedSockets.Metered;
import earshot.listening.Polled;
import earshot.listening.Resolver;
import earshot.listening.SourceReader;
import earshot.listening.Vouching;
import earshot.listening.mail.MailAccount.Security;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a mail folder without changing anything in it: no mail is marked, moved or deleted, and
/// nothing that a mail names is loaded.
public final class MailReader implements SourceReader, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);

  private final Means means;
  private final SecretStore secrets;
  private final Consumer<Egress> egress;
  private final InstantSource clock;
  private final Deadlines deadlines = new Deadlines();

  /// What connections are made with.
  ///
  /// @param trust whose certificates are believed for a source
  record Means(GuardedSockets sockets, Function<SourceId, SSLContext> trust, MailLimits limits) {}

  /// @param egress told of each connection when it is over
  /// @param terms what a person decided of single sources
  public MailReader(
      Resolver resolver,
      SecretStore secrets,
      Consumer<Egress> egress,
      Function<SourceId, SourceTerms> terms,
      InstantSource clock) {
    this(
        new Means(
            new GuardedSockets(resolver, MailLimits.STANDARD.silence()),
            Vouching.forEach(terms),
            MailLimits.STANDARD),
        secrets,
        egress,
        clock);
  }

  MailReader(Means means, SecretStore secrets, Consumer<Egress> egress, InstantSource clock) {
    this.means = means;
    this.secrets = secrets;
    this.egress = egress;
    this.clock = clock;
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    MailAccount account;
    Optional<Secret> secret;
    String edition;
    try {
      account = MailAccount.of(source.setup());
      secret = secrets.find(account.secret());
      edition = secrets.edition(account.secret());
    } catch (IllegalArgumentException incomplete) {
      return failed(FailureReason.BAD_ADDRESS, sentence(incomplete));
    } catch (SecretsUnavailable locked) {
      return failed(FailureReason.NEEDS_KEY, sentence(locked));
    }
    Asked asked = new Asked(source, cursor, account, edition);
    Optional<Polled> obstacle = obstacle(asked, secret.isPresent());
    return obstacle.isPresent() ? obstacle.get() : visited(asked, secret.orElseThrow());
  }

  /// Cuts what is under way.
  @Override
  public void close() {
    deadlines.close();
    means.sockets().close();
  }

  /// One reading, as it was asked for.
  ///
  /// @param edition of the password
  record Asked(Source source, SourceCursor cursor, MailAccount account, String edition) {
    String host() {
      return account.server().host();
    }
  }

  /// Why the server is not even called.
  private static Optional<Polled> obstacle(Asked asked, boolean hasSecret) {
    if (asked.account().server().security() == Security.PLAIN
        && !asked.source().setup().allowPrivate()) {
      return Optional.of(
          failed(FailureReason.BAD_ADDRESS, MailTrouble.notSafe(asked.host()).sentence()));
    }
    if (!hasSecret) {
      return Optional.of(
          failed(FailureReason.NEEDS_KEY, MailTrouble.noPassword(asked.account()).sentence()));
    }
    int refusals = MailPosition.in(asked.cursor()).refusalsOf(asked.edition());
    return refusals < MailPosition.MOST_REFUSALS
        ? Optional.empty()
        : Optional.of(
            failed(
                FailureReason.NEEDS_KEY,
                MailTrouble.refused(asked.account(), refusals).sentence()));
  }

  private Polled visited(Asked asked, Secret secret) {
    Optional<Metered> wire = Optional.empty();
    try (Deadlines.Watch whole = deadlines.start(means.limits().whole());
        Deadlines.Watch enough = deadlines.start(means.limits().enough())) {
      try {
        wire =
            Optional.of(
                means
                    .sockets()
                    .connect(
                        asked.host(),
                        asked.account().server().port(),
                        asked.source().setup().allowPrivate(),
                        whole));
        return listened(asked, secret, wire.get(), enough);
      } catch (IOException | MessagingException broken) {
        return broken(asked, broken, whole.struck(), exchange(asked, wire));
      } catch (RuntimeException | StackOverflowError defect) {
        LOG.warn("stumbled source={} over={}", asked.source().id(), defect.getClass().getName());
        return new Polled.Failed(
            FailureReason.INTERNAL,
            "Earshot stumbled over this mail folder; other sources go on.",
            exchange(asked, wire));
      }
    } finally {
      wire.ifPresent(used -> over(asked, used));
    }
  }

  private Polled listened(Asked asked, Secret secret, Metered wire, Deadlines.Watch enough)
      throws IOException, MessagingException {
    wire.setSoTimeout(Math.toIntExact(means.limits().silence().toMillis()));
    Security security = asked.account().server().security();
    if (security == Security.PLAIN && !wire.staysInOwnNetwork()) {
      MailTrouble open = MailTrouble.notSafe(asked.host());
      return failed(open.reason(), open.sentence());
    }
    SSLContext trust = means.trust().apply(asked.source().id());
    Line line = security == Security.TLS ? Line.safe(wire, asked.host(), trust) : Line.plain(wire);
    try (Mailbox mailbox = Mailbox.open(asked.account(), secret, line, trust)) {
      Visit visit = new Visit(asked, means.limits(), clock.instant());
      List<Long> uids = visit.wanted(mailbox);
      if (uids.isEmpty()) return visit.quiet(exchange(asked, Optional.of(wire)));
      Letters.Read read = new Letters(mailbox, enough::struck).read(uids);
      return visit.brought(read, exchange(asked, Optional.of(wire)));
    } catch (MessagingException broken) {
      Optional<IOException> fault = line.fault();
      if (fault.isPresent()) throw fault.get();
      throw broken;
    }
  }

  private static Polled broken(Asked asked, Exception broken, boolean late, Exchange exchange) {
    MailTrouble trouble = MailTrouble.of(broken, late, asked.account());
    if (!trouble.passwordRefused()) {
      return new Polled.Failed(trouble.reason(), trouble.sentence(), exchange);
    }
    MailPosition position = MailPosition.in(asked.cursor()).refused(asked.edition());
    return new Polled.Failed(
        trouble.reason(),
        MailTrouble.refused(asked.account(), position.refusals()).sentence(),
        exchange,
        Optional.of(asked.cursor().at(position.encoded())));
  }

  private void over(Asked asked, Metered wire) {
    try {
      wire.close();
    } catch (IOException alreadyGone) {
      // Closed is closed.
    }
    egress.accept(
        new Egress(
            clock.instant(),
            asked.host(),
            Egress.Purpose.MAIL,
            Optional.of(asked.source().id()),
            wire.bytesOut(),
            wire.bytesIn()));
  }

  private static Exchange exchange(Asked asked, Optional<Metered> wire) {
    long bytes = wire.map(Metered::bytesIn).orElse(0L);
    return new Exchange(0, asked.host(), bytes, bytes, false, false, Optional.empty());
  }

  private static Polled failed(FailureReason reason, String sentence) {
    return new Polled.Failed(
        reason, sentence, new Exchange(0, "", 0, 0, false, false, Optional.empty()));
  }

  private static String sentence(RuntimeException worded) {
    return Optional.ofNullable(worded.getMessage()).orElse("");
  }
}
