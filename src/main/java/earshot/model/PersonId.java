package earshot.model;

/// Names one human being of whom something is kept by hand, within a workspace.
public record PersonId(long value) implements Comparable<PersonId> {
  /// Refuses ids that no store hands out.
  public PersonId {
    if (value <= 0) throw new IllegalArgumentException("a person id is positive: " + value);
  }

  @Override
  public int compareTo(PersonId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
