package earshot.model;

/// Names one mention within a workspace; ids rise in the order in which mentions were stored.
public record MentionId(long value) implements Comparable<MentionId> {
  /// Refuses ids that no store hands out.
  public MentionId {
    if (value <= 0) throw new IllegalArgumentException("a mention id is positive: " + value);
  }

  @Override
  public int compareTo(MentionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
