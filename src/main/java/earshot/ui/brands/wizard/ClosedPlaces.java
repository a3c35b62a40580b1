package earshot.ui.brands.wizard;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The places that nobody may read automatically, each with the honest way in.
final class ClosedPlaces {
  // Each with the formats that hold what one may bring from there.
  private static final List<Closed> PLACES =
      List.of(
          new Closed("closed.social", List.of("Facebook and Instagram", "Saved page")),
          new Closed("closed.x", List.of("X archive (own posts)", "Tweets API v2")),
          new Closed("closed.reviews", List.of("Saved page", "Play Console")),
          new Closed("closed.gone", List.of("Table")),
          new Closed("closed.private", List.of()));

  private final VBox node = new VBox();

  private record Closed(String key, List<String> formats) {}

  /// @param imports leads to the page that imports, given the name of a format
  ClosedPlaces(Messages words, Consumer<String> imports) {
    VBox rows = new VBox(Sentence.of(words.get("closed.intro"), "es-secondary"));
    rows.getStyleClass().add("closed-rows");
    for (Closed closed : PLACES) {
      String place = closed.key();
      Label name = new Label(words.get(place));
      name.getStyleClass().add("es-label");
      VBox row =
          new VBox(
              name,
              Sentence.of(words.get(place + "-way"), "es-secondary"),
              Sentence.of(words.get(place + "-said"), "es-caption"));
      row.getStyleClass().add("closed-row");
      if (!closed.formats().isEmpty()) row.getChildren().add(ways(closed, words, imports));
      rows.getChildren().add(row);
    }
    rows.setVisible(false);
    rows.managedProperty().bind(rows.visibleProperty());
    Button fold = new Button(words.get("closed.show"), Icon.HIDDEN.node(16));
    fold.setId("wizard-closed");
    fold.getStyleClass().addAll("es-link", "es-flush");
    fold.setOnAction(
        press -> {
          rows.setVisible(!rows.isVisible());
          fold.setText(words.get(rows.isVisible() ? "closed.hide" : "closed.show"));
        });
    node.getChildren().addAll(fold, rows);
    node.getStyleClass().add("closed-places");
  }

  private static Region ways(Closed closed, Messages words, Consumer<String> imports) {
    FlowPane ways = new FlowPane(12, 4);
    for (int i = 0; i < closed.formats().size(); i++) {
      String format = closed.formats().get(i);
      Button way = new Button(words.get("closed.import", format), Icon.ARROW_RIGHT.node(16));
      way.setId("wizard-" + closed.key().replace('.', '-') + "-" + i);
      way.getStyleClass().add("es-link");
      way.setOnAction(press -> imports.accept(format));
      ways.getChildren().add(way);
    }
    return ways;
  }

  Region node() {
    return node;
  }
}
