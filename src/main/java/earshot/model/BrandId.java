package earshot.model;

/// Names one brand or rival within a workspace.
public record BrandId(int value) implements Comparable<BrandId> {
  /// Refuses ids that no store hands out; 0 stands for "the whole text" in score rows and is no
  /// brand.
  public BrandId {
    if (value <= 0) throw new IllegalArgumentException("a brand id is positive: " + value);
  }

  @Override
  public int compareTo(BrandId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
