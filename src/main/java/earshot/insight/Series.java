package earshot.insight;

import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Mentions per bucket of time, in lines by label, brand or source, with gaps as gaps.
///
/// @param lines what is drawn, the order in which each slot counts
/// @param slots buckets, oldest first
public record Series(Basis basis, Width width, List<Line> lines, List<Slot> slots) {
  /// Copies the lists.
  public Series {
    lines = List.copyOf(lines);
    slots = List.copyOf(slots);
  }

  /// The average of the buckets that were watched and are over; gaps and the running bucket are
  /// left out, as [Average#leftOut()] says.
  public Average average() {
    List<Slot> over = slots.stream().filter(slot -> !slot.running() && !slot.isGap()).toList();
    double mean = over.stream().mapToInt(Slot::total).average().orElse(0);
    return new Average(mean, over.size(), slots.size() - over.size());
  }

  /// Positive minus negative as a part of what was scored, in [-1, 1], for lines by label; empty
  /// for gaps and where nothing was scored.
  public List<OptionalDouble> net() {
    return slots.stream().map(this::net).toList();
  }

  private OptionalDouble net(Slot slot) {
    int positive = count(slot, Label.POSITIVE);
    int negative = count(slot, Label.NEGATIVE);
    int scored = positive + negative + count(slot, Label.NEUTRAL) + count(slot, Label.MIXED);
    boolean nothing = slot.isGap() || scored == 0;
    return nothing
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (positive - negative) / scored);
  }

  private int count(Slot slot, Label label) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).of().equals(new Of.OfLabel(label))) return slot.counts().get(i);
    }
    return 0;
  }

  /// The mean of each bucket's total and those before it, for a line over the raw points; gaps are
  /// left out of the means and have none themselves.
  ///
  /// @param buckets how many go into a mean, itself among them, at least 2; to be named beside it
  public List<OptionalDouble> smoothed(int buckets) {
    if (buckets < 2) throw new IllegalArgumentException("smooth over two buckets or more");
    List<OptionalDouble> means = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      List<Slot> some = slots.subList(Math.max(0, i + 1 - buckets), i + 1);
      means.add(
          slots.get(i).isGap()
              ? OptionalDouble.empty()
              : some.stream().filter(slot -> !slot.isGap()).mapToInt(Slot::total).average());
    }
    return means;
  }

  /// A mean that says what it is made of.
  ///
  /// @param perSlot mentions a bucket; 0 when no bucket counts
  /// @param slots buckets it is made of
  /// @param leftOut gaps, and the running bucket
  public record Average(double perSlot, int slots, int leftOut) {}

  /// How wide a bucket is; days, weeks and months follow the workspace's zone, so that a day may
  /// have 23 or 25 hours.
  public enum Width {
    FIVE_MINUTES,
    QUARTER_HOUR,
    HOUR,
    DAY,
    WEEK,
    MONTH
  }

  /// What the lines stand for.
  public enum By {
    LABEL,
    BRAND,
    SOURCE
  }

  /// One line.
  ///
  /// @param name of the brand or source; the code of the label in lower case
  public record Line(Of of, String name) {}

  /// What one line counts.
  public sealed interface Of {
    /// Mentions with this label.
    record OfLabel(Label label) implements Of {}

    /// Mentions of this brand.
    record OfBrand(BrandId brand) implements Of {}

    /// Mentions a source brought.
    record OfSource(SourceId source) implements Of {}

    /// All other sources together.
    record OfRest() implements Of {}
  }

  /// One bucket. A count of zero is proven only where the level is FULL.
  ///
  /// @param level how completely it was watched, as far as it has passed
  /// @param running whether it is not over yet
  /// @param counts one per line
  public record Slot(TimeRange range, CoverageLevel level, boolean running, List<Integer> counts) {
    /// Copies the list.
    public Slot {
      counts = List.copyOf(counts);
    }

    /// All lines together.
    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether nothing is known: nobody watched, and nobody brought anything in.
    public boolean isGap() {
      return level == CoverageLevel.NONE && total() == 0;
    }
  }
}
