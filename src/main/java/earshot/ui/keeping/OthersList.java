package earshot.ui.keeping;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What other people said in which a name occurs, each with a box to tick.
final class OthersList {
  private static final int MOST_ROWS = 3;
  private static final double ROW = 6.0;

  private final Set<MentionId> ticked;
  private final Messages words;
  private final ListView<Mention> list = new ListView<>();

  OthersList(List<Mention> others, Set<MentionId> ticked, Messages words) {
    this.ticked = ticked;
    this.words = words;
    list.setId("forget-others");
    list.setAccessibleText(words.get("others.name"));
    list.getStyleClass().add("forget-others");
    list.getItems().setAll(others);
    list.setCellFactory(_ -> new Cell());
    String height = "%.1fem".formatted(ROW * Math.min(MOST_ROWS, others.size()) + 0.5);
    list.setStyle("-fx-pref-height: " + height + "; -fx-min-height: " + height + ";");
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() != KeyCode.SPACE) return;
          for (Mention each : list.getSelectionModel().getSelectedItems()) turn(each.id());
          list.refresh();
          press.consume();
        });
  }

  Region node() {
    return list;
  }

  private void turn(MentionId id) {
    if (!ticked.remove(id)) ticked.add(id);
  }

  /// One of them.
  private final class Cell extends ListCell<Mention> {
    private final CheckBox goes = new CheckBox();
    private final MentionLine line = new MentionLine(words.formats());
    private final HBox row;

    Cell() {
      goes.setFocusTraversable(false);
      goes.setOnAction(press -> turn(getItem().id()));
      HBox.setHgrow(line.node(), Priority.ALWAYS);
      line.node().setMinWidth(0);
      row = new HBox(goes, line.node());
      row.getStyleClass().add("forget-other");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Mention item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean is = ticked.contains(item.id());
      goes.setSelected(is);
      goes.setAccessibleText(words.get("others.goes"));
      line.show(item, List.of(), List.of());
      setAccessibleText(
          words.get(is ? "others.spoken-goes" : "others.spoken-stays", line.spoken()));
      setGraphic(row);
    }
  }
}
