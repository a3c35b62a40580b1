package earshot.ui.archive;

import earshot.archive.ImportPreview;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.listening.files.Formats;
import earshot.listening.files.Question;
import earshot.listening.files.Rejected;
import earshot.listening.folder.WatchedFolder;
import earshot.model.LookAlikes;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A chosen file as it was read: what it holds, what it leaves open, which column is what, and its
/// first posts as they would be stored.
final class ImportCard {
  private static final int REJECTS_SHOWN = 5;
  private static final int MOST_IN_SIGHT = 10;
  private static final double CELL = 34;

  private final ImportViewModel model;
  private final Messages words;
  private final Parts parts;
  private final Consumer<WatchedFolder> watch;

  /// @param watch lets the folder of a file be watched
  ImportCard(ImportViewModel model, Messages words, Consumer<WatchedFolder> watch) {
    this.model = model;
    this.words = words;
    this.watch = watch;
    parts = new Parts(words, model.errands());
  }

  Node of(ImportPreview found) {
    Label head = new Label(found.file().name());
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    card.getStyleClass().addAll("es-card", "import-card");
    card.setId("import-preview");
    card.getChildren().addAll(told(found));
    card.getChildren().addAll(questions(found));
    if (!found.header().names().isEmpty()) card.getChildren().add(columns(found));
    card.getChildren().addAll(rejected(found));
    if (!found.first().isEmpty()) card.getChildren().add(table(found));
    card.getChildren().addAll(everything(), steps(found));
    return card;
  }

  private List<Node> told(ImportPreview found) {
    ImportPreview.Tally tally = found.tally();
    String written = found.written().isEmpty() ? "" : " (" + found.written() + ")";
    List<Node> lines = new ArrayList<>();
    lines.add(
        Sentence.of(
            words.get(
                "import.holds",
                found.file().format() + written,
                words.formats().number(tally.posts()),
                words.formats().number(tally.rejected()))));
    lines.add(
        Sentence.of(
            words.get(
                "import.matches",
                words.formats().number(tally.looked()),
                words.formats().number(tally.matched()))));
    String byBrand =
        tally.byBrand().entrySet().stream()
            .map(each -> model.brand(each.getKey()) + " " + words.formats().number(each.getValue()))
            .sorted()
            .collect(Collectors.joining(" · "));
    lines.add(Sentence.of(byBrand, "es-secondary"));
    tally
        .skipped()
        .forEach(
            (kind, many) ->
                lines.add(
                    Sentence.of(
                        words.get("import.skipped", words.formats().number(many), kind),
                        "es-secondary")));
    if (!found.header().leftOut().isEmpty()) {
      lines.add(
          Sentence.of(
              words.get("import.left-out", String.join(", ", found.header().leftOut())),
              "es-secondary"));
    }
    if (found.columns().column(Part.REACH).isPresent()) {
      lines.add(Sentence.of(words.get("import.reach"), "es-secondary"));
    }
    if (found.columns().column(Part.SENTIMENT).isPresent()) {
      lines.add(Sentence.of(words.get("import.sentiment"), "es-secondary"));
    }
    List<String> left = new ArrayList<>(found.header().names());
    left.removeAll(found.columns().columns().values());
    left.removeAll(found.header().leftOut());
    if (!left.isEmpty()) {
      lines.add(Sentence.of(words.get("import.not-kept", String.join(", ", left)), "es-secondary"));
    }
    found
        .before()
        .ifPresent(
            run ->
                lines.add(
                    Sentence.of(
                        words.get("import.before", words.formats().full(run.started().at())))));
    return lines;
  }

  private List<Node> questions(ImportPreview found) {
    return found.questions().stream().sorted().map(this::question).toList();
  }

  private Node question(Question question) {
    return switch (question) {
      case ZONE -> {
        TextField zone = new TextField();
        zone.setId("import-zone");
        zone.setPromptText(words.get("import.zone-prompt"));
        zone.textProperty().bindBidirectional(model.zoneProperty());
        zone.setOnAction(enter -> model.sayZone());
        Button use = parts.button("import.zone-use", "import-zone-use", model::sayZone);
        Button ours = parts.button("import.zone-ours", "import-zone-ours", this::ours);
        FlowPane row = new FlowPane(8, 8, zone, use, ours);
        yield Labelled.of(words.get("import.zone"), row);
      }
      case DAY_ORDER -> {
        FlowPane row =
            new FlowPane(
                8,
                8,
                parts.button("import.day-first", "import-day-first", () -> model.sayDayFirst(true)),
                parts.button(
                    "import.month-first", "import-month-first", () -> model.sayDayFirst(false)));
        yield Labelled.of(words.get("import.order"), row);
      }
      case COLUMNS -> Sentence.of(words.get("import.columns-open"), "archive-problem");
    };
  }

