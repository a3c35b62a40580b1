package earshot.ui.archive;

import earshot.model.ImportRun;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page on imports: a file is dropped or chosen, looked at, brought in, and taken back.
public final class ImportScreen implements Screen {
  private static final List<String> ENDINGS =
      List.of(
          "csv", "tsv", "txt", "json", "jsonl", "js", "zip", "gz", "mbox", "eml", "warc", "wacz",
          "html", "htm");

  private final ImportViewModel model;
  private final Messages words;
  private final Dialogs dialogs;
  private final VBox list = new VBox();
  private final VBox chosen = new VBox();
  private final ScrollPane root;

  /// Asks for files to read and to write.
  public record Dialogs(FileAsk open, FileSave save) {}

  /// Builds the page; nothing is asked before [#shown].
  public ImportScreen(ImportViewModel model, Messages words, Dialogs dialogs) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    list.getStyleClass().add("archive-lines");
    ImportCard card = new ImportCard(model, words);
    model
        .previewProperty()
        .subscribe(found -> chosen.getChildren().setAll(found.map(card::of).stream().toList()));
    VBox column =
        new VBox(
            Sentence.showing(model.problemProperty(), "archive-problem"),
            Sentence.showing(model.saidProperty(), "archive-said"),
            LongWorkBar.of(model.work(), words.get("import.running"), "import-stop"),
            drop(),
            chosen,
            card("import.past", list));
    column.getStyleClass().add("archive-column");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("archive-scroll");
    root.setId("imports");
    root.setOnDragOver(this::over);
    root.setOnDragDropped(this::dropped);
    model.runs().subscribe(this::fill);
    model.phaseProperty().subscribe(now -> fill());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void hidden() {}

  private VBox drop() {
    Button choose = button("import.choose", "import-choose", this::choose);
    choose.getStyleClass().add("accent");
    Node note = Sentence.of(words.get("import.drop"), "es-secondary");
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox row = new HBox(note, choose);
    row.getStyleClass().add("archive-row");
    return card("import.title", row);
  }

  private void choose() {
    dialogs
        .open()
        .open(words.get("import.choose"), words.get("import.kind"), ENDINGS)
        .ifPresent(model::choose);
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY);
    drag.consume();
  }

  private void dropped(DragEvent drag) {
    drag.getDragboard().getFiles().stream()
        .findFirst()
        .ifPresent(file -> model.choose(file.toPath()));
    drag.setDropCompleted(true);
    drag.consume();
  }

  private void fill() {
    list.getChildren()
        .setAll(
            switch (model.phaseProperty().get()) {
              case READING -> List.of();
              case EMPTY -> List.of(EmptyState.of(Icon.ARCHIVES, words.get("import.empty")));
              case FAILED ->
                  List.of(EmptyState.of(Icon.DANGER, words.get("import.failed"), again()));
              case READY -> model.runs().stream().map(this::line).toList();
            });
  }

  private Button again() {
    return button("import.again", "import-again", model::refresh);
  }

  private Node line(ImportDesk.Line line) {
    ImportRun run = line.run();
    Label name = new Label(run.file().name());
    name.setMinWidth(0);
    Label format = new Label(run.file().format());
    format.getStyleClass().add("es-secondary");
    format.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(Icon.ARCHIVES.node(16), name, format, spring);
    head.getStyleClass().add("archive-line");
    if (run.counts().rejected() > 0) head.getChildren().add(rejects(run));
    if (run.state() != ImportRun.State.TAKEN_BACK && run.state() != ImportRun.State.RESUMED) {
      head.getChildren().add(takeBack(run));
    }
    return new VBox(head, Sentence.of(about(line), "es-secondary"));
  }

  private String about(ImportDesk.Line line) {
    ImportRun run = line.run();
    ImportRun.Counts counts = run.counts();
    return words.get(
        "import.line",
        words.formats().full(run.started().at()),
        words.get(state(line)),
        words.formats().number(counts.added()),
        words.formats().number(counts.known()),
        words.formats().number(counts.unmatched()),
        words.formats().number(counts.rejected()));
  }

  private static String state(ImportDesk.Line line) {
    return switch (line.run().state()) {
      case RUNNING -> line.cutShort() ? "import.state.cut-short" : "import.state.running";
      case DONE -> "import.state.done";
      case STOPPED -> "import.state.stopped";
      case TAKEN_BACK -> "import.state.taken-back";
      case RESUMED -> "import.state.resumed";
    };
  }

  private Button rejects(ImportRun run) {
    return button(
        "import.rejects",
        "import-rejects-" + run.id(),
        () ->
            dialogs
                .save()
                .save(
                    words.get("import.rejects"),
                    words.get("import.rejects-kind"),
                    "rejected-rows.csv")
                .ifPresent(into -> model.writeRejects(run, into)));
  }

  private Button takeBack(ImportRun run) {
    Button button =
        button("import.take-back", "import-take-back-" + run.id(), () -> model.takeBack(run));
    button.setAccessibleText(words.get("import.take-back-of", run.file().name()));
    return button;
  }

  private Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(model.work().runningProperty());
    return button;
  }

  private VBox card(String title, Node... parts) {
    Label head = new Label(words.get(title));
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    card.getChildren().addAll(parts);
    card.getStyleClass().add("es-card");
    return card;
  }
}
