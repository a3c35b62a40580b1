package earshot.ui.brands.wizard;

import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One proposed source: its tick, its name, how far it is, and what to know of it.
final class LineView {
  private final SourceLine line;
  private final LineWords words;
  private final Messages messages;
  private final CheckBox tick = new CheckBox();
  private final Label state = new Label();
  private final SafeText note = new SafeText();
  private final HBox node;

  LineView(SourceLine line, LineWords words, Messages messages) {
    this.line = line;
    this.words = words;
    this.messages = messages;
    tick.setSelected(line.tickedProperty().get());
    tick.setDisable(line.proposal().service().isEmpty());
    tick.setOnAction(press -> line.tick(tick.isSelected()));
    line.tickedProperty().subscribe(tick::setSelected);

    Label name = new Label(Shown.of(words.name(line.proposal())));
    name.getStyleClass().add("es-name");
    name.setMinWidth(0);
    state.getStyleClass().add("line-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(name, spring, state);
    head.getStyleClass().add("line-head");
    SafeText facts = SafeText.of(words.facts(line.proposal()), List.of());
    facts.getStyleClass().add("es-secondary");
    note.getStyleClass().add("line-note");
    VBox said = new VBox(head, facts, note);
    said.getStyleClass().add("line-said");
    HBox.setHgrow(said, Priority.ALWAYS);
    Region icon = new HBox(PresetIcon.of(line.proposal()).node(17));
    icon.getStyleClass().add("line-icon");
    node = new HBox(tick, icon, said);
    node.getStyleClass().add("source-line");
    node.setOnMouseClicked(
        click -> {
          if (tick.isDisabled()) return;
          tick.requestFocus();
          tick.fire();
        });
    line.standProperty().subscribe(stand -> show());
  }

  Region node() {
    return node;
  }

  private void show() {
    LineWords.State now = words.state(line);
    state.setText(now.text());
    if (now.busy()) {
      ProgressIndicator spinner = new ProgressIndicator();
      spinner.getStyleClass().add("line-spinner");
      state.setGraphic(spinner);
    } else {
      state.setGraphic(now.icon().node(15, now.style()));
    }
    state.getStyleClass().setAll("label", "line-state", now.style());
    String said = words.note(line);
    note.show(said, List.of());
    note.setVisible(!said.isEmpty());
    note.setManaged(!said.isEmpty());
    note.getStyleClass().remove("trouble");
    if (LineWords.trouble(line)) note.getStyleClass().add("trouble");
    tick.setAccessibleText(
        messages.get(
            "line.text",
            words.name(line.proposal()),
            now.text(),
            words.facts(line.proposal()) + ". " + said));
  }
}
