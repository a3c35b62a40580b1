package earshot.model;

/// Whether a brand is ours or a rival.
public enum BrandRole implements Coded {
  /// One of ours.
  OWN(1),
  /// A rival, watched for comparison.
  RIVAL(2);

  private final int code;

  BrandRole(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
