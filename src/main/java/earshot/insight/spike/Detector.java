package earshot.insight.spike;

import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells whether a bucket of time holds more than could be expected.
///
/// A bucket is compared with the same place in the week before, after Farrington, Andrews, Beale &
/// Catchpole 1996, with the negative binomial of Noufaily et al. 2013 and a dispersion pooled over
/// the week.
public final class Detector {
  /// Fewer than that never are an alarm.
  public static final int LEAST = 5;

  /// A share of fewer than that is not judged.
  public static final int LEAST_SCORED = 20;

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;
  private static final int DAYS_OF_A_WEEK = 7;

  private final History history;
  private final Asked asked;
  private final double dispersion;

  /// @param before the dispersion is that of the eight weeks before
  public Detector(History history, Asked asked, Instant before) {
    this.history = history;
    this.asked = asked;
    this.dispersion =
        asked.measure() == Measure.NEGATIVE_SHARE
            ? 1
            : Dispersion.of(history, asked.measure(), before);
  }

  /// What is counted, and how many false alarms a month are put up with.
  ///
  /// @param falseAlarms a month of 30 days, above 0
  public record Asked(Measure measure, double falseAlarms) {
    /// Refuses a wish that cannot be kept.
    public Asked {
      if (!(falseAlarms > 0)) {
        throw new IllegalArgumentException("Some false alarms there will be: " + falseAlarms);
      }
    }

    double alpha(BucketWidth width) {
      return Math.min(1, falseAlarms / width.perMonth());
    }
  }

  /// Variance divided by mean, pooled over all places of the week; 1 for shares.
  public double dispersion() {
    return dispersion;
  }

  /// Judges the bucket that starts then by what the history has of it.
  public Verdict judge(Instant start) {
    return judge(start, history.at(start).tally());
  }

  /// Judges what was heard of the bucket that starts then, as far as it has been filled.
  public Verdict judge(Instant start, Tally tally) {
    Baseline baseline = Baseline.of(history, start);
    int observed = Baseline.counted(asked.measure(), tally);
    int of = share() ? tally.scored() : observed;
    if (!baseline.isEnough()) {
      return new Verdict(
          Verdict.State.NOT_ENOUGH_HISTORY,
          observed,
          of,
          tally,
          baseline.weeks(),
          Optional.empty());
    }
    Verdict.Figures figures = figures(baseline, law(baseline, of), observed);
    return new Verdict(
        state(figures, observed, tally),
        observed,
        of,
        tally,
        baseline.weeks(),
        Optional.of(figures));
  }

  private Verdict.State state(Verdict.Figures figures, int observed, Tally tally) {
    if (share() && tally.scored() < LEAST_SCORED) return Verdict.State.TOO_FEW;
    if (figures.probability() > asked.alpha(history.width())) return Verdict.State.USUAL;
    Tally.Crowd crowd = share() ? tally.critics() : tally.all();
    boolean many = observed >= figures.bounds().limit();
    return many && crowd.isCrowd() ? Verdict.State.ALERT : Verdict.State.TOO_FEW;
  }

  private Verdict.Figures figures(Baseline baseline, Law law, int observed) {
    return new Verdict.Figures(
        law.mean(),
        dispersion,
        law instanceof CountLaw counts ? counts.spread() : 1,
        law.atLeast(observed),
        bounds(law),
        baseline.excluded());
  }

  /// Where the usual ends for the bucket that starts then; absent while there is too little history
  /// or for a share of too few.
  public Optional<Expecting> expected(Instant start) {
    Baseline baseline = Baseline.of(history, start);
    if (!baseline.isEnough()) return Optional.empty();
    int of = share() ? baseline.usuallyScored() : 0;
    if (share() && of < LEAST_SCORED) return Optional.empty();
    Law law = law(baseline, of);
    return Optional.of(new Expecting(law.mean(), bounds(law), baseline.weeks()));
  }

  /// What is expected, before anything was seen.
  public record Expecting(double mean, Verdict.Bounds bounds, int weeks) {}

  /// How many false alarms a month are really to be expected, as counts are whole numbers and none
  /// below 5 is an alarm: summed over the week from then on.
  public double promised(Instant from) {
    double week = 0;
    Instant end = from.plus(Duration.ofDays(DAYS_OF_A_WEEK));
    for (Instant at = from; at.isBefore(end); at = history.bucketOf(at).to()) {
      Baseline baseline = Baseline.of(history, at);
      int of = share() ? baseline.usuallyScored() : 0;
      if (!baseline.isEnough() || (share() && of < LEAST_SCORED)) continue;
      Law law = law(baseline, of);
      week += law.atLeast(limit(law));
    }
    return week * BucketWidth.MONTH.toDays() / DAYS_OF_A_WEEK;
  }

  private Law law(Baseline baseline, int of) {
    return share() ? baseline.negatives(of) : baseline.counts(asked.measure(), dispersion);
  }

  private Verdict.Bounds bounds(Law law) {
    return new Verdict.Bounds(law.quantile(LOW), law.quantile(HIGH), limit(law));
  }

  private long limit(Law law) {
    return law.limit(LEAST, asked.alpha(history.width()));
  }

  private boolean share() {
    return asked.measure() == Measure.NEGATIVE_SHARE;
  }
}
