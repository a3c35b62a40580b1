package earshot.model;

/// Names one alert rule within a workspace.
public record AlertRuleId(int value) implements Comparable<AlertRuleId> {
  /// Refuses ids that no store hands out.
  public AlertRuleId {
    if (value <= 0) throw new IllegalArgumentException("an alert rule id is positive: " + value);
  }

  @Override
  public int compareTo(AlertRuleId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
