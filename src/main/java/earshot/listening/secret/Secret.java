package earshot.listening.secret;

/// A key or password; prints as dots, so that no log or message ever holds it.
///
/// @param value what is sent
public record Secret(String value) {
  @Override
  public String toString() {
    return "••••";
  }
}
