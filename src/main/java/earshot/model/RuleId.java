package earshot.model;

/// Names one rule within a workspace.
public record RuleId(int value) implements Comparable<RuleId> {
  /// Refuses ids that no store hands out.
  public RuleId {
    if (value <= 0) throw new IllegalArgumentException("a rule id is positive: " + value);
  }

  @Override
  public int compareTo(RuleId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
