package earshot.model;

/// Names one account on one site within a workspace; of a human being with two accounts there are
/// two until a person links them.
public record AuthorId(long value) implements Comparable<AuthorId> {
  /// Refuses ids that no store hands out.
  public AuthorId {
    if (value <= 0) throw new IllegalArgumentException("an author id is positive: " + value);
  }

  @Override
  public int compareTo(AuthorId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
