package earshot.replies.playbook;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Which times are compared in the report of an incident: the week before it was noticed, the
/// incident itself, and what came after it for at most a week.
///
/// @param after absent until an hour has passed since the end
record Spans(TimeRange before, TimeRange during, Optional<TimeRange> after) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);

  static Spans of(Room room, Instant now) {
    Instant began = room.known().snapshot().raised().bucket().from();
    Instant ended = room.incident().course().endedAt().orElse(now);
    Instant least = began.plus(HOUR);
    Instant to = ended.isBefore(least) ? least : ended;
    Instant last = to.plus(WEEK);
    Instant until = (now.isBefore(last) ? now : last).truncatedTo(ChronoUnit.MILLIS);
    Optional<TimeRange> after =
        until.isBefore(to.plus(HOUR)) || room.incident().isOpen()
            ? Optional.empty()
            : Optional.of(new TimeRange(to, until));
    return new Spans(new TimeRange(began.minus(WEEK), began), new TimeRange(began, to), after);
  }
}
