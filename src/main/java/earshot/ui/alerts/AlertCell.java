package earshot.ui.alerts;

import earshot.model.AlertState;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An alert in three lines: what, about whom, since when.
final class AlertCell extends ListCell<AlertsDesk.Line> {
  private static final int LONGEST = 80;

  private final AlertPhrases phrases;
  private final Label what = new Label();
  private final Label about = new Label();
  private final Label when = new Label();
  private final Label incident;
  private final VBox row;

  AlertCell(AlertPhrases phrases, Messages words) {
    this.phrases = phrases;
    incident = Chip.of(words.get("state.INCIDENT"), "caution");
    what.getStyleClass().add("es-name");
    about.getStyleClass().add("es-label");
    when.getStyleClass().add("es-secondary");
    what.setMinWidth(0);
    about.setMinWidth(0);
    when.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(what, spring, incident);
    head.getStyleClass().add("alert-head");
    row = new VBox(head, about, when);
    row.getStyleClass().add("alert-row");
    setPrefWidth(0);
  }

  /// An alert as text: what, about whom, since when, and how it stands.
  static String text(AlertsDesk.Line line, AlertPhrases phrases) {
    return String.join(
        "\n",
        phrases.what(line.evidence()),
        phrases.about(line.evidence().rule().watched(), line.brand()),
        phrases.when(line.alert().bucket()),
        phrases.state(line.alert()));
  }

  @Override
  protected void updateItem(AlertsDesk.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    if (line == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    what.setText(phrases.what(line.evidence()));
    about.setText(Shown.of(phrases.about(line.evidence().rule().watched(), line.brand()), LONGEST));
    when.setText(phrases.when(line.alert().bucket()));
    boolean marked = line.alert().progress().state() == AlertState.INCIDENT;
    incident.setVisible(marked);
    incident.setManaged(marked);
    setAccessibleText(
        String.join(
            ", ", what.getText(), about.getText(), when.getText(), phrases.state(line.alert())));
    setGraphic(row);
  }
}
