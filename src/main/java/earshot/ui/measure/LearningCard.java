package earshot.ui.measure;

import earshot.intake.Learning;
import earshot.language.Gate;
import earshot.language.LearnedModel.Strong;
import earshot.model.Label;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import earshot.ui.measure.LearningViewModel.Known;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was learned from people's labels: the conditions with their figures, the switch, and the
/// words that count.
final class LearningCard {
  private static final int WORDS_OF_A_LABEL = 5;

  private final MeasureViewModel model;
  private final LearningViewModel learning;
  private final Messages words;
  private final Formats formats;
  private final VBox known = new VBox();
  private final VBox taught = new VBox();
  private final VBox node;

  LearningCard(MeasureViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    learning = model.learning();
    formats = words.formats();
    known.getStyleClass().add("measure-known");
    OfferPane offer = new OfferPane(learning, words);
    node =
        new VBox(
            known,
            LongWorkBar.of(learning.working(), "learning-stop"),
            offer.node(),
            Sentence.showing(learning.problemProperty(), "es-problem"),
            taught,
            teaching());
    taught.getStyleClass().add("measure-words");
    node.getStyleClass().addAll("es-card", "measure-card");
    node.setId("measure-learning");
    learning.knownProperty().subscribe(now -> now.ifPresentOrElse(this::show, this::showNothing));
  }

  VBox node() {
    return node;
  }

  private void showNothing() {
    known.getChildren().setAll(title());
  }

  private void show(Known now) {
    Learning.State state = now.state();
    known.getChildren().setAll(head(state), Sentence.of(verdict(state), "es-secondary"));
    VBox checks = new VBox();
    checks.getStyleClass().add("measure-checks");
    state.gate().checks().forEach(check -> checks.getChildren().add(row(check)));
    known.getChildren().add(checks);
    state
        .gate()
        .trial()
        .ifPresent(
            trial ->
                known
                    .getChildren()
                    .add(
                        Sentence.of(
                            words.get(
                                "trial",
                                formats.decimal(trial.engine(), 2),
                                formats.decimal(trial.learned(), 2)),
                            "es-secondary")));
    known
        .getChildren()
        .add(
            Sentence.of(
                words.get("learning.next", state.nextCheck(), state.labels()), "es-secondary"));
    known.getChildren().add(buttons(state));
    showStrongest(now.words());
  }

  private javafx.scene.control.Label title() {
    javafx.scene.control.Label title = new javafx.scene.control.Label(words.get("learning"));
    title.getStyleClass().add("es-h3");
    title.setMinWidth(0);
    return title;
  }

  private HBox head(Learning.State state) {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Node chip =
        state.used().isPresent()
            ? Chip.of(Icon.CHECK, words.get("learning.on"), "good")
            : state.ready()
                ? Chip.of(words.get("learning.ready"), "accent")
                : Chip.of(words.get("learning.off"), "outlined");
    HBox head = new HBox(title(), spring, chip);
    head.getStyleClass().add("measure-head");
    return head;
  }

  private String verdict(Learning.State state) {
    if (state.used().isEmpty()) {
      return words.get(state.gate().open() ? "learning.open" : "learning.shut");
    }
    String used =
        words.get(
            "learning.used",
            formats.date(state.used().get().made().at()),
            state.used().get().name());
    if (!state.gate().open()) return used + " " + words.get("learning.worse");
    return state.ready() ? used + " " + words.get("learning.newer") : used;
  }

  private HBox row(Gate.Check check) {
    Node mark = check.met() ? Icon.CHECK_RING.node(16, "good") : Icon.CROSS_RING.node(16, "subtle");
    Region said = Sentence.of(sentence(check));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(mark, said);
    row.setAccessibleText(
        sentence(check) + ": " + words.get(check.met() ? "check.met" : "check.missing"));
    row.getStyleClass().add("measure-check");
    return row;
  }

  private String sentence(Gate.Check check) {
    if (check.figure().isEmpty()) return words.get("check.unknown");
    double figure = check.figure().get();
    return words.get(
        "check." + check.condition().name(),
        number(check.condition(), figure),
        number(check.condition(), check.needed()));
  }

  private String number(Gate.Condition condition, double value) {
    return switch (condition) {
      case ENOUGH, EACH_CLASS -> formats.number((long) value);
      case NOT_ONLY_CORRECTIONS, BETTER -> formats.decimal(value * 100, 0);
      case NOT_RANDOM -> formats.decimal(value, 2);
    };
  }

  private FlowPane buttons(Learning.State state) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("measure-buttons");
    if (state.ready()) {
      String key = state.used().isPresent() ? "learning.turn.newer" : "learning.turn.on";
      Button on = button(words.get(key), "learning-on", () -> learning.preview(true));
      on.getStyleClass().add("accent");
      row.getChildren().add(on);
    }
    if (state.used().isPresent()) {
      row.getChildren()
          .add(
              button(
                  words.get("learning.turn.off"), "learning-off", () -> learning.preview(false)));
    }
    row.getChildren().add(button(words.get("learning.check"), "learning-check", learning::check));
    row.disableProperty().bind(learning.working().runningProperty());
    return row;
  }

  private Button button(String name, String id, Runnable deed) {
    Button button = new Button(name);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> deed.run());
    return button;
  }

  private void showStrongest(List<Strong> strongest) {
    taught.setVisible(!strongest.isEmpty());
    taught.setManaged(!strongest.isEmpty());
    javafx.scene.control.Label name = new javafx.scene.control.Label(words.get("words"));
    name.getStyleClass().add("es-label");
    taught.getChildren().setAll(name);
    for (Label label : List.of(Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE)) {
      List<String> own =
          strongest.stream()
              .filter(each -> each.label() == label)
              .limit(WORDS_OF_A_LABEL)
              .map(Strong::word)
              .toList();
      if (own.isEmpty()) continue;
      FlowPane row = new FlowPane();
      row.getStyleClass().add("measure-buttons");
      own.forEach(
          word -> {
            javafx.scene.control.Label chip = Chip.of(word, Sentiment.of(label).style());
            chip.setGraphic(Sentiment.of(label).glyph());
            chip.setAccessibleText(word + ", " + words.get("word." + label.name()));
            row.getChildren().add(chip);
          });
      taught.getChildren().add(row);
    }
    taught.getChildren().add(Sentence.of(words.get("words.none"), "es-secondary"));
  }

  private VBox teaching() {
    Button teach = button(words.get("teach"), "learning-teach", model::teach);
    VBox all = new VBox(Sentence.of(words.get("teach.why"), "es-secondary"), teach);
    all.getStyleClass().add("measure-teach");
    return all;
  }
}
