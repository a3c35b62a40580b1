package earshot.ui.measure;

import earshot.model.Label;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import earshot.ui.measure.LearningViewModel.Offer;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a switch would change, and the decision.
final class OfferPane {
  private static final int MOST = 8;

  private final LearningViewModel learning;
  private final Messages words;
  private final VBox node = new VBox();

  OfferPane(LearningViewModel learning, Messages words) {
    this.learning = learning;
    this.words = words;
    node.getStyleClass().add("measure-offer");
    node.setId("learning-offer");
    learning.offerProperty().subscribe(this::show);
  }

  VBox node() {
    return node;
  }

  private void show(Optional<Offer> offer) {
    node.setVisible(offer.isPresent());
    node.setManaged(offer.isPresent());
    offer.ifPresent(
        now -> node.getChildren().setAll(Sentence.of(sentence(now)), table(now), buttons(now)));
  }

  private String sentence(Offer offer) {
    Moves moves = offer.moves();
    if (moves.changed() == 0) return words.get("offer.none");
    return words.get(
        offer.on() ? "offer.on" : "offer.off", moves.changed(), moves.looked(), moves.held());
  }

  private GridPane table(Offer offer) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("measure-moves");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints counts = new ColumnConstraints();
    counts.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, counts);
    int row = 0;
    for (Moves.Move move : offer.moves().moves().stream().limit(MOST).toList()) {
      javafx.scene.control.Label step =
          new javafx.scene.control.Label(
              words.get("offer.move", word(move.from()), word(move.to())),
              Sentiment.of(move.to()).legendGlyph());
      step.getStyleClass().add("measure-name");
      javafx.scene.control.Label count =
          new javafx.scene.control.Label(words.formats().number(move.count()));
      count.getStyleClass().add("es-name");
      grid.addRow(row++, step, count);
    }
    return grid;
  }

  private String word(Label label) {
    return words.get("word." + label.name());
  }

  private FlowPane buttons(Offer offer) {
    Button keep = new Button(words.get(offer.on() ? "offer.keep.on" : "offer.keep.off"));
    keep.setId("learning-keep");
    keep.getStyleClass().add("accent");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(press -> learning.turn());
    Button cancel = new Button(words.get("offer.cancel"));
    cancel.setId("learning-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(press -> learning.cancel());
    FlowPane row = new FlowPane(keep, cancel);
    row.getStyleClass().add("measure-buttons");
    return row;
  }
}
