package earshot.model;

/// Names one tag within a workspace.
public record TagId(int value) implements Comparable<TagId> {
  /// Refuses ids that no store hands out.
  public TagId {
    if (value <= 0) throw new IllegalArgumentException("a tag id is positive: " + value);
  }

  @Override
  public int compareTo(TagId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
