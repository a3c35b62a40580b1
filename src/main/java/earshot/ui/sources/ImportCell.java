package earshot.ui.sources;

import earshot.listening.OpmlList;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of a list of feeds: a feed with its tick, or an outline with the reason why not.
final class ImportCell extends ListCell<ImportPreview.Line> {
  private final ImportPreview preview;
  private final Messages words;
  private final CheckBox tick = new CheckBox();
  private final Label top = new Label();
  private final Label bottom = new Label();
  private final HBox row;

  ImportCell(ImportPreview preview, Messages words) {
    this.preview = preview;
    this.words = words;
    top.getStyleClass().add("es-label");
    bottom.getStyleClass().add("es-caption");
    VBox both = new VBox(top, bottom);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    tick.setFocusTraversable(false);
    tick.managedProperty().bind(tick.visibleProperty());
    tick.setOnAction(press -> toggled());
    row = new HBox(tick, both);
    row.getStyleClass().add("import-line");
    // A line is as wide as the list: long addresses end with an ellipsis instead of a scroll bar.
    row.setMinWidth(0);
    row.setPrefWidth(1);
  }

  @Override
  protected void updateItem(ImportPreview.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    if (line == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (line) {
      case ImportPreview.Line.Feed(OpmlList.Outline outline, boolean tickable) -> {
        top.setText(Shown.of(outline.name()));
        bottom.setText(Shown.of(beneath(outline)));
        tick.setVisible(tickable);
        tick.setSelected(preview.isTicked(outline));
        tick.setAccessibleText(words.get("import.tick", outline.name()));
      }
      case ImportPreview.Line.Unusable(OpmlList.Rejected outline) -> {
        top.setText(Shown.of(titled(outline)));
        bottom.setText(Shown.of(outline.reason()));
        tick.setVisible(false);
      }
    }
    setGraphic(row);
    setAccessibleText(top.getText() + ". " + bottom.getText());
  }

  private void toggled() {
    if (getItem() instanceof ImportPreview.Line.Feed(var outline, boolean _)) {
      preview.tick(outline, tick.isSelected());
    }
  }

  private String titled(OpmlList.Rejected outline) {
    if (outline.line() == 0) return outline.text();
    return words.get("import.line", (long) outline.line(), outline.text());
  }

  private static String beneath(OpmlList.Outline outline) {
    String address = outline.feed().toString();
    return outline.folder().isEmpty() ? address : outline.folder() + " · " + address;
  }
}
