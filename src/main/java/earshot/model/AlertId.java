package earshot.model;

/// Names one alert within a workspace.
public record AlertId(long value) implements Comparable<AlertId> {
  /// Refuses ids that no store hands out.
  public AlertId {
    if (value <= 0) throw new IllegalArgumentException("an alert id is positive: " + value);
  }

  @Override
  public int compareTo(AlertId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
