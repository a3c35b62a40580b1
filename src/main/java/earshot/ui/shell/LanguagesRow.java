package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The row on the languages that are expected, on the card of language and region.
public final class LanguagesRow {
  private final LanguagesViewModel model;
  private final Messages words = Messages.of(LanguagesRow.class);

  /// Shows nothing but the default before [#shown].
  public LanguagesRow(LanguagesViewModel model) {
    this.model = model;
  }

  void shown() {
    model.refresh();
  }

  void hidden() {
    model.write();
  }

  Node root() {
    TextField field = new TextField();
    field.setId("languages");
    field.setPrefColumnCount(22);
    field.setPromptText(words.get("languages.usual"));
    field.setAccessibleText(words.get("languages"));
    field.textProperty().bindBidirectional(model.writtenProperty());
    field.setOnAction(enter -> model.write());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in) model.write();
            });
    HBox row =
        SettingRow.marked(
            SettingRow.of(
                words.get("languages"),
                field,
                Sentence.of(words.get("languages.note"), "es-secondary")),
            model.languagesProperty().map(chosen -> !chosen.isEmpty()),
            words.get("languages.usual"),
            () -> model.languagesProperty().set(List.of()));
    return new VBox(row, Sentence.showing(model.problemProperty(), "settings-problem"));
  }
}
