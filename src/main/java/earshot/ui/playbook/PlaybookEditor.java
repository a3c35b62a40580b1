package earshot.ui.playbook;

import earshot.model.Playbook;
import earshot.model.Risk;
import earshot.replies.playbook.Plan;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One playbook as it is read and changed; a field is kept when it is left.
final class PlaybookEditor {
  private final PlaybooksViewModel model;
  private final Messages words;
  private final TextField name = new TextField();
  private final ComboBox<Risk> risk = new ComboBox<>();
  private final TextField watch = new TextField();
  private final Label origin = new Label();
  private final WordArea hints;
  private final WordArea tell;
  private final WordArea statement;
  private final PlanSteps steps;
  private final Button reset;
  private final StringProperty trouble = new SimpleStringProperty("");
  private final VBox plan;
  private final ScrollPane node;
  private Optional<OpenPlaybook> filled = Optional.empty();
  private boolean filling;

  PlaybookEditor(PlaybooksViewModel model) {
    this.model = model;
    words = model.words();
    steps = new PlanSteps(model);
    origin.getStyleClass().add("es-secondary");
    origin.setId("playbook-origin");
    origin.setMinWidth(0);
    reset = button("reset", "playbook-reset", model::reset, Icon.UNDO);
    FlowPane acts =
        new FlowPane(
            button("copy", "playbook-copy", model::copy, Icon.COPY),
            reset,
            button("remove", "playbook-remove", model::remove, Icon.CLOSE));
    acts.getStyleClass().add("plan-acts");
    name.setId("playbook-name");
    name.setOnAction(enter -> rename());
    whenLeft(name, this::rename);
    watch.setId("playbook-watch");
    watch.setOnAction(enter -> watch());
    whenLeft(watch, this::watch);
    watch.getStyleClass().add("plan-when");
    hints = area("hints", (from, said) -> with(from, hints(said), from.tell(), from.statement()));
    tell = area("tell", (from, said) -> with(from, from.hints(), lines(said), from.statement()));
    statement =
        area("statement", (from, said) -> with(from, from.hints(), from.tell(), said.strip()));
    statement.prompt(words.get("statement.prompt"));
    statement.node().getStyleClass().add("plan-statement");
    plan =
        new VBox(
            steps.node(),
            Labelled.of(words.get("watch"), watch),
            named("tell", tell),
            holding(),
            named("hints", hints));
    plan.getStyleClass().add("plan-parts");
    watch.setMaxWidth(Region.USE_PREF_SIZE);
    VBox card =
        new VBox(
            heading(),
            origin,
            acts,
            Sentence.showing(model.problem(), "es-problem"),
            Sentence.showing(trouble, "es-problem"),
            plan);
    card.getStyleClass().addAll("es-card", "alert-card");
    node = new ScrollPane(card);
    node.setId("playbook-scroll");
    node.setFitToWidth(true);
    node.setFocusTraversable(false);
    node.setMinWidth(0);
    node.getStyleClass().add("alerts-scroll");
    model.shown().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  /// Gives the name the keys, with all of it selected, as after making a new one.
  void nameIt() {
    name.requestFocus();
    name.selectAll();
  }

  private HBox heading() {
    risk.setId("playbook-risk");
    risk.getItems().setAll(Risk.values());
    risk.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Risk each) {
            return each == null ? "" : words.get("risk." + each.name());
          }

          @Override
          public Risk fromString(String written) {
            throw new UnsupportedOperationException("risks are chosen, not typed");
          }
        });
    risk.setOnAction(
        picked -> {
          if (!filling && risk.getValue() != null) model.risk(risk.getValue());
        });
    VBox named = Labelled.of(words.get("name"), name);
    HBox.setHgrow(named, Priority.ALWAYS);
    VBox kind = Labelled.of(words.get("risk"), risk);
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox heading = new HBox(named, kind);
    heading.getStyleClass().add("plan-line");
    return heading;
  }

  private VBox holding() {
    VBox field = named("statement", statement);
    field.getChildren().add(1, Sentence.of(words.get("statement.how"), "es-secondary"));
    return field;
  }

  private VBox named(String key, WordArea area) {
    VBox named = Labelled.of(words.get(key), area.node());
    area.name(words.get(key));
    return named;
  }

  private WordArea area(String key, BiFunction<Plan, String, Plan> change) {
    WordArea area = new WordArea();
    area.id("playbook-" + key);
    area.tabMovesOn();
    area.node().getStyleClass().add("plan-area");
    area.focusedProperty()
        .addListener(
            (_, _, now) -> {
              if (!now) keep(area.textProperty().get(), change);
            });
    return area;
  }

  private void keep(String said, BiFunction<Plan, String, Plan> change) {
    if (!filling) model.edit(from -> change.apply(from, said), "done.changed");
  }

  private static Plan with(Plan from, List<String> hints, List<String> tell, String statement) {
    return new Plan(from.watch(), hints, from.steps(), tell, statement);
  }

  private static List<String> hints(String said) {
    return Arrays.stream(said.toLowerCase(Locale.ROOT).split("[,\\n]", -1))
        .map(String::strip)
        .filter(hint -> !hint.isEmpty())
        .toList();
  }

  private static List<String> lines(String said) {
    return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private void rename() {
    if (open().isEmpty() || name.getText().strip().equals(open().get().name())) return;
    model.rename(name.getText());
  }

  private void watch() {
    if (open().isEmpty()) return;
    Optional<Duration> time = Plan.time(watch.getText());
    if (time.isEmpty()) model.refuse("wrong.time");
    else
      model.edit(
          from -> new Plan(time.get(), from.hints(), from.steps(), from.tell(), from.statement()),
          "done.changed");
  }

  private Optional<Playbook> open() {
    return model.shown().get().map(OpenPlaybook::playbook);
  }

  private void show(Optional<OpenPlaybook> shown) {
    node.setVisible(shown.isPresent());
    shown.ifPresent(this::fill);
  }

  private void fill(OpenPlaybook open) {
    filling = true;
    Playbook playbook = open.playbook();
    Optional<Playbook> before = filled.map(OpenPlaybook::playbook);
    boolean another = before.filter(was -> was.id().equals(playbook.id())).isEmpty();
    // What is being typed stays, unless the value itself became another.
    if (another || !before.get().name().equals(playbook.name())) name.setText(playbook.name());
    risk.setValue(playbook.risk());
    risk.setDisable(open.origin() != OpenPlaybook.Origin.OWN);
    origin.setText(PlaybooksScreen.origin(open, words));
    reset.setDisable(!open.differs());
    trouble.set(open.plan().isPresent() ? "" : words.get("unreadable", open.trouble()));
    plan.setVisible(open.plan().isPresent());
    plan.setManaged(open.plan().isPresent());
    open.plan().ifPresent(read -> fill(read, another));
    filled = Optional.of(open);
    if (another) node.setVvalue(0);
    filling = false;
  }

  private void fill(Plan read, boolean another) {
    Optional<Plan> before = another ? Optional.empty() : filled.flatMap(OpenPlaybook::plan);
    steps.show(read.steps(), another);
    renew(before, read, plan -> Plan.time(plan.watch()), watch.textProperty());
    renew(before, read, plan -> String.join(", ", plan.hints()), hints.textProperty());
    renew(before, read, plan -> String.join("\n", plan.tell()), tell.textProperty());
    renew(before, read, Plan::statement, statement.textProperty());
  }

  private static void renew(
      Optional<Plan> before, Plan now, Function<Plan, String> part, StringProperty shown) {
    String next = part.apply(now);
    if (before.map(part).filter(next::equals).isEmpty()) shown.set(next);
  }

  private static void whenLeft(Node field, Runnable keep) {
    field
        .focusedProperty()
        .addListener(
            (_, _, now) -> {
              if (!now) keep.run();
            });
  }

  private Button button(String key, String id, Runnable press, Icon icon) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
