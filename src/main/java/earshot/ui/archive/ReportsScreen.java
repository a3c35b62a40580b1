package earshot.ui.archive;

import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.storage.ReportStore;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page on reports: those that are kept, one in its form with a look ahead, and verifying.
public final class ReportsScreen implements Screen {
  private final ReportsViewModel model;
  private final Messages words;
  private final FileAsk files;
  private final FileSave saves;
  private final VBox list = new VBox();
  private final VBox verified = new VBox();
  private final VBox editing = new VBox();
  private final VBox told = new VBox();
  private final ScrollPane root;
  private Optional<ReportForm> form = Optional.empty();

  /// Builds the page; nothing is asked before [#shown].
  public ReportsScreen(ReportsViewModel model, Messages words, FileAsk files, FileSave saves) {
    this.model = model;
    this.words = words;
    this.files = files;
    this.saves = saves;
    list.getStyleClass().add("archive-lines");
    verified.getStyleClass().add("archive-lines");
    told.getStyleClass().add("archive-lines");
    editing.getStyleClass().add("archive-editing");
    VBox column =
        new VBox(
            Sentence.showing(model.problemProperty(), "archive-problem"),
            Sentence.showing(model.saidProperty(), "archive-said"),
            LongWorkBar.of(model.work(), words.get("report.working"), "report-stop"),
            editing,
            card("report.list-title", list, button("report.new", "report-new", model::begin)),
            card(
                "report.verify-title",
                row(
                    Sentence.of(words.get("report.verify-note"), "es-secondary"),
                    button("report.verify", "report-verify", this::verify)),
                verified));
    column.getStyleClass().add("archive-column");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("archive-scroll");
    root.setId("reports");
    model.kept().subscribe(this::fill);
    model.openProperty().subscribe(this::edit);
    model.previewProperty().subscribe(this::show);
    model.verified().subscribe(this::tellVerdict);
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

  private void fill() {
    list.getChildren().clear();
    if (model.kept().isEmpty()) {
      list.getChildren().add(Sentence.of(words.get("report.none"), "es-secondary"));
    }
    for (Reports.Kept kept : model.kept()) list.getChildren().add(line(kept));
  }

  private HBox line(Reports.Kept kept) {
    Definition definition = kept.definition();
    Label name = new Label(definition.name());
    name.setMinWidth(0);
    String last =
        kept.runs().stream()
            .findFirst()
            .map(ReportStore.Run::made)
            .map(made -> words.get("report.last", words.formats().full(made.at())))
            .orElseGet(() -> words.get("report.never-made"));
    Label about =
        new Label(
            ReportWords.period(definition.period(), words)
                + " · "
                + ReportWords.turn(definition.style().turn(), words)
                + " · "
                + last);
    about.getStyleClass().add("es-secondary");
    about.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button open = button("report.open", "report-open-" + kept.id(), () -> model.open(definition));
    open.setAccessibleText(words.get("report.open-this", definition.name()));
    Button remove = button("report.remove", "report-remove-" + kept.id(), () -> model.remove(kept));
    remove.setAccessibleText(words.get("report.remove-this", definition.name()));
    HBox line = new HBox(name, about, spring, open, remove);
    line.getStyleClass().add("archive-line");
    return line;
  }

  private void edit(Optional<Definition> open) {
    editing.getChildren().clear();
    form = open.map(base -> new ReportForm(words, model.brands(), base, this::chooseLogo));
    form.ifPresent(fields -> editing.getChildren().setAll(cards(fields)));
    told.getChildren().clear();
    editing.setVisible(form.isPresent());
    editing.setManaged(form.isPresent());
  }

  private List<Node> cards(ReportForm fields) {
    Button html = button("report.make-html", "report-html", () -> make("html"));
    Button pdf = button("report.make-pdf", "report-pdf", () -> make("pdf"));
    pdf.getStyleClass().add("accent");
    FlowPane steps =
        new FlowPane(
            pdf,
            html,
            button("report.look-again", "report-look", () -> with(model::look)),
            button("report.keep", "report-keep", () -> with(model::keep)),
            button("report.close", "report-close", model::close));
    steps.getStyleClass().add("report-flow");
    VBox first = card("report.form-title", fields.fields().toArray(Node[]::new));
    first.getChildren().add(steps);
    return List.of(
        first,
        card(
            "report.preview-title",
            Sentence.showing(model.previewingProperty(), "es-secondary"),
            told),
        card(
            "report.quotes-title",
            Sentence.of(words.get("report.quotes-note"), "es-secondary"),
            fields.quotes()));
  }

  private void show(Optional<ReportsDesk.Preview> found) {
    told.getChildren().clear();
    found.ifPresent(
        preview -> {
          for (Reports.Told each : preview.told()) {
            told.getChildren()
                .add(new VBox(Sentence.of(each.title(), "es-label"), Sentence.of(each.words())));
          }
          form.ifPresent(fields -> fields.offer(preview.quotable()));
        });
  }

  private void tellVerdict() {
    verified.getChildren().clear();
    for (String line : model.verified()) verified.getChildren().add(Sentence.of(line));
  }

  private void with(Consumer<Definition> does) {
    if (form.isEmpty()) return;
    try {
      does.accept(form.get().read());
    } catch (IllegalArgumentException wrong) {
      model.refuse(String.valueOf(wrong.getMessage()));
    }
  }

  private void make(String ending) {
    with(
        definition -> {
          String name = definition.name().replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
          saves
              .save(words.get("report.save-title"), words.get("report.kind"), name + "." + ending)
              .ifPresent(file -> model.make(definition, file));
        });
  }

  private void verify() {
    files
        .open(words.get("report.verify"), words.get("report.kind"), List.of("html", "pdf"))
        .ifPresent(model::verify);
  }

  private void chooseLogo() {
    files
        .open(words.get("report.logo-choose"), words.get("report.pictures"), List.of("png", "jpg"))
        .ifPresent(file -> model.logo(file, picture -> form.ifPresent(each -> each.take(picture))));
  }

  private Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(model.work().runningProperty());
    return button;
  }

  private static HBox row(Node said, Button does) {
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(said, does);
    row.getStyleClass().add("archive-row");
    return row;
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
