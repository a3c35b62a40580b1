package earshot.intake;

import earshot.listening.NetworkTrust;
import earshot.listening.Polled;
import earshot.model.FailureReason;
import earshot.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Knows whether the answers of this network can be believed, and since when they cannot.
///
/// Safe for any number of threads.
public final class Network {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);

  private final Live live;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final NetworkTrust trust;
  private final Deque<Suspect> suspects = new ArrayDeque<>();
  private Optional<Trouble> trouble = Optional.empty();
  private Instant awakeSince = Instant.MIN;

  /// A network that is trusted until it gives reason not to be.
  ///
  /// @param live told when that changes
  /// @param nanos monotonic time
  public Network(Live live, InstantSource clock, LongSupplier nanos) {
    this.live = live;
    this.clock = clock;
    this.nanos = nanos;
    this.trust = new NetworkTrust(nanos);
  }

  /// What is wrong, and since when.
  public record Trouble(NetworkTrust.State state, Instant since) {}

  /// A source that may have been blamed for what the network did.
  ///
  /// @param before what was known of it before
  record Suspect(Source source, SourceMemory.Known before, long at) {}

  /// What is wrong with the network; empty while its answers are believed.
  public synchronized Optional<Trouble> trouble() {
    return trouble;
  }

  /// How long to wait between two questions to a good source; zero while all is well.
  synchronized Duration probeEvery() {
    return trust.probeEvery();
  }

  /// The computer slept until now: a question sent before is not the source's failure.
  synchronized void woke(Instant now) {
    awakeSince = now;
  }

  /// Takes note of an answer and tells whether it may be believed; one that may not is thrown away.
  ///
  /// @param known what is known of the source; a page where never a feed was says nothing about the
  ///   network
  boolean believes(Source source, SourceMemory.Known known, Polled polled, Instant started) {
    Optional<LiveEvent> news = Optional.empty();
    boolean believed;
    synchronized (this) {
      NetworkTrust.State before = trust.state();
      NetworkTrust.State after = before;
      if (telling(known, polled)) after = trust.note(host(source), polled);
      if (after != before) news = Optional.of(changed(after));
      boolean failed = polled instanceof Polled.Failed;
      believed = succeeded(polled) || (trouble.isEmpty() && !(failed && interrupted(started)));
      if (believed && failed) suspect(source, known);
    }
    news.ifPresent(live::publish);
    return believed;
  }

  /// The sources blamed shortly before the network turned out to be the culprit; each is told once.
  synchronized List<Suspect> forgiven() {
    if (trouble.isEmpty() || suspects.isEmpty()) return List.of();
    long oldest = nanos.getAsLong() - REMEMBERED.toNanos();
    List<Suspect> forgiven =
        suspects.stream().filter(suspect -> suspect.at() - oldest >= 0).toList();
    suspects.clear();
    return new ArrayList<>(forgiven);
  }

  private LiveEvent changed(NetworkTrust.State state) {
    Instant now = clock.instant();
    trouble =
        state == NetworkTrust.State.TRUSTED
            ? Optional.empty()
            : Optional.of(new Trouble(state, trouble.map(Trouble::since).orElse(now)));
    if (trouble.isEmpty()) suspects.clear();
    return new LiveEvent.NetworkChanged(state, now);
  }

  private void suspect(Source source, SourceMemory.Known before) {
    long now = nanos.getAsLong();
    suspects.addLast(new Suspect(source, before, now));
    while (now - suspects.getFirst().at() > REMEMBERED.toNanos()) suspects.removeFirst();
  }

  private boolean interrupted(Instant started) {
    return started.isBefore(awakeSince);
  }

  private static boolean telling(SourceMemory.Known known, Polled polled) {
    if (!(polled instanceof Polled.Failed failed)) return true;
    boolean page =
        failed.reason() == FailureReason.HTML || failed.reason() == FailureReason.NOT_A_FEED;
    return !page || known.watch().until().isPresent();
  }

  private static boolean succeeded(Polled polled) {
    return polled instanceof Polled.News || polled instanceof Polled.Unchanged;
  }

  private static String host(Source source) {
    return Optional.ofNullable(source.url().getHost()).orElse("");
  }
}
