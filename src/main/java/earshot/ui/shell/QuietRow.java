package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The row on quiet hours on the card of notices.
public final class QuietRow {
  private final QuietViewModel model;
  private final Messages words = Messages.of(QuietRow.class);

  /// Shows nothing but the default before [#shown].
  public QuietRow(QuietViewModel model) {
    this.model = model;
  }

  void shown() {
    model.refresh();
  }

  void hidden() {
    model.write();
  }

  Node root() {
    HBox control =
        new HBox(
            choice(),
            hour("quiet-from", "settings.quiet-hours.from", model.fromProperty()),
            hour("quiet-to", "settings.quiet-hours.to", model.toProperty()));
    control.getStyleClass().add("settings-both");
    control.setId("quiet-hours");
    HBox row =
        SettingRow.marked(
            SettingRow.of(
                words.get("settings.quiet-hours"),
                control,
                Sentence.of(words.get("settings.quiet-hours-note"), "es-secondary")),
            model.hoursProperty().map(Optional::isPresent),
            words.get("settings.quiet-hours.off"),
            () -> model.wish(false));
    return new VBox(row, Sentence.showing(model.problemProperty(), "settings-problem"));
  }

  private Node choice() {
    Segmented<Boolean> choice =
        new Segmented<>(
            List.of(false, true),
            on -> words.get(on ? "settings.quiet-hours.on" : "settings.quiet-hours.off"));
    choice.node().setId("quiet-choice");
    model.hoursProperty().subscribe(now -> choice.chosenProperty().set(now.isPresent()));
    choice.chosenProperty().subscribe((_, on) -> model.wish(on));
    return choice.node();
  }

  private Node hour(String id, String key, StringProperty written) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(4);
    field.setAccessibleText(words.get(key + ".spoken"));
    field.textProperty().bindBidirectional(written);
    field.disableProperty().bind(model.hoursProperty().map(Optional::isEmpty));
    field.setOnAction(enter -> model.write());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in) model.write();
            });
    Label label = new Label(words.get(key));
    label.setLabelFor(field);
    HBox both = new HBox(label, field);
    both.getStyleClass().add("settings-both");
    return both;
  }
}
