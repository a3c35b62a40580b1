package earshot.ui.incident;

import earshot.model.Incident;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An incident in two lines: what it is called, and since when.
final class IncidentCell extends ListCell<Incident> {
  private static final int LONGEST = 90;

  private final IncidentPhrases phrases;
  private final Messages words;
  private final Label name = new Label();
  private final Label ran = new Label();
  private final Label over;
  private final Label drill;
  private final VBox row;

  IncidentCell(IncidentPhrases phrases, Messages words) {
    this.phrases = phrases;
    this.words = words;
    over = Chip.of(words.get("state.over"), "outlined");
    drill = Chip.of(words.get("state.drill"), "accent");
    name.getStyleClass().add("es-name");
    ran.getStyleClass().add("es-secondary");
    name.setMinWidth(0);
    ran.setMinWidth(0);
    HBox chips = new HBox(ran, over, drill);
    chips.getStyleClass().add("incident-head");
    row = new VBox(name, chips);
    row.getStyleClass().add("incident-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Incident incident, boolean empty) {
    super.updateItem(incident, empty);
    if (incident == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(Shown.of(incident.about().name(), LONGEST));
    ran.setText(words.formats().as("EEE d MMM, HH:mm", incident.course().startedAt()));
    show(over, !incident.isOpen());
    show(drill, incident.origin().drill());
    setAccessibleText(name.getText() + ", " + phrases.ran(incident));
    setGraphic(row);
  }

  private static void show(Label chip, boolean yes) {
    chip.setVisible(yes);
    chip.setManaged(yes);
  }
}
