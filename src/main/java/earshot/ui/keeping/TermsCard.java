package earshot.ui.keeping;

import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How long the words of each source are kept, with a way to choose otherwise below the table.
final class TermsCard {
  private static final int MOST_ROWS = 8;
  private static final int LONGEST_DIGITS = 5;

  private final KeepingViewModel model;
  private final Messages words;
  private final TableView<Retention.Term> table = new TableView<>();
  private final Segmented<Kind> kind;
  private final TextField days = new TextField();
  private final TextField reason = new TextField();
  private final VBox daysField;
  private final VBox reasonField;
  private final SimpleStringProperty about = new SimpleStringProperty("");
  private final SimpleStringProperty most = new SimpleStringProperty("");
  private final SimpleStringProperty total = new SimpleStringProperty("");
  private final SimpleStringProperty wrong = new SimpleStringProperty("");
  private final VBox editing;
  private final VBox node;
  private Map<SourceId, Long> due = Map.of();
  private boolean counted;

  private enum Kind {
    USUAL,
    DAYS,
    FOR_EVER
  }

  TermsCard(KeepingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    table();
    kind = new Segmented<>(List.of(Kind.values()), each -> words.get("term.kind." + each.name()));
    kind.node().setId("keeping-kind");
    days.setId("keeping-days");
    days.setPrefColumnCount(6);
    days.setOnAction(enter -> keep());
    reason.setId("keeping-reason");
    reason.setPrefColumnCount(28);
    reason.setPromptText(words.get("term.reason-prompt"));
    reason.setOnAction(enter -> keep());
    daysField = Labelled.of(words.get("term.days"), days);
    reasonField = Labelled.of(words.get("term.reason"), reason);
    Button keep = Cards.button(words, "term.keep", "keeping-keep", this::keep);
    keep.getStyleClass().add("accent");
    FlowPane row = new FlowPane(12, 8, kind.node(), daysField, reasonField, keep);
    row.getStyleClass().add("keeping-fields");
    editing =
        new VBox(
            Sentence.showing(about, "es-label"),
            row,
            Sentence.showing(most, "es-secondary"),
            Sentence.showing(wrong, "keeping-problem"));
    editing.getStyleClass().add("keeping-lines");
    node =
        Cards.card(
            words.get("term.title"),
            Sentence.of(words.get("term.note"), "es-secondary"),
            table,
            Sentence.showing(total, "es-secondary"),
            editing);
    kind.chosenProperty().subscribe(this::turn);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(term -> choose(Optional.ofNullable(term)));
  }

  Node node() {
    return node;
  }

  void show(KeepingDesk.State state) {
    Optional<SourceId> chosen = chosen().map(Retention.Term::source);
    table.getItems().setAll(state.terms());
    int rows = Math.max(2, Math.min(MOST_ROWS, state.terms().size()));
    String height = "%.1fem".formatted(2.385 * (rows + 1) + 0.3);
    table.setStyle("-fx-pref-height: " + height + "; -fx-min-height: " + height + ";");
    state.terms().stream()
        .filter(term -> chosen.filter(term.source()::equals).isPresent())
        .findFirst()
        .ifPresent(term -> table.getSelectionModel().select(term));
    if (chosen().isEmpty()) table.getSelectionModel().selectFirst();
    choose(chosen());
    tell();
  }

  void due(Optional<Map<SourceId, Long>> found) {
    counted = found.isPresent();
    due = found.orElse(Map.of());
    table.refresh();
    tell();
  }

  private void tell() {
    long all = due.values().stream().mapToLong(Long::longValue).sum();
    total.set(counted ? words.plural("term.due-total", all) : words.get("term.counting"));
  }

  private void table() {
    table.setId("keeping-terms");
    table.setAccessibleText(words.get("term.title"));
    table.getStyleClass().add("keeping-terms");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Sentence.of(words.get("term.none"), "es-secondary"));
    TableColumn<Retention.Term, String> due = column("term.column.due", 90, this::dueOf);
    due.getStyleClass().add("number");
    table
        .getColumns()
        .setAll(
            List.of(
                column("term.column.source", 220, term -> Shown.of(term.name())),
                column("term.column.kept", 190, this::kept),
                due,
                column("term.column.why", 260, this::why)));
  }

  private String dueOf(Retention.Term term) {
    if (!counted) return "…";
    return words.formats().number(due.getOrDefault(term.source(), 0L));
  }

  private String kept(Retention.Term term) {
    if (term.days().isEmpty()) return words.get("term.for-ever");
    int many = term.days().get();
    return !term.chosen() && many == Retention.DEFAULT_DAYS
        ? words.get("term.usual")
        : words.plural("term.of-days", many);
  }

  private String why(Retention.Term term) {
    if (!term.reason().isBlank()) return Shown.of(term.reason());
    return term.limit().map(most -> words.get("term.limit-short", most)).orElse("");
  }

  private Optional<Retention.Term> chosen() {
    Retention.@Nullable Term term = table.getSelectionModel().getSelectedItem();
    return Optional.ofNullable(term);
  }

  private void choose(Optional<Retention.Term> chosen) {
    editing.setVisible(chosen.isPresent());
    editing.setManaged(chosen.isPresent());
    wrong.set("");
    if (chosen.isEmpty()) return;
    Retention.Term term = chosen.get();
    String limit = term.limit().map(limited -> words.get("term.limit", limited)).orElse("");
    about.set(words.get("term.about", Shown.of(term.name())));
    most.set(limit);
    days.setText(String.valueOf(term.days().orElse(Retention.DEFAULT_DAYS)));
    reason.setText(term.reason());
    Kind now = term.days().isEmpty() ? Kind.FOR_EVER : Kind.DAYS;
    kind.chosenProperty().set(term.chosen() ? now : Kind.USUAL);
    turn(kind.chosenProperty().get());
  }

  private void turn(Kind now) {
    wrong.set("");
    show(daysField, now == Kind.DAYS);
    show(reasonField, now == Kind.FOR_EVER);
  }

  private static void show(Node field, boolean is) {
    field.setVisible(is);
    field.setManaged(is);
  }

  private void keep() {
    wrong.set("");
    chosen().ifPresent(this::keep);
  }

  private void keep(Retention.Term term) {
    switch (kind.chosenProperty().get()) {
      case USUAL -> model.choose(term, KeepingDesk.Choice.USUAL);
      case FOR_EVER ->
          model.choose(
              term, new KeepingDesk.Choice(false, Optional.empty(), reason.getText().strip()));
      case DAYS -> {
        String typed = days.getText().strip();
        if (typed.matches("\\d{1," + LONGEST_DIGITS + "}")) {
          model.choose(
              term, new KeepingDesk.Choice(false, Optional.of(Integer.parseInt(typed)), ""));
        } else {
          wrong.set(words.get("term.no-number"));
        }
      }
    }
  }

  private TableColumn<Retention.Term, String> column(
      String key, double width, Function<Retention.Term, String> cell) {
    TableColumn<Retention.Term, String> column = new TableColumn<>(words.get(key));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    return column;
  }
}
