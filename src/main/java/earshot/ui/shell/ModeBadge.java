package earshot.ui.shell;

import earshot.model.WorkMode;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The badge that says whether the workspace only listens: an ear, or a hand in the client's
/// colour.
final class ModeBadge {
  private static final double WORD_FROM_EMS = 65;

  private final ModeViewModel model;
  private final Messages words;
  private final Button badge = new Button();

  ModeBadge(ModeViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    badge.setId("mode");
    badge.getStyleClass().add("shell-mode");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.setTooltip(new Tooltip(words.get("mode.tip")));
    badge.setOnAction(press -> model.ask());
    model.modeProperty().subscribe(this::show);
    badge.fontProperty().subscribe(any -> fit());
    badge.sceneProperty().flatMap(Scene::widthProperty).subscribe(any -> fit());
  }

  Button node() {
    return badge;
  }

  private void show(WorkMode mode) {
    badge.setText(words.get("mode." + mode.name()));
    badge.setGraphic(icon(mode).node(15));
    badge.setAccessibleText(words.get("mode.badge", words.get("mode." + mode.name())));
    badge.getStyleClass().remove("hands-on");
    if (mode == WorkMode.HANDS_ON) badge.getStyleClass().add("hands-on");
  }

  // Where the bar has no room for the word, the picture stands alone; its name is still told.
  private void fit() {
    Scene scene = badge.getScene();
    if (scene == null) return;
    boolean narrow = scene.getWidth() < WORD_FROM_EMS * badge.getFont().getSize();
    badge.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  static Icon icon(WorkMode mode) {
    return switch (mode) {
      case LISTENING -> Icon.EAR;
      case HANDS_ON -> Icon.HAND;
    };
  }
}
