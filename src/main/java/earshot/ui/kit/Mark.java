package earshot.ui.kit;

import earshot.model.Span;

/// Something about a stretch of a text that is to be seen in it.
///
/// @param span in the text given to [SafeText]
/// @param raised a small raised number behind the stretch, such as `−1.7`, or empty
public record Mark(Span span, Kind kind, String raised) {
  /// What a mark says.
  public enum Kind {
    /// Found by the query: on a coloured ground.
    MATCH(""),
    /// A word that makes the text more positive.
    POSITIVE("positive"),
    /// A word that makes the text more negative.
    NEGATIVE("negative"),
    /// A title or a rating in front of the text.
    STRONG("strong"),
    /// Outside of what was scored for the brand.
    OUTSIDE("outside"),
    /// In the earlier wording only.
    GONE("gone"),
    /// In the later wording only.
    FRESH("fresh");

    private final String style;

    Kind(String style) {
      this.style = style;
    }

    String style() {
      return style;
    }
  }

  /// A mark without a number.
  public static Mark of(Span span, Kind kind) {
    return new Mark(span, kind, "");
  }
}
