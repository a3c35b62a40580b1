package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The card on words, among the settings: what is taken for profanity.
public final class ProfanityCard {
  private final ProfanityViewModel model;
  private final VBox root = new VBox();

  /// Builds the card.
  public ProfanityCard(ProfanityViewModel model) {
    this.model = model;
    Messages words = Messages.of(ProfanityCard.class);
    Label head = new Label(words.get("profanity.title"));
    head.getStyleClass().add("es-h2");
    TextField field = new TextField();
    field.setId("profanity");
    field.setPrefColumnCount(22);
    field.setAccessibleText(words.get("profanity"));
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(enter -> model.keep());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in) model.keep();
            });
    HBox row =
        SettingRow.of(
            words.get("profanity"),
            field,
            Sentence.of(words.get("profanity.note"), "es-secondary"));
    root.getChildren()
        .setAll(
            head,
            SettingRow.marked(
                row, model.changedProperty(), words.get("profanity.usual"), model::back),
            Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
    root.setId("words-card");
  }

  Node root() {
    return root;
  }

  void shown() {
    model.refresh();
  }

  void hidden() {
    model.keep();
  }
}
