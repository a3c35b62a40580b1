package earshot.insight;

import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.util.List;

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
  public record Slot(
      TimeRange range, CoverageLevel level, boolean running, List<Integer> counts) {
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
