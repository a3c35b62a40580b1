package earshot.model;

/// Names one story: mentions that tell the same in nearly the same words.
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
