package earshot.insight.spike;

/// Why a bucket of the past says nothing about what is usual.
public enum Exclusion {
  /// Less than 80 % of its sources and time were watched.
  NOT_WATCHED,
  /// A person marked an incident there.
  INCIDENT,
  /// The clocks were changed: that week had no such time.
  NO_SUCH_TIME,
  /// Nothing was recorded so long ago.
  BEFORE_RECORDS
}
