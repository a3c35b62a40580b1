package earshot.model;

/// Names one incident within a workspace.
public record IncidentId(long value) implements Comparable<IncidentId> {
  /// Refuses ids that no store hands out.
  public IncidentId {
    if (value <= 0) throw new IllegalArgumentException("an incident id is positive: " + value);
  }

  @Override
  public int compareTo(IncidentId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
