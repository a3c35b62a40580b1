package earshot.ui.brands;

import earshot.model.Mention;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The newest stored mentions that the query in the editor finds, so that a person sees at once
/// whether it is the right one.
final class FoundList {
  private static final int LINES = 2;

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
    Label who = new Label(Shown.of(who(mention)));
    who.getStyleClass().add("es-label");
    who.setMinWidth(0);
    Label where = new Label(Shown.of(mention.origin().sourceName()));
    where.getStyleClass().add("es-secondary");
    where.setMinWidth(0);
    if (who.getText().equals(where.getText())) where.setText("");
    Label when = new Label(words.formats().as("d MMM, HH:mm", mention.at()));
    when.getStyleClass().add("es-secondary");
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(who, where, spring, when);
    head.getStyleClass().add("field-head");
    SafeText text = SafeText.of(text(mention), List.of()).maxLines(LINES);
    VBox row = new VBox(head, text);
    row.getStyleClass().add("found-row");
    return row;
  }

  private static String who(Mention mention) {
    return Stream.of(mention.content().author(), mention.content().handle())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(mention.origin().sourceName());
  }

  private static String text(Mention mention) {
    return Stream.of(mention.content().title(), mention.content().body())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(". "));
  }
}
