package earshot.model;

/// Names one example of a brand's query within a workspace.
public record ExampleId(long value) {
  /// Refuses ids that no store hands out.
  public ExampleId {
    if (value <= 0) throw new IllegalArgumentException("an example id is positive: " + value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
