package earshot.ui.timeline;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/// A week in which hardly anything was said, beside the weeks before it.
///
/// @param strip 90 days by the day
/// @param week mentions of the last seven days
record Quiet(SentimentSeries strip, int week, Told told) {
  /// With so many in a week the columns of the week tell enough.
  static final int MOST = 10;

  private static final int DAYS = 7;
  private static final int FEWEST_WEEKS = 4;

  /// How the week compares.
  enum Told {
    USUAL,
    FEWER,
    MORE,
    /// Too few weeks before it were watched.
    UNKNOWN
  }

  static Quiet of(SentimentSeries strip, int week) {
    return new Quiet(strip, week, told(before(strip.buckets()), week));
  }

  /// `3 mentions this week, as usual for you`.
  String sentence(Messages words) {
    return words.plural("quiet." + told.name(), week);
  }

  // The whole weeks before the last seven days, without those in which nobody listened.
  private static List<Integer> before(List<Bucket> days) {
    List<Integer> weeks = new ArrayList<>();
    for (int end = days.size() - DAYS; end >= DAYS; end -= DAYS) {
      List<Bucket> one = days.subList(end - DAYS, end);
      boolean known =
          one.stream().allMatch(day -> day.level() != CoverageLevel.NONE || day.total() > 0);
      if (known) weeks.add(one.stream().mapToInt(Bucket::total).sum());
    }
    return weeks;
  }

  private static Told told(List<Integer> before, int week) {
    if (before.size() < FEWEST_WEEKS) return Told.UNKNOWN;
    IntSummaryStatistics usual = before.stream().mapToInt(Integer::intValue).summaryStatistics();
    if (week < usual.getMin()) return Told.FEWER;
    return week > usual.getMax() ? Told.MORE : Told.USUAL;
  }
}
