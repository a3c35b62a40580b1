package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Tells where and when a mention was seen.
final class SeenInPart {
  private SeenInPart() {}

  static VBox of(MentionDetail detail, Messages words) {
    VBox part =
        new VBox(
            DetailView.heading(
                words.get("detail.seen-in"),
                words.plural("detail.sources", detail.seenIn().size())));
    for (MentionDetail.SeenIn seen : detail.seenIn()) {
      Label name = new Label(Shown.of(seen.sourceName()), Icon.SOURCES.node(14));
      name.getStyleClass().add("seen-name");
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      Label at = new Label(words.formats().time(seen.at()));
      at.getStyleClass().add("es-secondary");
      at.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(name, at);
      line.getStyleClass().add("seen-line");
      part.getChildren().add(line);
    }
    part.getStyleClass().add("detail-part");
    return part;
  }
}
