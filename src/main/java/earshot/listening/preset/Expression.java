package earshot.listening.preset;

/// A checked expression of a preset: a path, a choice, a template, a join, with conversions.
public final class Expression {
  private final String source;

  Expression(String source) {
    this.source = source;
  }

  /// The expression as written.
  public String source() {
    return source;
  }
}
