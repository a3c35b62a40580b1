package earshot.replies.template;

/// Says where a template cannot be understood, and what to do.
public final class TemplateError extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int position;

  TemplateError(int position, String sentence) {
    super(sentence);
    this.position = position;
  }

  /// The UTF-16 unit at which it goes wrong, from 0.
  public int position() {
    return position;
  }
}
