package earshot.replies.playbook;

/// Says which line of a playbook cannot be read, and what to write there.
public final class PlanUnreadable extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  PlanUnreadable(int line, String cure) {
    super("Line " + line + ": " + cure);
    this.line = line;
  }

  /// The line, from 1.
  public int line() {
    return line;
  }
}
