package earshot.model;

/// Names one search that is kept within a workspace.
public record SavedSearchId(int value) implements Comparable<SavedSearchId> {
  /// Refuses ids that no store hands out.
  public SavedSearchId {
    if (value <= 0) throw new IllegalArgumentException("a search id is positive: " + value);
  }

  @Override
  public int compareTo(SavedSearchId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
