package earshot.insight.spike;

import earshot.model.BucketWidth;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.CoverageStore;
import earshot.storage.VoiceStore.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stretches in which a source did not answer for unusually long: what is dated inside was found by
/// the first answer after it, all at once.
///
/// Coverage does not tell, for a later reading may prove the stretch complete.
final class Gaps {
  static final Gaps NONE = new Gaps(Map.of());

  private static final Duration LEAST = Duration.ofMinutes(90);
  private static final Duration BACK = Duration.ofHours(12);
  private static final Duration BACK_FOR_DAYS = Duration.ofDays(4);

  private final Map<SourceId, List<Gap>> bySource;

  private Gaps(Map<SourceId, List<Gap>> bySource) {
    this.bySource = bySource;
  }

  private record Gap(Instant from, Instant to) {}

  /// The gaps around a bucket.
  static Gaps of(
      CoverageStore coverage, Set<SourceId> sources, TimeRange bucket, BucketWidth width) {
    Instant since = bucket.from().minus(width == BucketWidth.DAY ? BACK_FOR_DAYS : BACK);
    Map<SourceId, List<PollAttempt>> attempts = coverage.attempts(sources, since);
    Map<SourceId, List<Gap>> gaps = new HashMap<>();
    for (SourceId source : sources) {
      // Nobody asks where people bring in what they found; it is judged by its lateness alone.
      List<PollAttempt> of = attempts.getOrDefault(source, List.of());
      if (!of.isEmpty()) gaps.put(source, gaps(answers(of), width));
    }
    return new Gaps(gaps);
  }

  private static List<PollAttempt> answers(List<PollAttempt> attempts) {
    return attempts.stream()
        .filter(
            attempt ->
                attempt.result().outcome() == Outcome.NEWS
                    || attempt.result().outcome() == Outcome.UNCHANGED)
        .sorted(Comparator.comparing(PollAttempt::startedAt))
        .toList();
  }

  private static List<Gap> gaps(List<PollAttempt> answers, BucketWidth width) {
    if (answers.isEmpty()) return List.of(new Gap(Instant.MIN, Instant.MAX));
    Duration longest = longest(answers, width);
    List<Gap> gaps = new ArrayList<>();
    gaps.add(new Gap(Instant.MIN, answers.getFirst().startedAt()));
    for (int i = 1; i < answers.size(); i++) {
      Gap between = new Gap(answers.get(i - 1).endedAt(), answers.get(i).startedAt());
      boolean tooLong = between.from().plus(longest).isBefore(between.to());
      if (tooLong) gaps.add(between);
    }
    return gaps;
  }

  /// How long a source may be silent: an hour and a half, one bucket, or twice its usual.
  private static Duration longest(List<PollAttempt> answers, BucketWidth width) {
    List<Duration> distances = new ArrayList<>();
    for (int i = 1; i < answers.size(); i++) {
      distances.add(Duration.between(answers.get(i - 1).endedAt(), answers.get(i).startedAt()));
    }
    distances.sort(Comparator.naturalOrder());
    Duration usual =
        distances.isEmpty() ? Duration.ZERO : distances.get(distances.size() / 2).multipliedBy(2);
    return longer(usual, longer(LEAST, width.length()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /// Whether it is dated inside a gap of its source.
  boolean hold(Said said) {
    return bySource.getOrDefault(said.who().source(), List.of()).stream()
        .anyMatch(gap -> !said.at().isBefore(gap.from()) && said.at().isBefore(gap.to()));
  }
}
