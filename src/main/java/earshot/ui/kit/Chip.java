package earshot.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/// Small rounded labels for facts about a mention; words from outside are made safe.
///
/// Style classes: `accent client positive negative neutral mixed good caution danger outlined`.
public final class Chip {
  private Chip() {}

  /// A chip of one line.
  public static Label of(String words, String... styles) {
    Label chip = new Label(Shown.of(words));
    chip.getStyleClass().add("es-chip");
    chip.getStyleClass().addAll(styles);
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  /// A chip of one line with a picture in front.
  public static Label of(Icon icon, String words, String... styles) {
    Label chip = of(words, styles);
    chip.setGraphic(icon.node());
    return chip;
  }

  /// A chip that goes away: the whole chip is a button with a cross at its end.
  ///
  /// @param name what the button does, for readers of the screen, such as `Remove the time range`
  public static Button removable(String words, String name, Runnable remove) {
    Button chip = new Button(Shown.of(words), Icon.CLOSE.node());
    chip.getStyleClass().setAll("es-chip", "accent", "es-chip-button");
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setAccessibleText(name);
    chip.setOnAction(press -> remove.run());
    return chip;
  }
}
