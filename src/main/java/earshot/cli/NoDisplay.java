package earshot.cli;

/// A display is named, and no window can be opened on it.
public final class NoDisplay extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param cause what the toolkit said
  public NoDisplay(Throwable cause) {
    super("The display cannot be used.", cause);
  }
}
