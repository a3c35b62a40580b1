package earshot.ui.brands.wizard;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The places that nobody may read automatically, each with the honest way in.
final class ClosedPlaces {
  private static final List<String> PLACES =
      List.of("closed.social", "closed.x", "closed.reviews", "closed.gone", "closed.private");

  private final VBox node = new VBox();

  ClosedPlaces(Messages words) {
    VBox rows = new VBox(Sentence.of(words.get("closed.intro"), "es-secondary"));
    rows.getStyleClass().add("closed-rows");
    for (String place : PLACES) {
      Label name = new Label(words.get(place));
      name.getStyleClass().add("es-label");
      VBox row =
          new VBox(
              name,
              Sentence.of(words.get(place + "-way"), "es-secondary"),
              Sentence.of(words.get(place + "-said"), "es-caption"));
      row.getStyleClass().add("closed-row");
      rows.getChildren().add(row);
    }
    rows.setVisible(false);
    rows.managedProperty().bind(rows.visibleProperty());
    Button fold = new Button(words.get("closed.show"), Icon.HIDDEN.node(16));
    fold.setId("wizard-closed");
    fold.getStyleClass().addAll("es-link", "wizard-fold");
    fold.setOnAction(
        press -> {
          rows.setVisible(!rows.isVisible());
          fold.setText(words.get(rows.isVisible() ? "closed.hide" : "closed.show"));
        });
    node.getChildren().addAll(fold, rows);
    node.getStyleClass().add("closed-places");
  }

  Region node() {
    return node;
  }
}
