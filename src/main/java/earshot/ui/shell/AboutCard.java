package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The card on the program among the settings: what it is, and whose work is inside.
final class AboutCard {
  private static final List<String> PARTS =
      List.of(
          "javafx",
          "atlantafx",
          "controlsfx",
          "ikonli",
          "icons",
          "richtextfx",
          "inter",
          "twemoji",
          "lucene",
          "h2",
          "jsoup",
          "httpclient",
          "jackson",
          "vader",
          "picocli",
          "logback");

  private AboutCard() {}

  /// @param version of the program, such as `0.1.0`
  static VBox of(String version, Messages words) {
    Label head = new Label(words.get("settings.about"));
    head.getStyleClass().add("es-h2");
    VBox card =
        new VBox(head, Sentence.of(words.get("settings.about-text", version)), licences(words));
    card.getStyleClass().add("es-card");
    return card;
  }

  private static Node licences(Messages words) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("settings-licence");
    for (int i = 0; i < PARTS.size(); i++) {
      Label name = new Label(words.get("part." + PARTS.get(i)));
      Label licence = new Label(words.get("part." + PARTS.get(i) + ".licence"));
      licence.getStyleClass().add("es-secondary");
      grid.addRow(i, name, licence);
    }
    return grid;
  }
}
