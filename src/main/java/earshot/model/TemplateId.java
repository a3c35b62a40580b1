package earshot.model;

/// Names one template within a workspace.
public record TemplateId(int value) implements Comparable<TemplateId> {
  /// Refuses ids that no store hands out.
  public TemplateId {
    if (value <= 0) throw new IllegalArgumentException("a template id is positive: " + value);
  }

  @Override
  public int compareTo(TemplateId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
