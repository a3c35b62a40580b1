package earshot.ui.sources;

import earshot.model.SourceEdit;
import earshot.model.SourceState;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.RowMenu;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of sources: filters, the table, and the bar for several at once.
final class SourcesPage {
  private final SourcesViewModel model;
  private final Messages words;
  private final Runnable add;
  private final SourceTable table;
  private final Node card;
  private final StackPane middle = new StackPane();
  private final VBox node;

  SourcesPage(SourcesViewModel model, Messages words, Runnable add) {
    this.model = model;
    this.words = words;
    this.add = add;
    table = new SourceTable(model, words);
    table.node().setPlaceholder(EmptyState.of(Icon.SEARCH, words.get("none-fits"), clearButton()));
    RowMenu.on(table.node(), this::deeds, this::text);
    card = card();
    Node filters = new FilterBar(model.filter(), words, table::sort).node();
    filters.managedProperty().bind(filters.visibleProperty());
    filters
        .visibleProperty()
        .bind(model.phaseProperty().map(phase -> phase == SourcesViewModel.Phase.READY));
    VBox.setVgrow(middle, Priority.ALWAYS);
    node = new VBox(filters, middle);
    node.getStyleClass().add("sources-page");
    model.phaseProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  void arrange() {
    table.arrange();
  }

  void clearSelection() {
    table.clearSelection();
  }

  void focus() {
    table.node().requestFocus();
  }

  private List<List<RowMenu.Deed>> deeds() {
    List<SourceRow> rows = model.chosenProperty().get();
    if (rows.isEmpty() || model.deeds().busyProperty().get()) return List.of();
    boolean asked = rows.stream().anyMatch(SourceRow::asked);
    SourceEdit.State turned = new SourceEdit.State(asked ? SourceState.PAUSED : SourceState.ACTIVE);
    return List.of(
        List.of(
            deed("poll", Icon.REFRESH, () -> model.deeds().pollNow(rows)),
            deed(
                asked ? "pause" : "resume",
                asked ? Icon.PAUSE : Icon.PLAY,
                () -> model.deeds().change(rows, turned))),
        List.of(
            deed(
                "remove",
                Icon.DELETE,
                () -> model.deeds().change(rows, new SourceEdit.Removed(true)))));
  }

  private RowMenu.Deed deed(String what, Icon icon, Runnable work) {
    return new RowMenu.Deed(what, words.get("bulk." + what), icon, "", work);
  }

  private String text() {
    return model.chosenProperty().get().stream()
        .map(row -> row.source().name() + "\t" + row.state() + "\t" + row.source().url())
        .collect(Collectors.joining("\n"));
  }

  private Node card() {
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    VBox card = new VBox(table.node(), new BulkBar(model, words, table::clearSelection).node());
    card.getStyleClass().addAll("es-card", "table-card");
    return card;
  }

  private void show(SourcesViewModel.Phase phase) {
    middle
        .getChildren()
        .setAll(
            switch (phase) {
              case READING -> new Region();
              case EMPTY -> EmptyState.of(Icon.SOURCES, words.get("empty"), addButton());
              case READY -> card;
              case FAILED -> EmptyState.failed("sources", words.get("failed"), model::reload);
            });
  }

  private Button addButton() {
    Button button = new Button(words.get("add"));
    button.getStyleClass().add("accent");
    button.setOnAction(press -> add.run());
    return button;
  }

  private Button clearButton() {
    Button clear = new Button(words.get("find.clear"));
    clear.setOnAction(press -> model.filter().clear());
    return clear;
  }
}
