package earshot.ui.sources.egress;

import earshot.model.LookAlikes;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Sizes;
import earshot.ui.kit.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page "What left this computer": a line for every host, and the sum of them.
public final class EgressPane {
  private static final Map<String, Double> SHOWN_FROM = Map.of("sources", 620.0, "purpose", 480.0);

  private final EgressViewModel model;
  private final Messages words;
  private final TableView<HostRow> table = new TableView<>();
  private final StackPane middle = new StackPane();
  private final VBox node;

  /// Builds the page.
  ///
  /// @param words the words beside this class
  /// @param copy takes the table as comma-separated values to the clipboard
  public EgressPane(EgressViewModel model, Messages words, Consumer<String> copy) {
    this.model = model;
    this.words = words;
    table();
    Label total = new Label();
    total.setId("egress-total");
    total.getStyleClass().add("es-secondary");
    total.textProperty().bind(model.totalProperty());
    VBox.setVgrow(middle, Priority.ALWAYS);
    node = new VBox(tools(copy), middle, total);
    node.getStyleClass().add("egress-page");
    model.phaseProperty().subscribe(this::show);
  }

  /// The page on screen.
  public Region node() {
    return node;
  }

  /// Gives the columns their room at the text size of the moment.
  public void arrange() {
    double scale = Theme.textSize() / 100.0;
    double room = table.getWidth() / scale;
    for (TableColumn<HostRow, ?> column : table.getColumns()) {
      column.setVisible(room == 0 || room >= SHOWN_FROM.getOrDefault(column.getId(), 0.0));
      column.setMinWidth((Double) column.getUserData() * scale);
    }
  }

  /// Chooses no host.
  public void clearSelection() {
    table.getSelectionModel().clearSelection();
  }

  private FlowPane tools(Consumer<String> copy) {
    Segmented<EgressViewModel.Range> range =
        new Segmented<>(
            List.of(EgressViewModel.Range.values()),
            each ->
                each == EgressViewModel.Range.DAY
                    ? words.get("range.day")
                    : words.get("range.days", each.days()));
    range.chosenProperty().bindBidirectional(model.rangeProperty());
    range.node().setId("egress-range");
    TextField find = new TextField();
    find.setId("egress-find");
    find.setPromptText(words.get("find"));
    find.setAccessibleText(words.get("find"));
    find.setPrefColumnCount(14);
    find.textProperty().bindBidirectional(model.findProperty());
    Button csv = new Button(words.get("copy"), Icon.TABLE.node(16));
    csv.setId("egress-copy");
    csv.setMinWidth(Region.USE_PREF_SIZE);
    csv.disableProperty()
        .bind(model.phaseProperty().map(phase -> phase != EgressViewModel.Phase.READY));
    csv.setOnAction(press -> copy.accept(model.csv()));
    FlowPane tools = new FlowPane(range.node(), find, csv);
    tools.getStyleClass().add("filter-bar");
    return tools;
  }

  private void show(EgressViewModel.Phase phase) {
    middle
        .getChildren()
        .setAll(
            switch (phase) {
              case READING -> new Region();
              case EMPTY -> card(EmptyState.of(Icon.LOCK, words.get("empty")));
              case READY -> card(table);
              case FAILED -> card(EmptyState.failed("egress", words.get("failed"), model::shown));
            });
  }

  private static Node card(Node content) {
    StackPane card = new StackPane(content);
    card.getStyleClass().addAll("es-card", "table-card");
    return card;
  }

  private void table() {
    SortedList<HostRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("egress-table");
    table.setAccessibleText(words.get("title"));
    table.getStyleClass().addAll("sources-table", "egress-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.setPlaceholder(EmptyState.of(Icon.SEARCH, words.get("none-fits")));
    table
        .getColumns()
        .setAll(
            List.of(
                text("host", 150, row -> LookAlikes.host(row.line().host())),
                text("purpose", 130, HostRow::purpose),
                text("sources", 160, this::sources),
                number("exchanges", 84, row -> row.line().exchanges(), words.formats()::number),
                number("out", 76, row -> row.line().bytesOut(), Sizes::of),
                number("in", 84, row -> row.line().bytesIn(), Sizes::of),
                last()));
    table.widthProperty().subscribe((was, now) -> arrange());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> model.open(Optional.ofNullable(row)));
  }

  private String sources(HostRow row) {
    int more = row.line().sourceCount() - 1;
    return more < 1 ? row.first() : words.plural("sources.more", more, row.first());
  }

  private TableColumn<HostRow, HostRow> text(
      String key, double least, Function<HostRow, String> shown) {
    TableColumn<HostRow, HostRow> column = column(key, least, Comparator.comparing(shown));
    column.setPrefWidth(least * 1.3);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final Label label = new Label();

              {
                label.getStyleClass().add(key.equals("host") ? "es-name" : "es-secondary");
                setAlignment(Pos.CENTER_LEFT);
              }

              @Override
              protected void updateItem(@Nullable HostRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  setTooltip(null);
                  return;
                }
                label.setText(Shown.of(shown.apply(row)));
                setGraphic(label);
                setTooltip(key.equals("host") ? null : new Tooltip(Shown.of(all(row))));
              }

              private String all(HostRow row) {
                return key.equals("sources") ? String.join(", ", row.sources()) : shown.apply(row);
              }
            });
    return column;
  }

  private TableColumn<HostRow, HostRow> number(
      String key, double least, Function<HostRow, Long> value, Function<Long, String> shown) {
    TableColumn<HostRow, HostRow> column =
        figures(key, least, Comparator.comparing(value), row -> shown.apply(value.apply(row)));
    column.setPrefWidth(least);
    return column;
  }

  private TableColumn<HostRow, HostRow> last() {
    return figures(
        "last", 102, Comparator.comparing((HostRow row) -> row.line().last()), HostRow::last);
  }

  private TableColumn<HostRow, HostRow> figures(
      String key, double least, Comparator<HostRow> order, Function<HostRow, String> shown) {
    TableColumn<HostRow, HostRow> column = column(key, least, order);
    column.setPrefWidth(least);
    column.getStyleClass().add("number");
    column.setCellFactory(
        it ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable HostRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? "" : shown.apply(row));
              }
            });
    return column;
  }

  private TableColumn<HostRow, HostRow> column(
      String key, double least, Comparator<HostRow> order) {
    TableColumn<HostRow, HostRow> column = new TableColumn<>(words.get("column." + key));
    column.setId(key);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setComparator(order);
    column.setMinWidth(least);
    column.setUserData(least);
    column.setReorderable(false);
    return column;
  }
}
