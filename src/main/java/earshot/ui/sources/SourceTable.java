package earshot.ui.sources;

import earshot.listening.Health;
import earshot.model.SourceId;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of sources; holds cells for what is in view only.
final class SourceTable {
  private static final Map<String, Double> SHOWN_FROM =
      Map.of("last", 960.0, "next", 760.0, "per-day", 680.0, "stored", 600.0, "week", 510.0);
  private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");
  private static final PseudoClass RESTS = PseudoClass.getPseudoClass("rests");

  private final Messages words;
  private final TableView<SourceRow> table = new TableView<>();
  private Optional<SourceId> selected = Optional.empty();
  private boolean refilling;

  /// What a column needs, in px at a text size of 100 %.
  private record Column(double least, double from) {}

  SourceTable(SourcesViewModel model, Messages words, Consumer<Optional<SourceId>> chosen) {
    this.words = words;
    SortedList<SourceRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("sources-table");
    table.setAccessibleText(words.get("title"));
    table.getStyleClass().add("sources-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().add(name());
    table.getColumns().add(state());
    table.getColumns().add(week());
    table
        .getColumns()
        .add(
            number(
                "per-day",
                84,
                row -> perDay(row.perDay()),
                Comparator.comparing(SourceRow::perDay)));
    table
        .getColumns()
        .add(
            number(
                "stored",
                72,
                row -> words.formats().number(row.status().stored()),
                Comparator.comparing(row -> row.status().stored())));
    table.getColumns().add(number("last", 102, SourceRow::last, Comparator.comparing(this::last)));
    table.getColumns().add(number("next", 82, SourceRow::next, Comparator.comparing(this::next)));
    table.widthProperty().subscribe((was, now) -> arrange());
    keepSelection(sorted, chosen);
  }

  /// Gives the columns their room at the text size of the moment, and leaves out what says least
  /// where it is narrow: when a source was asked last stands in its state too.
  void arrange() {
    double scale = Theme.textSize() / 100.0;
    double room = table.getWidth() / scale;
    for (TableColumn<SourceRow, ?> column : table.getColumns()) {
      Column kind = (Column) column.getUserData();
      column.setMinWidth(kind.least() * scale);
      column.setVisible(room == 0 || room >= kind.from());
    }
  }

  TableView<SourceRow> node() {
    return table;
  }

  void clearSelection() {
    selected = Optional.empty();
    table.getSelectionModel().clearSelection();
  }

  // A refill replaces every row, and the table drops its selection then; what a person chose is
  // found again by its id. Only clearSelection() means "nothing".
  private void keepSelection(SortedList<SourceRow> sorted, Consumer<Optional<SourceId>> chosen) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (refilling || row == null) return;
              selected = Optional.of(row.id());
              chosen.accept(selected);
            });
    sorted.addListener((ListChangeListener<SourceRow>) change -> selectAgain(sorted));
  }

  private void selectAgain(List<SourceRow> rows) {
    if (selected.isEmpty()) return;
    refilling = true;
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(selected.get())) table.getSelectionModel().select(i);
    }
    refilling = false;
  }

  private TableColumn<SourceRow, SourceRow> name() {
    TableColumn<SourceRow, SourceRow> column =
        column("source", 160, Comparator.comparing(row -> row.source().name()));
    column.setPrefWidth(240);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final Label name = new Label();
              private final Label host = new Label();
              private final VBox both = new VBox(name, host);

              {
                name.getStyleClass().add("es-name");
                host.getStyleClass().add("es-caption");
                both.setAlignment(Pos.CENTER_LEFT);
              }

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                name.setText(Shown.of(row.source().name()));
                host.setText(row.host());
                setGraphic(both);
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> state() {
    TableColumn<SourceRow, SourceRow> column =
        column("state", 214, Comparator.comparing(row -> row.health().state()));
    column.setPrefWidth(230);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final Label state = new Label();

              {
                state.getStyleClass().add("source-state");
              }

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                show(state, row);
                setGraphic(state);
              }
            });
    return column;
  }

  /// Puts the short sentence on a source's health into a label, with its picture.
  static void show(Label state, SourceRow row) {
    Health.Diagnosis health = row.health();
    state.setText(row.state());
    state.setGraphic(icon(health.state()).node(15));
    state.pseudoClassStateChanged(LOOK, health.needsALook());
    state.pseudoClassStateChanged(RESTS, !health.needsALook() && !answers(health.state()));
  }

  private static boolean answers(Health.State state) {
    return state == Health.State.LISTENING || state == Health.State.QUIET;
  }

  private static Icon icon(Health.State state) {
    return switch (state) {
      case LISTENING, QUIET -> Icon.CHECK_RING;
      case LOSING, NEEDS_KEY, NOT_A_FEED, BROKEN, UNSAFE -> Icon.WARNING;
      case MISSING, BLOCKED -> Icon.CROSS_RING;
      case ASKED_TO_WAIT, NEW, TROUBLED -> Icon.CLOCK;
      case NETWORK -> Icon.OFFLINE;
      case GONE -> Icon.STOP;
      case PAUSED -> Icon.PAUSE;
    };
  }

  private TableColumn<SourceRow, SourceRow> week() {
    TableColumn<SourceRow, SourceRow> column =
        column("week", 116, Comparator.comparing(row -> row.week().share()));
    column.setPrefWidth(170);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final CoverageBar bar = new CoverageBar(words);

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                bar.show(row.week());
                setGraphic(bar);
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> number(
      String key, double width, Function<SourceRow, String> shown, Comparator<SourceRow> order) {
    TableColumn<SourceRow, SourceRow> column = column(key, width, order);
    column.setPrefWidth(width);
    column.getStyleClass().add("number");
    column.setCellFactory(
        it ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? "" : shown.apply(row));
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> column(
      String key, double least, Comparator<SourceRow> order) {
    TableColumn<SourceRow, SourceRow> column = new TableColumn<>(words.get("column." + key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setComparator(order);
    column.setMinWidth(least);
    column.setUserData(new Column(least, SHOWN_FROM.getOrDefault(key, 0.0)));
    column.setReorderable(false);
    return column;
  }

  private String perDay(double rate) {
    return words.formats().decimal(rate, rate > 0 && rate < 10 ? 1 : 0);
  }

  private Instant last(SourceRow row) {
    return row.status().last().map(last -> last.endedAt()).orElse(Instant.EPOCH);
  }

  private Instant next(SourceRow row) {
    return row.status().nextDue().orElse(Instant.MAX);
  }
}
