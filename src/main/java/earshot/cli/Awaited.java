package earshot.cli;

import earshot.search.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells at the terminal that a command waits until everything stored can be searched, which may
/// take minutes after a loss: with how far it is, and how long it will take still.
final class Awaited implements Consumer<Progress> {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Terminal terminal;
  private final InstantSource clock;
  private final boolean counts;
  private Optional<Begun> begun = Optional.empty();
  private Optional<Instant> told = Optional.empty();

  private record Begun(Instant at, long done) {}

  /// @param counts whether how far it is may be written over and over in one line
  Awaited(Terminal terminal, InstantSource clock, boolean counts) {
    this.terminal = terminal;
    this.clock = clock;
    this.counts = counts;
  }

  @Override
  public void accept(Progress far) {
    Instant now = clock.instant();
    if (begun.isEmpty()) begun = Optional.of(new Begun(now, far.done()));
    Duration waited = Duration.between(begun.get().at(), now);
    if (far.done() >= far.total()) {
      end();
    } else if (told.isPresent() || waited.compareTo(WORTH_TELLING) >= 0) {
      if (told.isEmpty()) {
        terminal.complain("This waits until every stored mention can be searched.");
      }
      tell(words(far, begun.get(), waited), now);
    }
  }

  private void tell(String words, Instant now) {
    boolean due = told.isEmpty() || !now.isBefore(told.get().plus(AGAIN));
    if (counts) terminal.count(words);
    else if (due) terminal.complain(words);
    if (due) told = Optional.of(now);
  }

  private void end() {
    if (counts && told.isPresent()) terminal.count("");
    begun = Optional.empty();
    told = Optional.empty();
  }

  private static String words(Progress far, Begun begun, Duration waited) {
    String count = String.format(Locale.ROOT, "%,d of %,d mentions", far.done(), far.total());
    long since = far.done() - begun.done();
    if (since <= 0) return count + ".";
    Duration left = waited.multipliedBy(far.total() - far.done()).dividedBy(since);
    return count + ", about " + words(left) + " left.";
  }

  private static String words(Duration left) {
    return left.toSeconds() < 90
        ? Math.max(1, left.toSeconds()) + " s"
        : (left.toSeconds() + 30) / 60 + " min";
  }
}
