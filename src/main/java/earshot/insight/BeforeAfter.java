package earshot.insight;

import earshot.model.TimeRange;
import java.util.Optional;

/// How much was said a covered day before and after an event.
///
/// @param change after divided by before; absent when nothing was said in one of them
public record BeforeAfter(Basis basis, Side before, Side after, Optional<Estimate> change) {
  /// One of the two.
  ///
  /// @param range absent days at the ends are cut off
  /// @param coveredDays days that were watched, as a sum of parts of days
  public record Side(TimeRange range, long mentions, double coveredDays) {
    /// Mentions a covered day; 0 when nothing was watched.
    public double perDay() {
      return coveredDays == 0 ? 0 : mentions / coveredDays;
    }
  }
}
