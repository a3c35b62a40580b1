package earshot.model;

/// Names one source within a workspace.
public record SourceId(int value) implements Comparable<SourceId> {
  /// Refuses ids that no store hands out.
  public SourceId {
    if (value <= 0) throw new IllegalArgumentException("a source id is positive: " + value);
  }

  @Override
  public int compareTo(SourceId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
