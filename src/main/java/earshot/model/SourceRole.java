package earshot.model;

/// Whose voice a source carries.
public enum SourceRole implements Coded {
  /// The brand's own site or account.
  OWN(1),
  /// A rival's site or account.
  COMPETITOR(2),
  /// News and magazines.
  PRESS(3),
  /// Forums, blogs, social sites.
  COMMUNITY(4),
  /// Review sites and app stores.
  REVIEW(5);

  private final int code;

  SourceRole(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
