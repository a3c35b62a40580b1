package earshot.ui.archive;

import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.storage.ReportStore;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The page on reports: those that are kept, one in its form with a look ahead, and verifying.
public final class ReportsScreen implements Screen {
  private final ReportsViewModel model;
  private final Messages words;
  private final Parts parts;
  private final FileAsk files;
  private final FileSave saves;
  private final VBox list = Parts.lines("report-list");
  private final VBox verified = Parts.lines("report-verified");
  private final VBox editing = new VBox();
  private final VBox told = Parts.lines("report-told");
  private final ScrollPane root;
  private Optional<ReportForm> form = Optional.empty();

  /// Builds the page; nothing is asked before [#shown].
  public ReportsScreen(ReportsViewModel model, Messages words, FileAsk files, FileSave saves) {
    this.model = model;
    this.words = words;
    parts = new Parts(words, model.errands());
    this.files = files;
    this.saves = saves;
    editing.getStyleClass().add("archive-editing");
    root =
        parts.page(
            "reports",
            "report-stop",
            editing,
            parts.card(
                "report.list-title", list, parts.button("report.new", "report-new", model::begin)),
            parts.card(
                "report.verify-title",
                Parts.row(
                    Sentence.of(words.get("report.verify-note"), "es-secondary"),
                    parts.button("report.verify", "report-verify", this::verify)),
                verified));
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
    Parts.fill(list, model.kept().stream().map(this::line).toList(), words.get("report.none"));
  }

  private HBox line(Reports.Kept kept) {
    Definition definition = kept.definition();
    String last =
        kept.runs().stream()
            .findFirst()
            .map(ReportStore.Run::made)
            .map(made -> words.get("report.last", words.formats().full(made.at())))
            .orElseGet(() -> words.get("report.never-made"));
    String about =
        ReportWords.period(definition.period(), words)
            + " · "
            + ReportWords.turn(definition.style().turn(), words)
            + " · "
            + last;
    Button open =
        parts.button("report.open", "report-open-" + kept.id(), () -> model.open(definition));
    open.setAccessibleText(words.get("report.open-this", definition.name()));
    Button remove =
        parts.button("report.remove", "report-remove-" + kept.id(), () -> model.remove(kept));
    remove.setAccessibleText(words.get("report.remove-this", definition.name()));
    return Parts.line(
        Icon.TEMPLATE, definition.name(), Sentence.of(about, "es-secondary"), open, remove);
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
    Button html = parts.button("report.make-html", "report-html", () -> make("html"));
    Button pdf = parts.accent("report.make-pdf", "report-pdf", () -> make("pdf"));
    FlowPane steps =
        new FlowPane(
            pdf,
            html,
            parts.button("report.look-again", "report-look", () -> with(model::look)),
            parts.button("report.keep", "report-keep", () -> with(model::keep)),
            parts.button("report.close", "report-close", model::close));
    steps.getStyleClass().add("report-flow");
    VBox first = parts.card("report.form-title", fields.fields().toArray(Node[]::new));
    first.getChildren().add(steps);
    return List.of(
        first,
        parts.card(
            "report.preview-title",
            Sentence.showing(model.previewingProperty(), "es-secondary"),
            told),
        parts.card(
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
}
