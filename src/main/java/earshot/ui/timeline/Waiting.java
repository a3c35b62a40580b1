package earshot.ui.timeline;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What is seen while something is read: nothing for 150 ms, then grey shapes, after 3 s words.
final class Waiting {
  private final VBox node = new VBox();
  private final Label words = new Label();
  private final Timeline steps;

  /// @param sentence said after three seconds
  /// @param shapes how many grey shapes stand for the coming rows
  Waiting(String sentence, int shapes) {
    words.setText(sentence);
    words.getStyleClass().add("es-secondary");
    node.getStyleClass().add("waiting");
    for (int n = 0; n < shapes; n++) {
      Region shape = new Region();
      shape.getStyleClass().add("waiting-shape");
      node.getChildren().add(shape);
    }
    node.getChildren().add(words);
    steps =
        new Timeline(
            new KeyFrame(Duration.millis(150), shown -> node.setVisible(true)),
            new KeyFrame(Duration.seconds(3), said -> words.setVisible(true)));
  }

  /// Begins to wait.
  Region start() {
    node.setVisible(false);
    words.setVisible(false);
    steps.playFromStart();
    return node;
  }

  void stop() {
    steps.stop();
  }
}