  private void ours() {
    model.zoneProperty().set(words.formats().zone().getId());
    model.sayZone();
  }

  private Node columns(ImportPreview found) {
    TextField name = new TextField(found.columns().name());
    name.setId("import-map-name");
    name.setPromptText(words.get("import.map-prompt"));
    name.setPrefColumnCount(18);
    FlowPane fields = new FlowPane(12, 8);
    for (Part part : Part.values()) fields.getChildren().add(column(found, part, name));
    Button keep =
        parts.button(
            "import.map-keep",
            "import-map-keep",
            () -> model.say(new ColumnMap(name.getText().strip(), found.columns().columns())));
    keep.disableProperty().unbind();
    keep.disableProperty().bind(name.textProperty().map(String::isBlank));
    FlowPane kept = new FlowPane(8, 8, name, keep);
    name.setAccessibleText(words.get("import.map"));
    return new VBox(8, Sentence.of(words.get("import.columns"), "es-label"), fields, kept);
  }

  private Node column(ImportPreview found, Part part, TextField name) {
    String nothing = words.get("import.no-column");
    List<String> choices = new ArrayList<>();
    choices.add(nothing);
    choices.addAll(found.header().names());
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(choices));
    box.setId("import-column-" + part.name().toLowerCase(Locale.ROOT));
    box.setValue(found.columns().column(part).orElse(nothing));
    box.setPrefWidth(150);
    box.setOnAction(
        picked -> {
          Optional<String> column =
              Optional.of(box.getValue()).filter(each -> !each.equals(nothing));
          model.say(model.with(part, column, name.getText().strip()));
        });
    box.disableProperty().bind(model.errands().work().runningProperty());
    return Labelled.of(words.get("import.part." + part.name()), box);
  }

  private List<Node> rejected(ImportPreview found) {
    List<Rejected> first = found.tally().rejects().stream().limit(REJECTS_SHOWN).toList();
    return first.stream()
        .<Node>map(each -> Sentence.of(each.place() + ": " + each.reason(), "es-secondary"))
        .toList();
  }

  private Node table(ImportPreview found) {
    TableView<ImportPreview.Shown> table = new TableView<>();
    table.setId("import-first");
    table.setAccessibleText(words.get("import.first"));
    table.getStyleClass().add("import-first");
    table
        .getColumns()
        .addAll(
            List.of(
                column(
                    "import.written",
                    175,
                    each -> words.formats().full(each.post().time().effective())),
                column("import.author", 130, each -> who(each)),
                column("import.text", 420, each -> each.post().words().whole().replace('\n', ' ')),
                column(
                    "import.brands",
                    140,
                    each ->
                        each.brands().stream()
                            .map(model::brand)
                            .collect(Collectors.joining(", ")))));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getItems().setAll(found.first());
    table.setFixedCellSize(CELL);
    table.setPrefHeight(2 + CELL * (1.2 + Math.min(found.first().size(), MOST_IN_SIGHT)));
    table.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(8, Sentence.of(words.get("import.first"), "es-label"), table);
  }

  private static String who(ImportPreview.Shown shown) {
    String name = shown.post().author().name();
    return LookAlikes.name(name.isEmpty() ? shown.post().author().handle() : name);
  }

  private TableColumn<ImportPreview.Shown, String> column(
      String key, double width, Function<ImportPreview.Shown, String> cell) {
    TableColumn<ImportPreview.Shown, String> column = new TableColumn<>(words.get(key));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    return column;
  }

  private Node everything() {
    CheckBox box = new CheckBox(words.get("import.everything"));
    box.setId("import-everything");
    box.selectedProperty().bindBidirectional(model.everythingProperty());
    return box;
  }

  // Where the next file like this one comes from, nobody has to import again.
  private Button folder(ImportPreview found) {
    ImportPreview.Reading reading = found.reading();
    Path file = reading.path().toAbsolutePath();
    Optional<String> map = Optional.of(found.columns().name()).filter(name -> !name.isEmpty());
    Path in = Optional.ofNullable(file.getParent()).orElse(file);
    Button button =
        parts.button(
            "import.watch",
            "import-watch",
            () -> watch.accept(new WatchedFolder(in, map, reading.choices())));
    button.getStyleClass().add("es-link");
    return button;
  }

  private Node steps(ImportPreview found) {
    Button run = parts.accent("import.run", "import-run", model::run);
    if (!found.questions().isEmpty()) {
      run.disableProperty().unbind();
      run.setDisable(true);
    }
    FlowPane steps =
        new FlowPane(8, 8, run, parts.button("import.leave", "import-leave", model::leave));
    if (Formats.ALL.contains(found.reading().reader())) steps.getChildren().add(folder(found));
    return steps;
  }
}
