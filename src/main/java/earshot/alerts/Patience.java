package earshot.alerts;

import earshot.model.Alert;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides whether a rule may raise its hand again.
///
/// Not within six hours, unless there are twice as many as the last time; and after a person closed
/// the last alert, only once a bucket was usual again.
final class Patience {
  static final Duration COOL_DOWN = Duration.ofHours(6);
  private static final int ESCALATES = 2;

  private Patience() {}

  /// The last alert of a rule.
  ///
  /// @param observed how many there were
  record Last(Alert alert, long observed) {}

  /// Whether a bucket goes so far beyond the last alert that waiting would be wrong.
  static boolean escalates(Optional<Last> last, TimeRange bucket, long observed) {
    return last.isPresent()
        && !bucket.from().isBefore(last.get().alert().bucket().from())
        && observed >= ESCALATES * last.get().observed();
  }

  /// Whether an unusual bucket may be told now.
  ///
  /// @param usualBetween whether some bucket within the stretch was usual
  static boolean isOver(
      Optional<Last> last, TimeRange bucket, Instant now, Predicate<TimeRange> usualBetween) {
    if (last.isEmpty()) return true;
    Alert before = last.get().alert();
    boolean later = bucket.from().isAfter(before.bucket().from());
    if (!later || now.isBefore(before.raisedAt().plus(COOL_DOWN))) return false;
    if (before.isOpen()) return true;
    Instant from = before.bucket().to();
    return from.isBefore(bucket.from()) && usualBetween.test(new TimeRange(from, bucket.from()));
  }
}
