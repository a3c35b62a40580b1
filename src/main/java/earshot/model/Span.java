package earshot.model;

/// A stretch of UTF-16 units of a text, from (included) to (excluded).
public record Span(int from, int to) {
  /// Spans move forward and hold at least one unit.
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a span must move forward: " + from + " – " + to);
    }
  }
}
