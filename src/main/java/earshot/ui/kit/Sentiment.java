package earshot.ui.kit;

import earshot.model.Label;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// How a sentiment looks and reads: never by colour alone, always with its glyph and its word.
public enum Sentiment {
  /// A triangle pointing down.
  NEGATIVE("negative"),
  /// A diamond.
  MIXED("mixed"),
  /// A disc.
  NEUTRAL("neutral"),
  /// A triangle pointing up.
  POSITIVE("positive"),
  /// A ring: no word list, or no scored word.
  NOT_SCORED("unscored");

  private final String style;

  Sentiment(String style) {
    this.style = style;
  }

  /// What a label is shown as.
  public static Sentiment of(Label label) {
    return switch (label) {
      case NEGATIVE -> NEGATIVE;
      case MIXED -> MIXED;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> POSITIVE;
      case UNSURE, UNSCORED -> NOT_SCORED;
    };
  }

  /// The labels counted under it.
  public List<Label> labels() {
    return List.of(Label.values()).stream().filter(label -> of(label) == this).toList();
  }

  /// The style class that gives its colours.
  public String style() {
    return style;
  }

  /// The word on screen, such as `Not scored`.
  public String word() {
    return Words.KIT.get("sentiment." + style);
  }

  /// A new glyph in the colour of words.
  public Region glyph() {
    Region glyph = new Region();
    glyph.getStyleClass().addAll("es-glyph", style);
    glyph.setAccessibleRole(AccessibleRole.NODE);
    return glyph;
  }

  /// A new glyph in the colour of chart fills, for legends.
  public Region legendGlyph() {
    Region glyph = glyph();
    glyph.getStyleClass().add("es-fill");
    return glyph;
  }
}
