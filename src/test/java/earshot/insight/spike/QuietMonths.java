package earshot.insight.spike;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Months in which nothing happens: counts that only chance moves around a rate for each place of
/// the week. Asks the detector's own arithmetic for its limits, and counts the alarms.
final class QuietMonths {
  private static final int DAYS = 30;

  private final int perWeek;
  private final int perMonth;
  private final boolean neighbours;
  private final int weeks;
  private final double alpha;
  private final Draw[] draws;

  /// @param perWeek buckets in a week
  /// @param rates what is really expected at each place of the week
  /// @param weeks of history
  /// @param falseAlarms wished a month
  QuietMonths(int perWeek, double[] rates, double spread, int weeks, double falseAlarms) {
    this.perWeek = perWeek;
    this.perMonth = perWeek * DAYS / 7;
    this.neighbours = perWeek > 7;
    this.weeks = weeks;
    this.alpha = falseAlarms / perMonth;
    draws = new Draw[perWeek];
    for (int place = 0; place < perWeek; place++) {
      draws[place] = Draw.of(new CountLaw(rates[place % rates.length], spread));
    }
  }

  /// Alarms raised and alarms promised.
  record Outcome(long raised, double promised) {
    double share() {
      return raised / promised;
    }
  }

  Outcome run(int months, long seed) {
    Random random = new Random(seed);
    long raised = 0;
    double promised = 0;
    for (int month = 0; month < months; month++) {
      Outcome one = month(random);
      raised += one.raised();
      promised += one.promised();
    }
    return new Outcome(raised, promised);
  }

  private Outcome month(Random random) {
    int first = weeks * perWeek + 1;
    int[] counts = new int[first + perMonth + 1];
    for (int i = 0; i < counts.length; i++) counts[i] = draws[i % perWeek].next(random);
    double dispersion = 1;
    Map<Long, Known> known = new HashMap<>();
    long raised = 0;
    double promised = 0;
    for (int bucket = first; bucket < first + perMonth; bucket++) {
      if ((bucket - first) % perWeek == 0) {
        dispersion = dispersion(counts, bucket);
        known.clear();
      }
      Known judged = judged(counts, bucket, dispersion, known);
      promised += judged.promised();
      if (counts[bucket] >= judged.limit()) raised++;
    }
    return new Outcome(raised, promised);
  }

  private record Known(long limit, double promised) {}

  private Known judged(int[] counts, int bucket, double dispersion, Map<Long, Known> known) {
    int side = neighbours ? 1 : 0;
    double[] cells = new double[weeks * (2 * side + 1)];
    int n = 0;
    double sum = 0;
    double most = 0;
    for (int week = 1; week <= weeks; week++) {
      for (int off = -side; off <= side; off++) {
        double cell = counts[bucket - week * perWeek + off];
        cells[n++] = cell;
        sum += cell;
        most = Math.max(most, cell);
      }
    }
    double mean = sum / n;
    boolean outbreak = most - mean > 4 * Math.sqrt(dispersion * mean);
    if (outbreak) return judged(Baseline.law(cells, dispersion));
    return known.computeIfAbsent((long) sum, _ -> judged(Baseline.law(cells, dispersion)));
  }

  private Known judged(CountLaw law) {
    long limit = law.limit(Detector.LEAST, alpha);
    return new Known(limit, law.atLeast(limit));
  }

  private double dispersion(int[] counts, int before) {
    List<int[]> cells = new ArrayList<>();
    for (int place = 0; place < perWeek; place++) {
      int[] cell = new int[weeks];
      for (int week = 1; week <= weeks; week++) {
        cell[week - 1] = counts[before + place - week * perWeek];
      }
      cells.add(cell);
    }
    return Dispersion.of(cells);
  }

  /// Draws counts by their cumulated probabilities.
  private static final class Draw {
    private final double[] upTo;

    private Draw(double[] upTo) {
      this.upTo = upTo;
    }

    static Draw of(CountLaw law) {
      int most = Math.toIntExact(law.quantile(1 - 1e-12)) + 2;
      double[] upTo = new double[most];
      double sum = 0;
      for (int k = 0; k < most; k++) {
        sum += law.probability(k);
        upTo[k] = sum;
      }
      return new Draw(upTo);
    }

    int next(Random random) {
      double at = random.nextDouble();
      int k = 0;
      while (k < upTo.length - 1 && upTo[k] < at) k++;
      return k;
    }
  }
}
