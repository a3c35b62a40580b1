package earshot.insight;

import earshot.insight.BeforeAfter.Side;
import earshot.model.Label;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts two windows, two brands, or the time before and after an event beside each other.
final class Comparing {
  private Comparing() {}

  static Compared of(Ground first, Ground second) {
    Map<Label, Long> ones = first.labels();
    Map<Label, Long> others = second.labels();
    List<Compared.Row> rows = new ArrayList<>();
    for (Label label : Label.values()) {
      Share one = Share.of(ones.getOrDefault(label, 0L), first.swept().size());
      Share other = Share.of(others.getOrDefault(label, 0L), second.swept().size());
      rows.add(new Compared.Row(label, one, other, above(one, other)));
    }
    Side mine = Counting.side(first, first.passed());
    Side theirs = Counting.side(second, second.passed());
    return new Compared(
        side(first, mine),
        side(second, theirs),
        rows,
        above(first.negative(), second.negative()),
        ratio(mine, theirs));
  }

  private static Compared.Side side(Ground ground, Side side) {
    return new Compared.Side(ground.basis(), ground.units(), ground.negative(), side.coveredDays());
  }

  private static Estimate above(Share one, Share other) {
    return one.proportion().above(other.proportion());
  }

  /// Mentions a covered day before a moment and from another one on.
  ///
  /// @throws IllegalArgumentException when the window holds nothing of one of the two
  static BeforeAfter around(Ground ground, Instant end, Instant begin) {
    TimeRange window = ground.passed();
    if (!end.isAfter(window.from()) || !begin.isBefore(window.to())) {
      throw new IllegalArgumentException(
          "Choose a window that begins before the event and ends after it.");
    }
    Instant until = end.isBefore(window.to()) ? end : window.to();
    Instant since = begin.isAfter(window.from()) ? begin : window.from();
    Side before = Counting.side(ground, new TimeRange(window.from(), until));
    Side after = Counting.side(ground, new TimeRange(since, window.to()));
    return new BeforeAfter(ground.basis(), before, after, ratio(after, before));
  }

  /// So many times as much a covered day.
  private static Optional<Estimate> ratio(Side one, Side other) {
    if (one.coveredDays() <= 0 || other.coveredDays() <= 0) return Optional.empty();
    return new Rate(one.mentions(), one.coveredDays())
        .against(new Rate(other.mentions(), other.coveredDays()));
  }
}
