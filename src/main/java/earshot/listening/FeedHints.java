package earshot.listening;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How often a feed says it wants to be asked.
///
/// @param ttl minutes of `ttl` in RSS
/// @param skipHours hours of the day in GMT, 0–23, in which nothing is published
/// @param skipDays days in GMT on which nothing is published
/// @param updatePeriod `sy:updatePeriod` divided by `sy:updateFrequency`
public record FeedHints(
    Optional<Duration> ttl,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    Optional<Duration> updatePeriod) {

  /// A feed that says nothing.
  public static final FeedHints NONE =
      new FeedHints(Optional.empty(), Set.of(), Set.of(), Optional.empty());

  /// Copies the sets.
  public FeedHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
