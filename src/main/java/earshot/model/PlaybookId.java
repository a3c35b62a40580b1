package earshot.model;

/// Names one playbook within a workspace.
public record PlaybookId(int value) implements Comparable<PlaybookId> {
  /// Refuses ids that no store hands out.
  public PlaybookId {
    if (value <= 0) throw new IllegalArgumentException("a playbook id is positive: " + value);
  }

  @Override
  public int compareTo(PlaybookId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
