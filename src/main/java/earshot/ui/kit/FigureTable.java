package earshot.ui.kit;

import earshot.ui.kit.ChartTable.Cell;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The numbers of a chart as a table that can be read and copied as text.
public final class FigureTable {
  // The two lines at the sides, and the bar that scrolls.
  private static final double EDGES = 14;

  private FigureTable() {}

  /// A new table.
  ///
  /// @param name what it shows, for readers of the screen
  public static Region of(ChartTable numbers, String name) {
    TableView<List<Cell>> table = new TableView<>();
    table.getStyleClass().add("es-figure-table");
    table.setAccessibleText(name);
    table.setMinSize(0, 0);
    for (int i = 0; i < numbers.columns().size(); i++) {
      table.getColumns().add(column(numbers, i));
    }
    table.setItems(FXCollections.observableArrayList(numbers.rows()));
    fit(table, table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).toArray());
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (!press.isShortcutDown() || press.getCode() != KeyCode.C) return;
          copy(numbers);
          press.consume();
        });
    return table;
  }

  // Where it is narrow the words give way, so that the numbers beside them stay in sight.
  private static void fit(TableView<?> table, double[] wanted) {
    if (wanted.length < 2) return;
    double all = DoubleStream.of(wanted).sum();
    double least = Math.min(wanted[0], 12 * 13.0 * Theme.textSize() / 100);
    TableColumn<?, ?> words = table.getColumns().getFirst();
    table
        .widthProperty()
        .subscribe(
            wide -> {
              double lacking = wide.doubleValue() == 0 ? 0 : all + EDGES - wide.doubleValue();
              words.setPrefWidth(Math.max(least, wanted[0] - Math.max(0, lacking)));
            });
  }

  private static TableColumn<List<Cell>, String> column(ChartTable numbers, int index) {
    TableColumn<List<Cell>, String> column = new TableColumn<>(numbers.columns().get(index));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index).shown()));
    boolean figures =
        !numbers.rows().isEmpty()
            && numbers.rows().stream().allMatch(row -> row.get(index).figure());
    if (figures) column.getStyleClass().add("es-figure-column");
    column.setCellFactory(of -> cell(figures));
    column.setPrefWidth(width(numbers, index));
    return column;
  }

  private static TableCell<List<Cell>, String> cell(boolean figures) {
    TableCell<List<Cell>, String> cell =
        new TableCell<>() {
          @Override
          protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? "" : words);
          }
        };
    CutWords.tell(cell);
    cell.setAlignment(figures ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    return cell;
  }

  private static double width(ChartTable numbers, int index) {
    Text ruler = new Text();
    ruler.setFont(Font.font("Inter", 13.0 * Theme.textSize() / 100));
    double widest = 0;
    List<String> head = List.of(numbers.columns().get(index));
    List<String> cells =
        numbers.rows().stream().limit(200).map(row -> row.get(index).shown()).toList();
    for (List<String> words : List.of(head, cells)) {
      for (String word : words) {
        ruler.setText(word);
        widest = Math.max(widest, ruler.getLayoutBounds().getWidth());
      }
    }
    return widest + 2.2 * ruler.getFont().getSize();
  }

  private static void copy(ChartTable numbers) {
    StringBuilder text = new StringBuilder(String.join("\t", numbers.columns())).append('\n');
    numbers
        .rows()
        .forEach(
            row ->
                text.append(String.join("\t", row.stream().map(Cell::shown).toList()))
                    .append('\n'));
    ToClipboard.put(text.toString());
  }
}
