package earshot.ui.lab;

import earshot.model.Mention;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What narrowly misses the query, under the one part it misses by.
final class MissesPane {
  private final LabViewModel model;
  private final Messages words;
  private final ListView<Row> list = new ListView<>();
  private final StackPane node = new StackPane();

  private sealed interface Row {
    /// A part, above what misses by it.
    record Part(LabBench.NearMiss miss) implements Row {}

    record Line(Mention mention) implements Row {}
  }

  MissesPane(LabViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    list.setId("lab-misses");
    list.setAccessibleText(words.get("tab.misses"));
    list.getStyleClass().add("lab-list");
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!(row instanceof Row.Line(Mention mention))) return;
              model.why().specimenProperty().set(Optional.of(new Specimen.Stored(mention)));
            });
    model.missing().missesProperty().subscribe(this::show);
    model.trial().goodProperty().subscribe(good -> show(model.missing().missesProperty().get()));
  }

  Region node() {
    return node;
  }

  private void show(Optional<List<LabBench.NearMiss>> misses) {
    List<Row> rows = new ArrayList<>();
    for (LabBench.NearMiss miss : misses.orElse(List.of())) {
      rows.add(new Row.Part(miss));
      miss.newest().forEach(mention -> rows.add(new Row.Line(mention)));
    }
    list.getItems().setAll(rows);
    node.getChildren().setAll(rows.isEmpty() ? nothing(misses.isPresent()) : list);
  }

  private Node nothing(boolean known) {
    if (known) return EmptyState.of(Icon.SEARCH, words.get("misses.none"));
    boolean tried = model.trial().goodProperty().get().isPresent();
    return tried ? new Region() : EmptyState.of(Icon.SEARCH, words.get("finds.empty"));
  }

  private final class Cell extends ListCell<Row> {
    private final MentionLine line = new MentionLine(words.formats());
    private final SafeText part = new SafeText();
    private final HBox head = new HBox(Icon.CROSS_RING.node(16), part);

    Cell() {
      line.node().getStyleClass().add("lab-mention");
      part.getStyleClass().add("lab-part");
      HBox.setHgrow(part, Priority.ALWAYS);
      head.getStyleClass().add("lab-missed");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      switch (row) {
        case null -> {
          setGraphic(null);
          setAccessibleText("");
        }
        case Row.Part(LabBench.NearMiss miss) -> {
          String sentence = words.plural("misses.by", miss.count(), miss.part());
          part.show(sentence, List.of());
          setAccessibleText(sentence);
          setGraphic(head);
        }
        case Row.Line(Mention mention) -> {
          line.show(mention, List.of(), List.of());
          setAccessibleText(line.spoken());
          setGraphic(line.node());
        }
      }
    }
  }
}
