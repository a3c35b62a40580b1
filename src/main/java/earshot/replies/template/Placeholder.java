package earshot.replies.template;

import earshot.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A place in a text that is still to be filled.
///
/// @param span from the first brace to behind the last
/// @param name what to ask for, such as `order number`
/// @param preset what is proposed
/// @param options what can be chosen; empty unless it is a choice
public record Placeholder(
    Span span, Kind kind, String name, Optional<String> preset, List<String> options) {
  /// Copies the list.
  public Placeholder {
    options = List.copyOf(options);
  }

  /// What may be put there.
  public enum Kind {
    /// Any words.
    TEXT,
    /// A day.
    DATE,
    /// A number.
    NUMBER,
    /// One of several.
    CHOICE;

    static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(kind);
      }
      return Optional.empty();
    }
  }

  /// Whether this asks for the same as another: a name means one thing in a text.
  public boolean asksLike(Placeholder other) {
    return name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
  }
}
