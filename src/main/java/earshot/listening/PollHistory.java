package earshot.listening;

import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.util.Optional;

/// What is known of a source when the time of its next poll is decided.
///
/// @param rules what the person and the preset want
/// @param contents what its document held when it was last read in full
/// @param interval the interval planned last, used as long as nothing better is known
/// @param conditional whether it has ever said “not modified”, or sent the same bytes again
/// @param keptLately whether it gave a mention that was kept in the last 24 hours
/// @param losing whether items may have come and gone between the last two polls
/// @param failures failed attempts in a row
public record PollHistory(
    Rules rules,
    Optional<Polled.Contents> contents,
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
    public static Rules of(Source source, Duration least) {
      return new Rules(source.interval(), least, source.setup().allowPrivate());
    }
  }

  /// What is known right after a start, from what was stored.
  ///
  /// @param least the preset's shortest interval; zero when it has none
  public static PollHistory of(SourceStatus status, Duration least, boolean keptLately) {
    Optional<PollAttempt> last = status.last();
    Optional<Duration> interval =
        last.flatMap(
            attempt -> status.nextDue().map(due -> Duration.between(attempt.startedAt(), due)));
    return new PollHistory(
        Rules.of(status.source(), least),
        Optional.empty(),
        interval.filter(planned -> planned.isPositive() && status.failures() == 0),
        last.map(attempt -> attempt.exchange().validatorHit()).orElse(false),
        keptLately,
        last.map(attempt -> attempt.proof().possibleLoss()).orElse(false),
        status.failures());
  }

  /// Nothing is known of a source that was just added.
  public static PollHistory unknown(Rules rules) {
    return new PollHistory(rules, Optional.empty(), Optional.empty(), false, false, false, 0);
  }

  /// What is known after one more poll.
  public PollHistory after(Polled polled, boolean nowKeptLately, boolean nowLosing) {
    return switch (polled) {
      case Polled.News news ->
          answered(Optional.of(news.contents()), conditional, nowKeptLately, nowLosing);
      case Polled.Unchanged same ->
          answered(
              same.contents().or(() -> contents),
              conditional || same.contents().isEmpty(),
              nowKeptLately,
              nowLosing);
      case Polled.Refused refused -> this;
      case Polled.Blocked blocked -> failed();
      case Polled.Failed failed -> failed();
      case Polled.Gone gone -> this;
    };
  }

  /// The same under rules that a person may have changed.
  public PollHistory under(Rules newRules) {
    return new PollHistory(newRules, contents, interval, conditional, keptLately, losing, failures);
  }

  /// The same with the interval that was planned now.
  public PollHistory planned(Duration newInterval) {
    return new PollHistory(
        rules, contents, Optional.of(newInterval), conditional, keptLately, losing, failures);
  }

  private PollHistory answered(
      Optional<Polled.Contents> newContents,
      boolean nowConditional,
      boolean nowKeptLately,
      boolean nowLosing) {
    return new PollHistory(
        rules, newContents, interval, nowConditional, nowKeptLately, nowLosing, 0);
  }

  private PollHistory failed() {
    return new PollHistory(
        rules, contents, interval, conditional, keptLately, losing, failures + 1);
  }
}
