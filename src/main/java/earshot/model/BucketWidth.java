package earshot.model;

import java.time.Duration;
import java.util.Optional;

/// How long the buckets are into which an alert rule cuts time.
public enum BucketWidth implements Coded {
  /// Five minutes.
  FIVE_MINUTES(1, Duration.ofMinutes(5)),
  /// A quarter of an hour.
  FIFTEEN_MINUTES(2, Duration.ofMinutes(15)),
  /// One hour.
  HOUR(3, Duration.ofHours(1)),
  /// One day of the workspace's zone, which may have 23 or 25 hours.
  DAY(4, Duration.ofDays(1));

  /// By which "a month" is meant in "false alarms a month".
  public static final Duration MONTH = Duration.ofDays(30);

  private final int code;
  private final Duration length;

  BucketWidth(int code, Duration length) {
    this.code = code;
    this.length = length;
  }

  @Override
  public int code() {
    return code;
  }

  /// How long a bucket is; a day as a rule.
  public Duration length() {
    return length;
  }

  /// How many there are in 30 days.
  public double perMonth() {
    return (double) MONTH.toMillis() / length.toMillis();
  }

  /// The width of this length; absent where there is none.
  public static Optional<BucketWidth> of(Duration length) {
    for (BucketWidth width : values()) {
      if (width.length.equals(length)) return Optional.of(width);
    }
    return Optional.empty();
  }
}
