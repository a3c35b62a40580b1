package earshot.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A turning wheel with words and a way to stop, shown while something takes longer than a moment.
public final class Asking {
  // What is answered within a third of a second needs no sign of life.
  private static final Duration PATIENCE = Duration.millis(300);

  private Asking() {}

  /// A row that takes no room while nothing is under way.
  ///
  /// @param id of the button that stops
  public static HBox of(
      ObservableValue<Boolean> busy, ObservableValue<String> words, String id, Runnable stop) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("es-wheel");
    wheel.setFocusTraversable(false);
    Label label = new Label();
    label.getStyleClass().add("es-secondary");
    label.textProperty().bind(words);
    Button end = new Button(Words.KIT.get("asking.stop"));
    end.setId(id);
    end.getStyleClass().add("es-link");
    end.setMinWidth(Region.USE_PREF_SIZE);
    end.setOnAction(press -> stop.run());
    HBox row = new HBox(wheel, label, end);
    row.getStyleClass().add("es-asking");
    row.managedProperty().bind(row.visibleProperty());
    row.setVisible(false);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(elapsed -> row.setVisible(busy.getValue()));
    busy.subscribe(
        now -> {
          if (now) {
            patience.playFromStart();
          } else {
            patience.stop();
            row.setVisible(false);
          }
        });
    return row;
  }
}
