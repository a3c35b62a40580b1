package earshot.replies.mode;

/// Thrown where a reply would leave a workspace that only listens.
public final class RepliesOff extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /// What a person is told.
  public static final String WORDS = "Replies are off in listening mode.";

  RepliesOff() {
    super(WORDS);
  }
}
