package earshot.ui.brands;

import earshot.model.Mention;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The newest stored mentions that the query in the editor finds, so that a person sees at once
/// whether it is the right one.
final class FoundList {
  private final Messages words;
  private final VBox rows = new VBox();
  private final VBox node;

  FoundList(BrandEditor editor, Messages words) {
    this.words = words;
    Label title = new Label(words.get("found.title"));
    title.getStyleClass().add("es-h3");
    rows.getStyleClass().add("found-rows");
    node = new VBox(title, rows);
    node.getStyleClass().addAll("es-card", "found");
    node.setId("brand-found");
    editor.newestProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(List<Mention> mentions) {
    node.setVisible(!mentions.isEmpty());
    node.setManaged(!mentions.isEmpty());
    rows.getChildren().setAll(mentions.stream().map(this::row).toList());
  }

  private Node row(Mention mention) {
    MentionLine line = new MentionLine(words.formats());
    line.show(mention, List.of(), List.of());
    line.node().getStyleClass().add("found-row");
    return line.node();
  }
}
