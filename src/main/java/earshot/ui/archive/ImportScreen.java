package earshot.ui.archive;

import earshot.listening.files.Guide;
import earshot.listening.folder.WatchedFolder;
import earshot.model.ImportRun;
import earshot.model.SourceId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The page on imports: a file is dropped or chosen, looked at, brought in, and taken back.
public final class ImportScreen implements Screen {
  /// The name of the format of archives.
  public static final String ARCHIVE = "Earshot archive";

  private static final List<String> ENDINGS =
      List.of(
          "csv", "tsv", "txt", "json", "jsonl", "js", "zip", "gz", "mbox", "eml", "warc", "wacz",
          "html", "htm", "earshot");

  private final ImportViewModel model;
  private final Messages words;
  private final Parts parts;
  private final Ways ways;
  private final VBox list = Parts.lines("import-list");
  private final VBox chosen = new VBox();
  private final ReadOnlyStringWrapper guide = new ReadOnlyStringWrapper("");
  private final SafeText guided;
  private final Button choose;
  private final ScrollPane root;

  /// Where the page leads.
  ///
  /// @param open asks for a file to read
  /// @param save asks for a file to write
  /// @param show shows in the timeline what a file brought
  /// @param watch lets the folder of a file be watched
  public record Ways(
      FileAsk open, FileSave save, Consumer<SourceId> show, Consumer<WatchedFolder> watch) {}

  /// Builds the page; nothing is asked before [#shown].
  public ImportScreen(ImportViewModel model, Messages words, Ways ways) {
    this.model = model;
    this.words = words;
    parts = new Parts(words, model.errands());
    this.ways = ways;
    choose = parts.accent("import.choose", "import-choose", this::choose);
    guided = Sentence.showing(guide.getReadOnlyProperty(), "import-guide");
    guided.setId("import-guide");
    ImportCard card = new ImportCard(model, words, ways.watch());
    model
        .previewProperty()
        .subscribe(found -> chosen.getChildren().setAll(found.map(card::of).stream().toList()));
    root =
        parts.page(
            "imports",
            "import-stop",
            drop(),
            chosen,
            new JoinedCard(model, words).node(),
            parts.card("import.past", list));
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

  /// Tells of a format which file it takes and where one gets it.
  public void guide(String format) {
    guide.set(
        Guide.ALL.stream()
            .filter(each -> each.format().equals(format))
            .findFirst()
            .map(each -> words.get("import.guide", each.format(), each.file(), each.where()))
            .orElseGet(() -> words.get("import.guide-archive")));
    choose.requestFocus();
  }

  /// Looks at a file; nothing is brought in yet.
  public void choose(Path file) {
    model.choose(file);
  }

  private VBox drop() {
    Node note = Sentence.of(words.get("import.drop"), "es-secondary");
    return parts.card("import.title", Parts.row(note, choose), guided);
  }

  private void choose() {
    ways.open()
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
                  List.of(EmptyState.failed("import", words.get("import.failed"), model::refresh));
              case READY -> lines();
            });
  }

  private List<Node> lines() {
    List<Node> lines = new ArrayList<>(model.runs().stream().map(this::line).toList());
    if (model.hasMore()) {
      lines.add(parts.button("import.more", "import-more", model::more));
    }
    return lines;
  }

  private Node line(ImportDesk.Line line) {
    ImportRun run = line.run();
    HBox head =
        Parts.line(
            Icon.ARCHIVES,
            run.file().name() + " · " + run.file().format(),
            Sentence.of(about(line), "es-secondary"));
    if (run.counts().added() > 0 && run.state() != ImportRun.State.TAKEN_BACK) {
      head.getChildren().add(show(run));
    }
    if (run.counts().rejected() > 0) head.getChildren().add(rejects(run));
    if (run.state() != ImportRun.State.TAKEN_BACK && run.state() != ImportRun.State.RESUMED) {
      head.getChildren().add(takeBack(run));
    }
    return head;
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
    return parts.button(
        "import.rejects",
        "import-rejects-" + run.id(),
        () ->
            ways.save()
                .save(
                    words.get("import.rejects"),
                    words.get("import.rejects-kind"),
                    "rejected-rows.csv")
                .ifPresent(into -> model.writeRejects(run, into)));
  }

  // What was written long ago would not be found in the days the timeline shows.
  private Button show(ImportRun run) {
    Button button =
        parts.button(
            "import.show", "import-show-" + run.id(), () -> ways.show().accept(run.source()));
    button.setAccessibleText(words.get("import.show-of", run.file().name()));
    return button;
  }

  private Button takeBack(ImportRun run) {
    Button button =
        parts.button("import.take-back", "import-take-back-" + run.id(), () -> model.takeBack(run));
    button.setAccessibleText(words.get("import.take-back-of", run.file().name()));
    return button;
  }
}
