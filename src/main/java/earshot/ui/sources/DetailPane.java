package earshot.ui.sources;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything about one source: its health, its week, its address, and the log of the last polls.
final class DetailPane {
  private final SourcesViewModel model;
  private final Messages words;
  private final VBox body = new VBox();
  private final ScrollPane node = new ScrollPane(body);

  DetailPane(SourcesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    node.setFitToWidth(true);
    node.setFocusTraversable(false);
    node.getStyleClass().add("side-scroll");
    body.getStyleClass().add("side-body");
    body.setId("source-detail");
    model
        .detailProperty()
        .subscribe(detail -> detail.ifPresentOrElse(this::fill, () -> body.getChildren().clear()));
  }

  Node node() {
    return node;
  }

  private void fill(SourceDetail detail) {
    SourceRow row = detail.row();
    Label state = new Label();
    state.getStyleClass().addAll("source-state", "es-h3");
    SourceTable.show(state, row);
    state.setId("source-state");
    VBox health = new VBox(state, Sentence.of(detail.advice(), "source-advice"));
    health.getStyleClass().add("side-part");

    body.getChildren()
        .setAll(health, deeds(row), rule(), week(row), rule(), facts(detail), rule(), log(detail));
  }

  private FlowPane deeds(SourceRow row) {
    Button poll = button("poll", Icon.REFRESH, () -> model.pollNow(row));
    Button pause =
        row.asked()
            ? button("pause", Icon.PAUSE, () -> model.pause(row))
            : button("resume", Icon.PLAY, () -> model.resume(row));
    Button remove = button("remove", Icon.DELETE, () -> model.remove(row));
    FlowPane deeds = new FlowPane();
    if (row.asked()) deeds.getChildren().add(poll);
    deeds.getChildren().addAll(pause, remove);
    deeds.getStyleClass().add("side-deeds");
    return deeds;
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get("detail." + key), icon.node(16));
    button.setId("source-" + key);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  private VBox week(SourceRow row) {
    CoverageBar bar = new CoverageBar(words);
    bar.show(row.week());
    bar.getStyleClass().add("large");
    Label share = new Label(words.formats().percent(row.week().share(), 0));
    share.getStyleClass().add("es-name");
    HBox head = new HBox(heading("detail.week"), spring(), share);
    Label from = caption(words.formats().as("EEE d MMM", row.week().range().from()));
    Label to = caption(words.get("detail.now"));
    VBox part = new VBox(head, bar, new HBox(from, spring(), to), legend());
    part.getStyleClass().add("side-part");
    return part;
  }

  private HBox legend() {
    HBox legend = new HBox(key("full"), key("partial"), key("none"));
    legend.getStyleClass().add("coverage-legend");
    return legend;
  }

  private Label key(String level) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("coverage-swatch", level);
    Label label = new Label(words.get("coverage." + level), swatch);
    label.getStyleClass().add("es-secondary");
    return label;
  }

  private VBox facts(SourceDetail detail) {
    SourceRow row = detail.row();
    TextField address = new TextField(row.source().url().toString());
    address.setEditable(false);
    address.setId("source-address");
    address.setAccessibleText(words.get("detail.address"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("side-facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    grid.addRow(0, name("detail.address"), address);
    grid.addRow(1, name("detail.kind"), new Label(detail.kind()));
    grid.addRow(2, name("detail.role"), new Label(detail.role()));
    grid.addRow(
        3,
        name("detail.stored"),
        new Label(words.plural("detail.mentions", row.status().stored())));
    grid.addRow(4, name("detail.next"), new Label(row.next()));
    if (!row.source().setup().folder().isEmpty()) {
      grid.addRow(5, name("detail.folder"), new Label(Shown.of(row.source().setup().folder())));
    }
    return new VBox(grid);
  }

  private VBox log(SourceDetail detail) {
    VBox part = new VBox(heading("detail.log"));
    part.getStyleClass().add("side-part");
    if (detail.log().isEmpty()) {
      part.getChildren().add(caption(words.get("detail.log-empty")));
      return part;
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("poll-log");
    grid.getColumnConstraints().addAll(log(false), log(true), log(false), log(false), log(false));
    grid.addRow(
        0,
        column("log.when"),
        column("log.outcome"),
        column("log.status"),
        column("log.entries"),
        column("log.stored"));
    int at = 1;
    for (SourceDetail.LogLine line : detail.log()) at = line(grid, at, line);
    part.getChildren().add(grid);
    return part;
  }

  private int line(GridPane grid, int at, SourceDetail.LogLine line) {
    Label when = new Label(line.when());
    when.getStyleClass().add("es-secondary");
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.setTooltip(new Tooltip(line.exactly()));
    Label outcome = new Label(line.outcome());
    int status = line.attempt().exchange().status();
    var yield = line.attempt().yield();
    grid.addRow(
        at,
        when,
        outcome,
        figure(status == 0 ? words.get("never") : Integer.toString(status)),
        figure(words.formats().number(yield.entries())),
        figure(words.formats().number(yield.stored())));
    if (line.repairs().isEmpty()) return at + 1;
    Node mended = Sentence.of(words.get("log.repaired", line.repairs()), "es-caption");
    grid.add(mended, 1, at + 1, 4, 1);
    return at + 2;
  }

  private static ColumnConstraints log(boolean grows) {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
    return column;
  }

  private Label column(String key) {
    Label label = caption(words.get(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    if (List.of("log.status", "log.entries", "log.stored").contains(key)) {
      GridPane.setHalignment(label, HPos.RIGHT);
    }
    return label;
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("es-secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private Label heading(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-h3");
    return label;
  }

  private Label name(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-secondary");
    return label;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("es-caption");
    return label;
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("es-rule");
    return rule;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
