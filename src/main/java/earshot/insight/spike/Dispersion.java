package earshot.insight.spike;

import earshot.model.Measure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much more than by chance alone counts vary, pooled over all places of the week: one place
/// alone has too few weeks to tell (it would raise 3 to 20 times the promised alarms).
final class Dispersion {
  private static final double AS_GOOD_AS_CHANCE = 1.05;

  private Dispersion() {}

  /// Variance divided by mean over the eight weeks before, at least 1.
  static double of(History history, Measure measure, Instant before) {
    Map<Place, Moments> places = new HashMap<>();
    Instant from = before.atZone(history.zone()).minusWeeks(Baseline.WEEKS).toInstant();
    history
        .within(from, before)
        .forEach(
            (start, past) -> {
              if (past.excluded().isPresent()) return;
              places
                  .computeIfAbsent(Place.of(start.atZone(history.zone())), _ -> new Moments())
                  .add(Baseline.counted(measure, past.tally()));
            });
    return pooled(places.values().stream().filter(place -> place.n > 1).toList());
  }

  /// The same of bare counts, one list for each place of the week.
  static double of(List<int[]> cells) {
    return pooled(cells.stream().map(Moments::of).toList());
  }

  private static double pooled(List<Moments> places) {
    double variances = 0;
    double means = 0;
    for (Moments place : places) {
      variances += place.variance();
      means += place.sum / place.n;
    }
    double pooled = means == 0 ? 1 : variances / means;
    return pooled < AS_GOOD_AS_CHANCE ? 1 : pooled;
  }

  /// A place in the week.
  private record Place(DayOfWeek day, LocalTime time) {
    static Place of(ZonedDateTime at) {
      return new Place(at.getDayOfWeek(), at.toLocalTime());
    }
  }

  private static final class Moments {
    private int n;
    private double sum;
    private double squares;

    static Moments of(int[] counts) {
      Moments moments = new Moments();
      for (int count : counts) moments.add(count);
      return moments;
    }

    void add(int count) {
      n++;
      sum += count;
      squares += (double) count * count;
    }

    double variance() {
      return (squares - sum * sum / n) / (n - 1);
    }
  }
}
