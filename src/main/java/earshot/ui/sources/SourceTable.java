package earshot.ui.sources;

import earshot.model.SourceId;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The table of sources; holds cells for what is in view only.
final class SourceTable {
  private static final Set<String> DOWNWARDS = Set.of("per-day", "stored", "last");

  private final TableView<SourceRow> table = new TableView<>();
  private final SourcesViewModel model;
  private Optional<SourceId> focused = Optional.empty();
  private boolean selecting;

  /// What the table can be sorted by, besides the order in which sources were added.
  static final List<String> ORDERS =
      List.of("source", "kind", "role", "state", "week", "per-day", "stored", "last", "next");

  SourceTable(SourcesViewModel model, Messages words) {
    this.model = model;
    SortedList<SourceRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setId("sources-table");
    table.setAccessibleText(words.get("title"));
    table.getStyleClass().add("sources-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().setAll(new SourceColumns(words).all());
    table.widthProperty().subscribe((was, now) -> arrange());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<SourceRow>) change -> chosen());
    model.fillingProperty().subscribe(this::filled);
    sorted.comparatorProperty().subscribe((was, now) -> selectAgain());
  }

  /// Sorts by a column, or as the sources were added.
  void sort(Optional<String> order) {
    table.getSortOrder().clear();
    order
        .flatMap(
            key ->
                table.getColumns().stream()
                    .filter(column -> key.equals(column.getId()))
                    .findFirst())
        .ifPresent(
            column -> {
              column.setSortType(
                  DOWNWARDS.contains(column.getId())
                      ? TableColumn.SortType.DESCENDING
                      : TableColumn.SortType.ASCENDING);
              table.getSortOrder().add(column);
            });
  }

  /// Gives the columns their room at the text size of the moment, and leaves out what says least
  /// where it is narrow: when a source was asked last stands in its state too.
  void arrange() {
    double scale = Theme.textSize() / 100.0;
    double room = table.getWidth() / scale;
    for (TableColumn<SourceRow, ?> column : table.getColumns()) {
      SourceColumns.Needs needs = SourceColumns.needs(column);
      column.setMinWidth(needs.least() * scale);
      column.setVisible(room == 0 || room >= needs.from());
    }
  }

  TableView<SourceRow> node() {
    return table;
  }

  void clearSelection() {
    table.getSelectionModel().clearSelection();
  }

  private void chosen() {
    if (selecting || model.fillingProperty().get()) return;
    model.select(
        table.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull)
            .map(SourceRow::id)
            .toList());
  }

  // A refill replaces every line, and the table drops its selection then; what a person chose is
  // found again by its id.
  private void filled(boolean filling) {
    if (filling) {
      focused = Optional.ofNullable(table.getFocusModel().getFocusedItem()).map(SourceRow::id);
    } else {
      selectAgain();
    }
  }

  private void selectAgain() {
    Set<SourceId> wanted = model.selected();
    selecting = true;
    List<SourceRow> rows = table.getItems();
    int[] places =
        IntStream.range(0, rows.size()).filter(i -> wanted.contains(rows.get(i).id())).toArray();
    table.getSelectionModel().clearSelection();
    if (places.length > 0) table.getSelectionModel().selectIndices(places[0], places);
    IntStream.range(0, rows.size())
        .filter(i -> focused.filter(rows.get(i).id()::equals).isPresent())
        .findFirst()
        .ifPresent(table.getFocusModel()::focus);
    selecting = false;
  }
}
