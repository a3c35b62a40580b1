package earshot.ui.work;

import earshot.model.WorkPage;
import earshot.ui.kit.Theme;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// The table of everything in work; holds cells for what is in view only.
final class WorkTable {
  private final WorkViewModel model;
  private final TableView<WorkPage.Item> table = new TableView<>();
  private boolean syncing;

  /// @param opened called when a row is clicked, to bring its mention into sight
  WorkTable(WorkViewModel model, WorkWords words, Runnable opened) {
    this.model = model;
    table.setId("work-table");
    table.setAccessibleText(words.words().get("table.name"));
    table.getStyleClass().add("work-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().setAll(new WorkColumns(words, model.picked(), model.now()).all());
    table.setItems(model.rows());
    table.setRowFactory(_ -> new Row(words, opened));
    table.widthProperty().subscribe((was, now) -> arrange());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> chosen(Optional.ofNullable(chosen)));
    model.selected().subscribe(_ -> select(true));
    model.rows().addListener((ListChangeListener<WorkPage.Item>) change -> select(false));
    model.now().subscribe(_ -> table.refresh());
    table.skinProperty().subscribe(_ -> watchScrolling());
    // The table's own keys would select cells and rows in a way of their own.
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          switch (press.getCode()) {
            case UP, DOWN, HOME, END, SPACE, ENTER, ESCAPE, A -> {
              table.getParent().fireEvent(press.copyFor(table.getParent(), table.getParent()));
              press.consume();
            }
            default -> {}
          }
        });
  }

  TableView<WorkPage.Item> node() {
    return table;
  }

  /// Gives the columns their room at the text size of the moment, and leaves out what says least
  /// where it is narrow.
  private void arrange() {
    double scale = Theme.textSize() / 100.0;
    double room = table.getWidth() / scale;
    for (TableColumn<WorkPage.Item, ?> column : table.getColumns()) {
      WorkColumns.Needs needs = WorkColumns.needs(column);
      column.setMinWidth(needs.least() * scale);
      column.setMaxWidth(needs.most() * scale);
      column.setVisible(room == 0 || room >= needs.from());
    }
  }

  private void chosen(Optional<WorkPage.Item> row) {
    if (syncing || model.refilling()) return;
    row.ifPresent(item -> model.choose(Optional.of(item.mention().id())));
  }

  private void select(boolean reveal) {
    syncing = true;
    try {
      int index = model.index();
      if (index < 0) {
        table.getSelectionModel().clearSelection();
        return;
      }
      table.getSelectionModel().clearAndSelect(index);
      if (reveal) reveal(index);
    } finally {
      syncing = false;
    }
  }

  private void reveal(int index) {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
    var first = flow.getFirstVisibleCell();
    var last = flow.getLastVisibleCell();
    if (first == null || last == null) return;
    if (index <= first.getIndex()) table.scrollTo(index);
    else if (index >= last.getIndex()) flow.scrollPixels((index - last.getIndex() + 1) * 40.0);
  }

  /// Scrolls by one page; the selection stays.
  void page(int direction) {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(direction * flow.getHeight() * 0.9);
    }
  }

  private void watchScrolling() {
    if (table.getSkin() == null) return;
    table.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .forEach(bar -> bar.valueProperty().addListener(_ -> scrolled()));
  }

  private void scrolled() {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
    var last = flow.getLastVisibleCell();
    if (last != null) model.inSight(last.getIndex());
  }

  /// A row that says what it shows to who cannot see it.
  private final class Row extends TableRow<WorkPage.Item> {
    private final WorkWords words;

    Row(WorkWords words, Runnable opened) {
      this.words = words;
      setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY && !isEmpty()) opened.run();
          });
    }

    @Override
    protected void updateItem(WorkPage.@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      setAccessibleText(item == null || empty ? "" : words.spoken(item, model.now().get()));
    }
  }
}
