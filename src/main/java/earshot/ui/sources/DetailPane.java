package earshot.ui.sources;

import earshot.model.SourceEdit;
import earshot.model.SourceState;
import earshot.ui.kit.Facts;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything about one source: its health, its last 30 days, its settings, and the log of the last
/// polls.
final class DetailPane {
  private final SourcesViewModel model;
  private final Messages words;
  private final VBox body = new VBox();
  private final ScrollPane node = new ScrollPane(body);
  private final HealthPart health;
  private final CoveragePart coverage;
  private final SettingsPart settings;
  private final Map<String, Kept> kept = new HashMap<>();

  /// A part with what it was made from.
  private record Kept(Object shows, Node node) {}

  DetailPane(SourcesViewModel model, Messages words, HealthPart.Ways ways) {
    this.model = model;
    this.words = words;
    health = new HealthPart(model, words, ways);
    coverage = new CoveragePart(words);
    settings = new SettingsPart(model, words);
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

  // What a person is typing into or has the focus stays as it is while polls come and go: a part is
  // made anew only when what it shows has changed.
  private void fill(SourceDetail detail) {
    SourceRow row = detail.row();
    List<Node> parts = new ArrayList<>();
    parts.add(kept("said", List.of(row.state(), detail.condition()), () -> health.said(detail)));
    Node steps = kept("steps", List.of(row.id(), detail.condition()), () -> health.steps(detail));
    if (!detail.condition().steps().isEmpty()) parts.add(steps);
    parts.add(kept("deeds", List.of(row.id(), row.asked()), () -> deeds(row)));
    parts.add(kept("coverage", detail.watching(), () -> ruled(coverage.of(detail.watching()))));
    parts.add(
        kept("settings", List.of(row.source(), detail.asked()), () -> ruled(settings.of(detail))));
    parts.add(
        kept(
            "standing",
            List.of(
                detail.asked().kind(), row.status().stored(), detail.watching().kept(), row.next()),
            () -> settings.standing(detail)));
    if (!detail.asked().facts().isEmpty()) {
      parts.add(kept("preset", detail.asked(), () -> ruled(facts(detail.asked()))));
    }
    parts.add(kept("log", detail.log(), () -> ruled(log(detail))));
    if (parts.equals(body.getChildren())) return;
    Optional<String> focused = focused();
    body.getChildren().setAll(parts);
    focused.map(id -> body.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  private Optional<String> focused() {
    Node owner = body.getScene() == null ? null : body.getScene().getFocusOwner();
    boolean inside = false;
    for (Node at = owner; at != null && !inside; at = at.getParent()) inside = at == body;
    return inside && owner != null ? Optional.ofNullable(owner.getId()) : Optional.empty();
  }

  private Node kept(String part, Object shows, Supplier<Node> make) {
    Kept before = kept.get(part);
    if (before != null && before.shows().equals(shows)) return before.node();
    Node made = make.get();
    kept.put(part, new Kept(shows, made));
    return made;
  }

  private static VBox ruled(Node part) {
    VBox both = new VBox(rule(), part);
    both.getStyleClass().add("side-ruled");
    return both;
  }

  private FlowPane deeds(SourceRow row) {
    List<SourceRow> one = List.of(row);
    SourceDeeds deeds = model.deeds();
    Button pause =
        row.asked()
            ? button(
                "pause",
                Icon.PAUSE,
                () -> deeds.change(one, new SourceEdit.State(SourceState.PAUSED)))
            : button(
                "resume",
                Icon.PLAY,
                () -> deeds.change(one, new SourceEdit.State(SourceState.ACTIVE)));
    FlowPane box = new FlowPane();
    if (row.asked()) {
      box.getChildren()
          .add(
              button(
                  row.source().setup().local() ? "look" : "poll",
                  Icon.REFRESH,
                  () -> deeds.pollNow(one)));
    }
    Button remove =
        button("remove", Icon.DELETE, () -> deeds.change(one, new SourceEdit.Removed(true)));
    box.getChildren().addAll(pause, remove);
    box.getStyleClass().add("side-deeds");
    return box;
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get("detail." + key), icon.node(16));
    button.setId("source-" + key);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  private VBox facts(SourceDetail.Asked asked) {
    VBox part = new VBox(heading(asked.preset()));
    Facts facts = new Facts();
    asked.facts().forEach(fact -> facts.add(fact.name(), fact.said()));
    part.getChildren().add(facts.node());
    part.getStyleClass().add("side-part");
    return part;
  }

  private VBox log(SourceDetail detail) {
    VBox part = new VBox(heading(words.get("detail.log")));
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

  private static Label heading(String text) {
    Label label = new Label(Shown.of(text));
    label.getStyleClass().add("es-h3");
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
}
