package earshot.ui.sources;

import earshot.listening.Health;
import earshot.model.LookAlikes;
import earshot.ui.kit.CutWords;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The columns of the table of sources.
final class SourceColumns {
  private static final Map<String, Double> SHOWN_FROM =
      Map.of(
          "kind", 1130.0, "role", 1060.0, "last", 960.0, "next", 760.0, "per-day", 680.0, "stored",
          600.0, "week", 510.0);
  private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");
  private static final PseudoClass RESTS = PseudoClass.getPseudoClass("rests");

  private final Messages words;
  private final SourceWords said;

  /// What a column needs, in px at a text size of 100 %.
  ///
  /// @param from the width of the table from which on it is shown
  record Needs(double least, double from) {}

  SourceColumns(Messages words) {
    this.words = words;
    this.said = new SourceWords(words);
  }

  static Needs needs(TableColumn<SourceRow, ?> column) {
    return (Needs) column.getUserData();
  }

  List<TableColumn<SourceRow, ?>> all() {
    return List.of(
        name(),
        text("kind", 70, row -> said.kind(row.source().setup().kind())),
        text("role", 100, row -> said.role(row.source().setup().role())),
        state(),
        week(),
        number(
            "per-day", 112, row -> perDay(row.perDay()), Comparator.comparing(SourceRow::perDay)),
        number(
            "stored",
            88,
            row -> words.formats().number(row.status().stored()),
            Comparator.comparing(row -> row.status().stored())),
        number("last", 102, SourceRow::last, Comparator.comparing(this::last)),
        number("next", 82, SourceRow::next, Comparator.comparing(this::next)));
  }

  private TableColumn<SourceRow, SourceRow> name() {
    TableColumn<SourceRow, SourceRow> column =
        column("source", 160, Comparator.comparing(row -> row.source().name()));
    column.setPrefWidth(240);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final Label name = new Label();
              private final Label host = new Label();
              private final VBox both = new VBox(name, host);

              {
                name.getStyleClass().add("es-name");
                host.getStyleClass().add("es-caption");
                both.setAlignment(Pos.CENTER_LEFT);
                CutWords.tell(name);
                CutWords.tell(host);
              }

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                name.setText(Shown.of(row.source().name()));
                host.setText(LookAlikes.host(row.host()));
                setGraphic(both);
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> state() {
    TableColumn<SourceRow, SourceRow> column =
        column("state", 214, Comparator.comparing(row -> row.health().state()));
    column.setPrefWidth(230);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final Label state = new Label();

              {
                state.getStyleClass().add("source-state");
                CutWords.tell(state);
              }

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                show(state, row);
                setGraphic(state);
              }
            });
    return column;
  }

  /// Puts the short sentence on a source's health into a label, with its picture.
  static void show(Label state, SourceRow row) {
    Health.Diagnosis health = row.health();
    state.setText(row.state());
    state.setGraphic(icon(health.state()).node(15));
    state.pseudoClassStateChanged(LOOK, health.needsALook());
    state.pseudoClassStateChanged(RESTS, !health.needsALook() && !answers(health.state()));
  }

  private static boolean answers(Health.State state) {
    return state == Health.State.LISTENING || state == Health.State.QUIET;
  }

  private static Icon icon(Health.State state) {
    return switch (state) {
      case LISTENING, QUIET -> Icon.CHECK_RING;
      case LOSING, NEEDS_KEY, NOT_A_FEED, BROKEN, UNSAFE -> Icon.WARNING;
      case MISSING, BLOCKED -> Icon.CROSS_RING;
      case ASKED_TO_WAIT, NEW, TROUBLED -> Icon.CLOCK;
      case NETWORK -> Icon.OFFLINE;
      case GONE -> Icon.STOP;
      case PAUSED -> Icon.PAUSE;
    };
  }

  private TableColumn<SourceRow, SourceRow> week() {
    TableColumn<SourceRow, SourceRow> column =
        column("week", 116, Comparator.comparing(row -> row.week().share()));
    column.setPrefWidth(170);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              private final CoverageBar bar = new CoverageBar(words, "coverage.text");

              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setGraphic(null);
                  return;
                }
                bar.show(row.week());
                setGraphic(bar);
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> number(
      String key, double width, Function<SourceRow, String> shown, Comparator<SourceRow> order) {
    TableColumn<SourceRow, SourceRow> column = text(key, width, shown);
    column.setComparator(order);
    column.getStyleClass().add("number");
    return column;
  }

  /// A column of words, sorted by them.
  private TableColumn<SourceRow, SourceRow> text(
      String key, double width, Function<SourceRow, String> shown) {
    TableColumn<SourceRow, SourceRow> column = column(key, width, Comparator.comparing(shown));
    column.setPrefWidth(width);
    column.setCellFactory(
        it ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? "" : shown.apply(row));
              }
            });
    return column;
  }

  private TableColumn<SourceRow, SourceRow> column(
      String key, double least, Comparator<SourceRow> order) {
    TableColumn<SourceRow, SourceRow> column = new TableColumn<>(words.get("column." + key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setComparator(order);
    column.setId(key);
    column.setMinWidth(least);
    column.setUserData(new Needs(least, SHOWN_FROM.getOrDefault(key, 0.0)));
    column.setReorderable(false);
    return column;
  }

  private String perDay(double rate) {
    return words.formats().decimal(rate, rate > 0 && rate < 10 ? 1 : 0);
  }

  private Instant last(SourceRow row) {
    return row.status().last().map(last -> last.endedAt()).orElse(Instant.EPOCH);
  }

  private Instant next(SourceRow row) {
    return row.status().nextDue().orElse(Instant.MAX);
  }
}
