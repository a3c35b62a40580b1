package earshot.listening.preset;

/// A checked template of an address or header with parameters in braces.
public final class UrlTemplate {
  private final String source;

  UrlTemplate(String source) {
    this.source = source;
  }

  /// The template as written.
  public String source() {
    return source;
  }
}
