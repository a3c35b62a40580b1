package earshot.ui.palette;

import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of the palette: picture, words, what they belong to, and the key that does the same.
final class LineCell extends ListCell<Line> {
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

  private final Messages words;

  LineCell(PaletteViewModel model, Messages words) {
    this.words = words;
    getStyleClass().add("palette-line");
    setText(null);
    setOnMouseClicked(
        press -> {
          if (isEmpty()) return;
          model.select(getIndex());
          model.choose();
        });
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(HINDERED, false);
      return;
    }
    setGraphic(whole(line));
    setAccessibleText(spoken(line));
    pseudoClassStateChanged(HINDERED, !line.hindrance().isEmpty());
  }

  private Node whole(Line line) {
    HBox row = row(line);
    if (line.heading().isEmpty()) return row;
    Label heading = new Label(line.heading());
    heading.getStyleClass().addAll("es-section", "palette-heading");
    VBox both = new VBox(heading, row);
    // Long words end in an ellipsis instead of widening the list.
    both.setPrefWidth(0);
    return both;
  }

  private HBox row(Line line) {
    Command.Wording wording = line.command().wording();
    Label word = new Label(wording.word());
    word.getStyleClass().add("palette-word");
    word.setMinWidth(0);
    Label about = new Label(line.beside());
    about.getStyleClass().add("palette-about");
    about.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>(List.of(wording.icon().node(18), word, spring, about));
    if (!wording.keys().isEmpty()) {
      Label keys = new Label(wording.keys());
      keys.getStyleClass().add("es-key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      parts.add(keys);
    }
    HBox row = new HBox(parts.toArray(Node[]::new));
    row.getStyleClass().add("palette-row");
    row.setPrefWidth(0);
    return row;
  }

  private String spoken(Line line) {
    Command.Wording wording = line.command().wording();
    String called =
        wording.about().isEmpty()
            ? wording.word()
            : words.get("row", wording.word(), wording.about());
    if (!line.hindrance().isEmpty()) return words.get("row.hindered", called, line.hindrance());
    return wording.keys().isEmpty() ? called : words.get("row.key", called, wording.keys());
  }
}
