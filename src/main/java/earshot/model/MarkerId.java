package earshot.model;

/// Names one marker within a workspace.
public record MarkerId(int value) implements Comparable<MarkerId> {
  /// Refuses ids that no store hands out.
  public MarkerId {
    if (value <= 0) throw new IllegalArgumentException("a marker id is positive: " + value);
  }

  @Override
  public int compareTo(MarkerId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
