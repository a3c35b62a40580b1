package earshot.ui.work;

import earshot.model.Priority;
import earshot.model.Work;
import earshot.model.WorkPage;
import earshot.ui.acts.Picked;
import earshot.ui.kit.CutWords;
import earshot.ui.kit.Icon;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of the table of work.
final class WorkColumns {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
  private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");

  private final WorkWords words;
  private final Picked picked;
  private final ObservableValue<Instant> now;

  /// What a column needs, in px at a text size of 100 %.
  ///
  /// @param from the width of the table from which on it is shown
  record Needs(double least, double most, double from) {}

  WorkColumns(WorkWords words, Picked picked, ObservableValue<Instant> now) {
    this.words = words;
    this.picked = picked;
    this.now = now;
  }

  static Needs needs(TableColumn<WorkPage.Item, ?> column) {
    return (Needs) column.getUserData();
  }

  List<TableColumn<WorkPage.Item, ?>> all() {
    return List.of(
        pick(),
        text("state", new Needs(156, 184, 0), item -> words.state(item.work()), this::state),
        text("author", new Needs(124, 190, 0), item -> words.author(item.mention()), this::plain),
        text("excerpt", new Needs(120, 4_000, 0), i -> words.excerpt(i.mention()), this::plain),
        text("channel", new Needs(96, 140, 700), i -> words.channel(i.mention()), this::quiet),
        text("due", new Needs(136, 150, 0), i -> words.due(i.work(), instant()), this::due),
        text("assignee", new Needs(104, 150, 600), i -> words.assignee(i.work()), this::quiet),
        text("changed", new Needs(92, 104, 960), i -> words.changed(i, instant()), this::quiet));
  }

  private Instant instant() {
    Instant at = now.getValue();
    return at == null ? Instant.EPOCH : at;
  }

  private TableColumn<WorkPage.Item, WorkPage.Item> pick() {
    TableColumn<WorkPage.Item, WorkPage.Item> column = column("", "pick", new Needs(38, 38, 0));
    column.setCellFactory(_ -> new PickCell());
    return column;
  }

  private TableColumn<WorkPage.Item, WorkPage.Item> text(
      String id,
      Needs needs,
      Function<WorkPage.Item, String> said,
      BiFunction<TableCell<?, ?>, Work, @Nullable Node> looks) {
    TableColumn<WorkPage.Item, WorkPage.Item> column =
        column(words.words().get("column." + id), id, needs);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                // What they said is always cut; it stands whole beside the table.
                if (!id.equals("excerpt")) CutWords.tell(this);
              }

              @Override
              protected void updateItem(WorkPage.@Nullable Item item, boolean empty) {
                super.updateItem(item, empty);
                if (item == null || empty) {
                  setText(null);
                  setGraphic(null);
                  return;
                }
                setText(said.apply(item));
                setGraphic(looks.apply(this, item.work()));
              }
            });
    return column;
  }

  private TableColumn<WorkPage.Item, WorkPage.Item> column(String head, String id, Needs needs) {
    TableColumn<WorkPage.Item, WorkPage.Item> column = new TableColumn<>(head);
    column.setId(id);
    column.setUserData(needs);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("work-" + id);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    return column;
  }

  private @Nullable Node plain(TableCell<?, ?> cell, Work work) {
    cell.pseudoClassStateChanged(FRESH, WorkWords.fresh(work));
    return null;
  }

  private @Nullable Node quiet(TableCell<?, ?> cell, Work work) {
    return null;
  }

  private @Nullable Node state(TableCell<?, ?> cell, Work work) {
    cell.pseudoClassStateChanged(FRESH, WorkWords.fresh(work));
    cell.pseudoClassStateChanged(BACK, work.cameBack().isPresent());
    boolean pressing = work.priority() == Priority.URGENT || work.priority() == Priority.HIGH;
    return pressing
        ? Icon.FLAG.node(14, work.priority() == Priority.URGENT ? "danger" : "caution")
        : null;
  }

  private @Nullable Node due(TableCell<?, ?> cell, Work work) {
    boolean late = words.late(work, instant());
    cell.pseudoClassStateChanged(LATE, late);
    return late ? Icon.CLOCK_ALERT.node(14, "caution") : null;
  }

  /// Selects a row to be acted on with others.
  private final class PickCell extends TableCell<WorkPage.Item, WorkPage.Item> {
    private final CheckBox box = new CheckBox();

    PickCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setAlignment(Pos.CENTER);
      // x and Space do the same from the list, which Tab reaches.
      box.setFocusTraversable(false);
      box.setOnAction(
          press -> {
            WorkPage.Item item = getItem();
            if (item != null) picked.toggle(item.mention().id());
          });
      picked.turn().subscribe(this::mark);
    }

    @Override
    protected void updateItem(WorkPage.@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(item == null || empty ? null : box);
      if (item == null || empty) return;
      box.setAccessibleText(words.words().get("pick.name", words.author(item.mention())));
      mark();
    }

    private void mark() {
      WorkPage.Item item = getItem();
      if (item != null) box.setSelected(picked.has(item.mention().id()));
    }
  }
}
