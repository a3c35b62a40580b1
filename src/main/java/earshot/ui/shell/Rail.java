package earshot.ui.shell;

import earshot.ui.kit.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The rail at the left: one button per place.
final class Rail {
  private final ShellViewModel model;
  private final Messages words;
  private final VBox node = new VBox();

  Rail(ShellViewModel model, List<Place> places, Messages words) {
    this.model = model;
    this.words = words;
    node.getStyleClass().add("shell-rail");
    node.setMinHeight(0);
    Region bars = new Region();
    bars.getStyleClass().add("shell-mark-bars");
    StackPane mark = new StackPane(bars);
    mark.getStyleClass().add("shell-mark");
    VBox.setMargin(mark, new Insets(0, 0, 10, 0));
    node.getChildren().add(mark);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.id().equals("settings")) node.getChildren().add(spring());
      node.getChildren().add(button(place, i + 1));
    }
  }

  Region node() {
    return node;
  }

  private StackPane button(Place place, int number) {
    ToggleButton button = new ToggleButton(place.word(), place.icon().node(22));
    button.setId("place-" + place.id());
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().setAll("shell-place");
    button.setMaxWidth(Double.MAX_VALUE);
    boolean settings = place.id().equals("settings");
    String key = settings ? "Ctrl+," : "Ctrl+" + number;
    button.setTooltip(new Tooltip(place.word() + "  " + key));
    button.setAccessibleText(place.word());
    button.setOnAction(
        press -> {
          model.open(place.id());
          button.setSelected(true); // a second press does not switch off
        });
    model.placeProperty().subscribe(at -> button.setSelected(at.equals(place.id())));
    StackPane cell = new StackPane(button);
    switch (place.id()) {
      case "sources" ->
          cell.getChildren().add(badge(button, model.inTroubleProperty(), "status.trouble"));
      case "replies" ->
          cell.getChildren().add(badge(button, model.answersDueProperty(), "status.due"));
      case "alerts" ->
          cell.getChildren().add(badge(button, model.openAlertsProperty(), "status.alerts"));
      default -> {}
    }
    return cell;
  }

  private Label badge(ToggleButton button, ReadOnlyIntegerProperty counted, String key) {
    Label badge = new Label();
    badge.setId(button.getId().replace("place-", "badge-"));
    badge.getStyleClass().add("shell-badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    counted.subscribe(
        number -> {
          int count = number.intValue();
          badge.setText(words.formats().number(count));
          badge.setVisible(count > 0);
          button.setAccessibleText(
              count == 0 ? button.getText() : button.getText() + ", " + words.plural(key, count));
        });
    return badge;
  }

  private static Region spring() {
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
