package earshot.model;

/// Names a story within a workspace: the number of the mention that told it first, as far as was
/// known when the story was found.
public record StoryId(long value) implements Comparable<StoryId> {
  /// Refuses ids that no store hands out.
  public StoryId {
    if (value <= 0) throw new IllegalArgumentException("a story id is positive: " + value);
  }

  @Override
  public int compareTo(StoryId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
