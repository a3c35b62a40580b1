package earshot.ui.timeline;

import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says over the list that nobody is asked, since when, and offers to ask again.
final class OfflineLine {
  private final Surroundings place;
  private final Messages words;
  private final HBox root = new HBox();

  OfflineLine(Surroundings place, Messages words) {
    this.place = place;
    this.words = words;
    root.getStyleClass().add("offline-line");
    place.offlineSince().subscribe(this::show);
  }

  Region node() {
    return root;
  }

  private void show(Optional<Instant> since) {
    root.setVisible(since.isPresent());
    root.setManaged(since.isPresent());
    if (since.isEmpty()) return;
    Label line = new Label(words.get("offline", words.formats().time(since.get())));
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    line.setMaxWidth(Double.MAX_VALUE);
    Button online = new Button(words.get("offline.end"));
    online.getStyleClass().add("es-link");
    online.setMinWidth(Region.USE_PREF_SIZE);
    online.setOnAction(press -> place.goOnline());
    root.getChildren().setAll(line, online);
  }
}
