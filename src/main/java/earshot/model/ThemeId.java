package earshot.model;

/// Names one theme within a workspace.
public record ThemeId(int value) implements Comparable<ThemeId> {
  /// Refuses ids that no store hands out.
  public ThemeId {
    if (value <= 0) throw new IllegalArgumentException("a theme id is positive: " + value);
  }

  @Override
  public int compareTo(ThemeId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
