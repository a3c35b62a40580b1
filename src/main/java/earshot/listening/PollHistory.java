package earshot.listening;

import earshot.model.PollAttempt;
import earshot.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of a source when the time of its next poll is decided.
///
/// @param rules what the person and the preset want
/// @param read what its document held when it was last read in full
/// @param interval the interval planned before the program started, used as long as nothing better
///   is known
/// @param conditional whether it has ever said “not modified”, or sent the same bytes again
/// @param keptLately whether it gave a mention that was kept in the last 24 hours
/// @param losing whether items may have come and gone between the last two polls
/// @param failures failed attempts in a row
public record PollHistory(
    Rules rules,
    Optional<Read> read,
    Optional<Duration> interval,
    boolean conditional,
    boolean keptLately,
    boolean losing,
    int failures) {

  /// What the person and the preset want.
  ///
  /// @param own the person's own interval
  /// @param least the preset's shortest interval; zero when it has none
  /// @param ownNetwork a host of the person's own, for which their interval has no lower limit
  public record Rules(Optional<Duration> own, Duration least, boolean ownNetwork) {
    /// The rules of a source.
    public static Rules of(Source source, Pace pace) {
      return new Rules(source.interval(), pace.least(), source.setup().allowPrivate());
    }
  }

  /// What a document says about its rhythm.
  ///
  /// @param dated items with a date that is believed
  /// @param freshFor how long the server says its answer stays good
  public record Read(
      int dated,
      Optional<Instant> oldest,
      Optional<Instant> newest,
      FeedHints hints,
      Optional<Duration> freshFor) {
    static Read of(Polled.Contents contents) {
      return new Read(
          contents.dates().size(),
          contents.oldest(),
          contents.newest(),
          contents.hints(),
          contents.freshFor());
    }
  }

  /// What was stored of a source beside its attempts.
  ///
  /// @param nextDue when it was to be asked next
  public record Stored(
      boolean conditional, boolean keptLately, int failures, Optional<Instant> nextDue) {}

  /// What is known right after a start.
  ///
  /// @param latest its latest attempts, newest first
  public static PollHistory of(Rules rules, List<PollAttempt> latest, Stored stored) {
    Optional<PollAttempt> last = latest.stream().findFirst();
    Optional<Duration> planned =
        last.filter(PollAttempt::succeeded)
            .flatMap(
                attempt -> stored.nextDue().map(due -> Duration.between(attempt.startedAt(), due)))
            .filter(Duration::isPositive);
    return new PollHistory(
        rules,
        latest.stream()
            .filter(attempt -> attempt.succeeded() && attempt.yield().entries() > 0)
            .findFirst()
            .map(attempt -> read(attempt, planned)),
        planned,
        stored.conditional(),
        stored.keptLately(),
        last.map(attempt -> attempt.proof().possibleLoss()).orElse(false),
        stored.failures());
  }

  // What the publisher wished is not stored; the interval that was planned by it is.
  private static Read read(PollAttempt attempt, Optional<Duration> planned) {
    PollAttempt.Proof proof = attempt.proof();
    int dated = proof.oldest().isPresent() ? attempt.yield().entries() : 0;
    return new Read(dated, proof.oldest(), proof.newest(), FeedHints.NONE, planned);
  }

  /// What is known after one more poll.
  public PollHistory after(Polled polled, boolean nowKeptLately, boolean nowLosing) {
    return switch (polled) {
      case Polled.News news ->
          answered(Optional.of(Read.of(news.contents())), conditional, nowKeptLately, nowLosing);
      case Polled.Unchanged same ->
          answered(
              same.contents().map(Read::of).or(() -> read),
              conditional || same.contents().isEmpty(),
              nowKeptLately,
              nowLosing);
      case Polled.Blocked _, Polled.Failed _ -> failed();
      case Polled.Refused _, Polled.Gone _ -> this;
    };
  }

  /// The same under rules that a person may have changed.
  public PollHistory under(Rules newRules) {
    return new PollHistory(newRules, read, interval, conditional, keptLately, losing, failures);
  }

  private PollHistory answered(
      Optional<Read> newRead, boolean nowConditional, boolean nowKeptLately, boolean nowLosing) {
    return new PollHistory(rules, newRead, interval, nowConditional, nowKeptLately, nowLosing, 0);
  }

  private PollHistory failed() {
    return new PollHistory(rules, read, interval, conditional, keptLately, losing, failures + 1);
  }
}
