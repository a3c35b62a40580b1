package earshot.ui.kit;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What a card shows while it has no figure: nothing for a moment, then grey shapes, then words; or
/// why there is none.
final class CardStates {
  private static final Duration MOMENT = Duration.millis(150);
  private static final Duration LONG = Duration.seconds(3);
  private static final double[] SHAPES = {0.9, 0.7, 0.8, 0.5};

  private final String id;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final PauseTransition patience = new PauseTransition(LONG);
  private boolean busy;

  CardStates(String id) {
    this.id = id;
  }

  /// Whether there is no figure to show.
  boolean isBusy() {
    return busy;
  }

  void over() {
    busy = false;
    moment.stop();
    patience.stop();
  }

  void waiting(StackPane body, Supplier<String> said) {
    busy = true;
    moment.setOnFinished(end -> body.getChildren().setAll(shapes()));
    patience.setOnFinished(
        end -> {
          Label label = new Label(said.get());
          label.getStyleClass().addAll("es-secondary", "es-figure-waiting");
          body.getChildren().setAll(label);
        });
    moment.playFromStart();
    patience.playFromStart();
  }

  void few(StackPane body, long n) {
    over();
    busy = true;
    body.getChildren().setAll(sentence(Words.KIT.get("card.few", FigureModel.FEWEST, n)));
  }

  void failed(StackPane body, String sentence, Runnable again) {
    over();
    busy = true;
    boolean ours = sentence.isEmpty();
    VBox box = sentence(ours ? Words.KIT.get("card.failed") : sentence);
    FlowPane steps = new FlowPane(8, 8, EmptyState.again(id, again));
    // A sentence that somebody's doing explains may hold their words.
    if (ours) steps.getChildren().add(Details.button(id, Words.KIT.get("card.failed")));
    box.getChildren().add(steps);
    body.getChildren().setAll(box);
  }

  private static VBox sentence(String said) {
    VBox box = new VBox(Sentence.of(said, "es-secondary"));
    box.getStyleClass().add("es-figure-state");
    return box;
  }

  private static VBox shapes() {
    VBox shapes = new VBox();
    shapes.getStyleClass().add("es-figure-shapes");
    for (double part : SHAPES) {
      Region shape = new Region();
      shape.getStyleClass().add("es-figure-shape");
      shape.maxWidthProperty().bind(shapes.widthProperty().multiply(part));
      shapes.getChildren().add(shape);
    }
    return shapes;
  }
}
