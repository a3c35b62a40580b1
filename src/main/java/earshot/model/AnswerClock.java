package earshot.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long we have to answer: runs while an answer is ours to give, stands while we wait for them
/// and when it is given.
///
/// @param need why an answer is owed; absent when it is not
/// @param due until when it is owed; while the clock stands, until when it was
/// @param byPerson whether a person set that time, which then stays
/// @param since since when the clock runs; absent while it stands
/// @param spent working time spent before it stood last
public record AnswerClock(
    Optional<Need> need,
    Optional<Instant> due,
    boolean byPerson,
    Optional<Instant> since,
    Duration spent) {
  /// Nobody is owed an answer.
  public static final AnswerClock NONE =
      new AnswerClock(Optional.empty(), Optional.empty(), false, Optional.empty(), Duration.ZERO);

  /// A clock that starts then.
  public static AnswerClock from(Instant start, Need need, Priority priority, AnswerTerms terms) {
    return new AnswerClock(
            Optional.of(need), Optional.empty(), false, Optional.of(start), Duration.ZERO)
        .reckoned(priority, terms);
  }

  /// Starts anew, as if they had said it now; what was owed nobody is owed now.
  public AnswerClock anew(Instant now, Priority priority, AnswerTerms terms) {
    return from(now, need.orElse(Need.DIRECT), priority, terms);
  }

  /// The same after its mention went from one status to another.
  public AnswerClock moved(
      Status from, Status to, Instant now, Priority priority, AnswerTerms terms) {
    if (need.isEmpty() || Lane.ours(from) == Lane.ours(to)) return this;
    if (Lane.ours(to)) {
      return new AnswerClock(need, due, byPerson, Optional.of(now), spent)
          .reckoned(priority, terms);
    }
    Duration run = since.map(begun -> terms.hours().between(begun, now)).orElse(Duration.ZERO);
    return new AnswerClock(need, due, byPerson, Optional.empty(), spent.plus(run));
  }

  /// The same after the priority or the terms changed; a time that a person set stays.
  public AnswerClock reckoned(Priority priority, AnswerTerms terms) {
    if (byPerson || need.isEmpty() || since.isEmpty()) return this;
    Duration left = terms.targets().of(need.get(), priority).minus(spent);
    Instant then = terms.hours().after(since.get(), left);
    return new AnswerClock(need, Optional.of(then), false, since, spent);
  }

  /// The same with a time that a person sets.
  public AnswerClock setBy(Instant then) {
    return new AnswerClock(need, Optional.of(then), true, since, spent);
  }

  /// The same without a time that a person set.
  public AnswerClock unset(Priority priority, AnswerTerms terms) {
    if (!byPerson) return this;
    return new AnswerClock(need, Optional.empty(), false, since, spent).reckoned(priority, terms);
  }
}
