package earshot.ui.sources;

import earshot.listening.OpmlList;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form that turns a list of feeds in a file into sources: choose it, see what is in it, add
/// it.
public final class ImportPane {
  private static final double ROW = 42;
  private static final int ROWS_IN_VIEW = 6;

  private final ImportViewModel model;
  private final FileAsk files;
  private final Messages words;
  private final Button choose;
  private final VBox preview = new VBox();
  private final VBox node;

  /// Builds the form.
  public ImportPane(ImportViewModel model, FileAsk files) {
    this.model = model;
    this.files = files;
    words = Messages.of(ImportPane.class);
    choose = new Button(words.get("import.choose"), Icon.FOLDER.node(16));
    choose.setId("import-choose");
    choose.disableProperty().bind(model.busyProperty());
    choose.setOnAction(press -> ask());
    preview.getStyleClass().add("side-part");
    model.previewProperty().subscribe(this::show);
    node =
        new VBox(
            Sentence.of(words.get("import.intro"), "es-secondary"),
            choose,
            Sentence.showing(model.problemProperty(), "source-problem"),
            preview);
    node.getStyleClass().add("add-source");
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor on the first button.
  public void focus() {
    choose.requestFocus();
  }

  private void ask() {
    files
        .open(words.get("import.title"), words.get("import.kind"), List.of("opml", "xml"))
        .ifPresent(model::read);
  }

  private void show(Optional<ImportViewModel.Preview> read) {
    preview.getChildren().clear();
    preview.setVisible(read.isPresent());
    preview.setManaged(read.isPresent());
    read.ifPresent(this::show);
  }

  private void show(ImportViewModel.Preview read) {
    Label file = new Label(Shown.of(read.file()), Icon.TEMPLATE.node(16));
    file.getStyleClass().add("es-h3");
    VBox counts = new VBox();
    counts.getStyleClass().add("import-counts");
    List<String> lines = model.lines(read);
    counts.getChildren().add(Sentence.of(lines.getFirst()));
    lines.stream()
        .skip(1)
        .forEach(line -> counts.getChildren().add(Sentence.of(line, "es-secondary")));
    preview.getChildren().addAll(file, counts);
    if (!read.onOwnNetwork().isEmpty()) preview.getChildren().add(ownNetwork(read));
    preview.getChildren().add(buttons());
    if (!read.rejected().isEmpty()) {
      preview.getChildren().addAll(head("import.rejected-head"), rejected(read.rejected()));
    }
    if (!read.fresh().isEmpty()) {
      preview.getChildren().addAll(head("import.fresh-head"), feeds(read.fresh(), "import-fresh"));
    }
    if (!read.onOwnNetwork().isEmpty()) {
      preview
          .getChildren()
          .addAll(head("import.private-head"), feeds(read.onOwnNetwork(), "import-private"));
    }
  }

  private CheckBox ownNetwork(ImportViewModel.Preview read) {
    CheckBox tick = new CheckBox(words.plural("import.own-network", read.onOwnNetwork().size()));
    tick.setId("import-own-network");
    tick.selectedProperty().bindBidirectional(model.ownNetworkProperty());
    return tick;
  }

  private Label head(String key) {
    Label head = new Label(words.get(key));
    head.getStyleClass().add("es-h3");
    return head;
  }

  private HBox buttons() {
    Button add = new Button();
    add.setId("import-add");
    add.getStyleClass().add("accent");
    model
        .ownNetworkProperty()
        .subscribe(
            yes -> {
              add.setText(words.plural("import.add", model.toAdd()));
              add.setDisable(model.toAdd() == 0);
            });
    add.setOnAction(press -> model.add());
    Button cancel = new Button(words.get("import.cancel"));
    cancel.setId("import-cancel");
    cancel.setOnAction(press -> model.clear());
    HBox row = new HBox(add, cancel);
    row.getStyleClass().add("side-row");
    return row;
  }

  private ListView<OpmlList.Outline> feeds(List<OpmlList.Outline> outlines, String id) {
    ListView<OpmlList.Outline> list = list(id, outlines.size());
    list.getItems().setAll(outlines);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(OpmlList.@Nullable Outline outline, boolean empty) {
                super.updateItem(outline, empty);
                setGraphic(
                    outline == null || empty ? null : twoLines(outline.name(), beneath(outline)));
              }
            });
    return list;
  }

  private static String beneath(OpmlList.Outline outline) {
    String address = outline.feed().toString();
    return outline.folder().isEmpty() ? address : outline.folder() + " · " + address;
  }

  private ListView<OpmlList.Rejected> rejected(List<OpmlList.Rejected> lines) {
    ListView<OpmlList.Rejected> list = list("import-rejected", lines.size());
    list.getItems().setAll(lines);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(OpmlList.@Nullable Rejected line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(line == null || empty ? null : twoLines(titled(line), line.reason()));
              }
            });
    return list;
  }

  private String titled(OpmlList.Rejected line) {
    if (line.line() == 0) return line.text();
    return words.get("import.line", (long) line.line(), line.text());
  }

  private <T> ListView<T> list(String id, int rows) {
    ListView<T> list = new ListView<>();
    list.setId(id);
    list.setAccessibleText(words.get("import.title"));
    list.getStyleClass().add("import-list");
    double height = Math.min(rows, ROWS_IN_VIEW) * ROW + 4;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    return list;
  }

  private static Node twoLines(String first, String second) {
    Label top = new Label(Shown.of(first));
    top.getStyleClass().add("es-label");
    Label bottom = new Label(Shown.of(second));
    bottom.getStyleClass().add("es-caption");
    VBox both = new VBox(top, bottom);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinHeight(ROW);
    both.setMaxHeight(ROW);
    // A row is as wide as the list: long addresses end with an ellipsis instead of a scroll bar.
    both.setMinWidth(0);
    both.setPrefWidth(1);
    return both;
  }
}
