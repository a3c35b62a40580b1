package earshot.insight.spike;

import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the same place in the week held in the last eight weeks, and one bucket on each side of it;
/// for days, only the day itself.
///
/// @param cells the tallies that can be relied on
/// @param weeks how many weeks have a bucket at the very place
/// @param excluded buckets that were left out
record Baseline(List<Tally> cells, int weeks, List<Verdict.Left> excluded) {
  static final int WEEKS = 8;
  private static final int ENOUGH = 4;

  /// Past outbreaks count less: from so many standard deviations on (Farrington et al. 1996 take
  /// the same care).
  private static final double OUTBREAK = 4;

  Baseline {
    cells = List.copyOf(cells);
    excluded = List.copyOf(excluded);
  }

  /// What a bucket is judged by.
  static Baseline of(History history, Instant bucket) {
    List<Tally> cells = new ArrayList<>();
    List<Verdict.Left> excluded = new ArrayList<>();
    int weeks = 0;
    ZonedDateTime here = bucket.atZone(history.zone());
    for (int week = 1; week <= WEEKS; week++) {
      ZonedDateTime there = here.minusWeeks(week);
      Instant centre = there.toInstant();
      if (!there.toLocalTime().equals(here.toLocalTime())) {
        excluded.add(new Verdict.Left(centre, Exclusion.NO_SUCH_TIME));
        continue;
      }
      for (Instant cell : around(history.width(), centre)) {
        History.Past past = history.at(cell);
        Optional<Exclusion> why = past.excluded();
        if (why.isPresent()) {
          excluded.add(new Verdict.Left(cell, why.get()));
        } else {
          cells.add(past.tally());
          if (cell.equals(centre)) weeks++;
        }
      }
    }
    return new Baseline(cells, weeks, excluded);
  }

  private static List<Instant> around(BucketWidth width, Instant centre) {
    if (width == BucketWidth.DAY) return List.of(centre);
    Duration length = width.length();
    return List.of(centre.minus(length), centre, centre.plus(length));
  }

  boolean isEnough() {
    return weeks >= ENOUGH;
  }

  /// How many there will be, judged by how many there were.
  ///
  /// @param dispersion variance divided by mean, at least 1
  CountLaw counts(Measure measure, double dispersion) {
    double[] counts = cells.stream().mapToDouble(tally -> counted(measure, tally)).toArray();
    return law(counts, dispersion);
  }

  static CountLaw law(double[] counts, double dispersion) {
    double mean = 0;
    for (double count : counts) mean += count / counts.length;
    double deviation = Math.sqrt(dispersion * mean);
    double weights = 0;
    double sum = 0;
    for (double count : counts) {
      double off = (count - mean) / deviation;
      double weight = off > OUTBREAK ? OUTBREAK / off * (OUTBREAK / off) : 1;
      weights += weight;
      sum += weight * count;
    }
    return new CountLaw((sum + 0.5) / weights, dispersion * (1 + 1 / weights));
  }

  /// How many of so many scored ones will be negative.
  ShareLaw negatives(int scored) {
    long negative = cells.stream().mapToLong(Tally::negative).sum();
    long all = cells.stream().mapToLong(Tally::scored).sum();
    return ShareLaw.after(negative, all, scored);
  }

  /// How many scored ones there are as a rule.
  int usuallyScored() {
    return (int) Math.round(cells.stream().mapToInt(Tally::scored).average().orElse(0));
  }

  static int counted(Measure measure, Tally tally) {
    return switch (measure) {
      case VOICES -> tally.all().voices();
      case MENTIONS, EACH -> tally.mentions();
      case STORIES -> tally.all().stories();
      case NEGATIVE_SHARE -> tally.negative();
    };
  }
}
