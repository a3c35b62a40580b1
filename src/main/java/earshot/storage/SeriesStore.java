package earshot.storage;

import earshot.model.BrandId;
import earshot.model.SeriesPoint;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Counts mentions over time.
public final class SeriesStore {

  /// One point per day from (included) to (excluded), in the workspace's zone; no brand means all
  /// mentions.
  public List<SeriesPoint> days(Optional<BrandId> brand, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  /// One point per bucket; the range is at most 14 days.
  ///
  /// @throws IllegalArgumentException when the range is longer
  public List<SeriesPoint> buckets(Optional<BrandId> brand, TimeRange range, Duration bucket) {
    throw new UnsupportedOperationException();
  }
}
