package earshot.ui.sources;

import earshot.ui.kit.Asking;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.sources.ImportPreview.Part;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form that turns a list of feeds in a file into sources: choose it, see what is in it, add
/// it.
public final class ImportPane {
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
    VBox.setVgrow(preview, Priority.ALWAYS);
    model.previewProperty().subscribe(this::show);
    node =
        new VBox(
            Sentence.of(words.get("import.intro"), "es-secondary"),
            choose,
            Asking.of(
                model.readingProperty(),
                new SimpleStringProperty(words.get("import.reading")),
                "import-stop-reading",
                model::stop),
            LongWorkBar.of(model.adding(), "import-stop"),
            Sentence.showing(model.problemProperty(), "es-problem"),
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

  private void show(Optional<ImportPreview> read) {
    preview.getChildren().clear();
    preview.setVisible(read.isPresent());
    preview.setManaged(read.isPresent());
    read.ifPresent(this::show);
  }

  private void show(ImportPreview read) {
    Label file = new Label(Shown.of(read.file()), Icon.TEMPLATE.node(16));
    file.getStyleClass().add("es-h3");
    VBox counts = new VBox();
    counts.getStyleClass().add("import-counts");
    List<String> lines = model.lines(read);
    counts.getChildren().add(Sentence.of(lines.getFirst()));
    if (lines.size() > 1) {
      counts
          .getChildren()
          .add(Sentence.of(String.join(" · ", lines.subList(1, lines.size())), "es-secondary"));
    }
    Node warning = Sentence.of(words.get("import.many", ImportViewModel.MANY), "source-loss");
    warning.visibleProperty().bind(read.toAddProperty().greaterThan(ImportViewModel.MANY));
    warning.managedProperty().bind(warning.visibleProperty());
    preview.getChildren().addAll(file, counts, warning, buttons(read), parts(read));
  }

  private HBox buttons(ImportPreview read) {
    Button add = new Button();
    add.setId("import-add");
    add.getStyleClass().add("accent");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.textProperty()
        .bind(read.toAddProperty().map(n -> words.plural("import.add", n.intValue())));
    add.disableProperty().bind(read.toAddProperty().isEqualTo(0).or(model.busyProperty()));
    add.setOnAction(press -> model.add());
    Button cancel = new Button(words.get("import.cancel"));
    cancel.setId("import-cancel");
    cancel.disableProperty().bind(model.busyProperty());
    cancel.setOnAction(press -> model.clear());
    HBox row = new HBox(add, cancel);
    row.getStyleClass().add("side-row");
    return row;
  }

  // One part at a time: thousands of new feeds never hide the one line that could not be read.
  private VBox parts(ImportPreview read) {
    List<Part> filled = read.filled();
    ObjectProperty<Part> shown = new SimpleObjectProperty<>(Part.FRESH);
    FlowPane head = new FlowPane();
    head.setId("import-parts");
    head.getStyleClass().add("part-toggles");
    ToggleGroup group = new ToggleGroup();
    filled.forEach(part -> head.getChildren().add(toggle(part, name(part, read), shown, group)));
    ListView<ImportPreview.Line> list = new ListView<>();
    list.setId("import-list");
    list.getStyleClass().add("import-list");
    list.setCellFactory(view -> new ImportCell(read, words));
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.SPACE) toggle(read, list);
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    CheckBox all = new CheckBox(words.get("import.tick-all"));
    all.setId("import-tick-all");
    all.setOnAction(
        press -> {
          read.tickAll(shown.get(), all.isSelected());
          list.refresh();
        });
    read.toAddProperty().subscribe(n -> all.setSelected(read.allTicked(shown.get())));
    all.managedProperty().bind(all.visibleProperty());
    shown.subscribe(
        part -> {
          list.getItems().setAll(read.lines(part));
          list.setAccessibleText(name(part, read));
          all.setVisible(part.tickable() && !read.lines(part).isEmpty());
          all.setSelected(read.allTicked(part));
        });
    head.setVisible(filled.size() > 1);
    head.setManaged(filled.size() > 1);
    VBox box = new VBox(head, all, list);
    box.getStyleClass().add("side-part");
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  private static ToggleButton toggle(
      Part part, String name, ObjectProperty<Part> shown, ToggleGroup group) {
    ToggleButton button = new ToggleButton(name);
    button.getStyleClass().add("part-toggle");
    button.setToggleGroup(group);
    button.setSelected(part == shown.get());
    button.setOnAction(
        press -> {
          shown.set(part);
          button.setSelected(true); // a second press does not switch off
        });
    return button;
  }

  private static void toggle(ImportPreview read, ListView<ImportPreview.Line> list) {
    ImportPreview.Line line = list.getSelectionModel().getSelectedItem();
    if (line instanceof ImportPreview.Line.Feed(var outline, boolean tickable) && tickable) {
      read.tick(outline, !read.isTicked(outline));
      list.refresh();
    }
  }

  private String name(Part part, ImportPreview read) {
    long n = read.lines(part).size();
    return switch (part) {
      case FRESH -> words.get("part.fresh", n);
      case OWN_NETWORK -> words.get("part.own-network", n);
      case REJECTED -> words.get("part.rejected", n);
      case ALREADY -> words.get("part.already", n);
      case TWICE -> words.get("part.twice", n);
    };
  }
}
