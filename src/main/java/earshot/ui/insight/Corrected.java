package earshot.ui.insight;

import earshot.insight.Estimate;
import earshot.insight.Interval;
import earshot.model.Label;
import java.time.Instant;
import java.util.Map;

/// What the shares of the labels would be without the machine's errors, as far as people measured
/// them.
public sealed interface Corrected {
  /// Nobody measured yet, or the measure has expired.
  record NotMeasured() implements Corrected {}

  /// Measured, but the intervals are too wide to be reported.
  ///
  /// @param points width of the widest interval in percentage points
  /// @param more labels that are likely to make it narrow enough
  record TooWide(int points, int more) implements Corrected {}

  /// Measured.
  ///
  /// @param shares of all mentions, in [0, 1]
  /// @param labels how many people gave
  /// @param agreement share of mentions on which machine and people agree
  record Measured(
      Map<Label, Estimate> shares, int labels, Instant at, double agreement, Interval between)
      implements Corrected {
    /// Copies the map.
    public Measured {
      shares = Map.copyOf(shares);
    }
  }
}
