package earshot.ui.shell;

import earshot.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says over the places that rest while one works offline what that means there, and offers to end
/// it; the other places say it themselves.
final class OfflineNote {
  private static final List<String> PLACES = List.of("sources", "alerts");

  private final ShellViewModel model;
  private final Messages words;
  private final Label sentence = new Label();
  private final HBox node;

  OfflineNote(ShellViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    sentence.setMinWidth(0);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button online = new Button(words.get("offline.end"));
    online.setId("offline-end");
    online.getStyleClass().add("es-link");
    online.setMinWidth(Region.USE_PREF_SIZE);
    online.setOnAction(press -> model.workOffline(false));
    node = new HBox(sentence, online);
    node.setId("offline-note");
    node.getStyleClass().add("offline-line");
    model.offlineProperty().subscribe(any -> look());
    model.placeProperty().subscribe(any -> look());
  }

  Region node() {
    return node;
  }

  private void look() {
    String place = model.placeProperty().get();
    boolean rests = model.offlineProperty().get() && PLACES.contains(place);
    node.setVisible(rests);
    node.setManaged(rests);
    if (rests) sentence.setText(words.get("offline." + place));
  }
}
