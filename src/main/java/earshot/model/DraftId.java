package earshot.model;

/// Names one draft of an answer within a workspace.
public record DraftId(long value) {
  /// Refuses ids that no store hands out.
  public DraftId {
    if (value <= 0) throw new IllegalArgumentException("a draft id is positive: " + value);
  }
}
