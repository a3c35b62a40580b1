package earshot.ui.words;

import earshot.intake.Rehearsal;
import earshot.model.Label;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import earshot.ui.words.WordDesk.Example;
import earshot.ui.words.WordDesk.Outlook;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the change would move: a table of labels and the largest moves, before it is kept.
final class MovesPane {
  private static final List<Label> LABELS =
      List.of(
          Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE, Label.UNSCORED);

  private final WordsViewModel model;
  private final Messages words;
  private final javafx.scene.control.Label title = new javafx.scene.control.Label();
  private final Button look = new Button();
  private final Button keep = new Button();
  private final Button discard = new Button();
  private final VBox found = new VBox();
  private final VBox node;

  MovesPane(WordsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    title.getStyleClass().add("es-h3");
    title.setId("words-changes");
    prepare(look, "look", "words-look", model::look);
    prepare(keep, "keep", "words-keep", model::keep);
    keep.getStyleClass().add("accent");
    prepare(discard, "discard", "words-discard", model::discard);
    FlowPane buttons = new FlowPane(look, keep, discard);
    buttons.getStyleClass().add("words-buttons");
    found.getStyleClass().add("words-found");
    node =
        new VBox(
            title,
            buttons,
            LongWorkBar.of(model.looking(), "words-look-stop"),
            LongWorkBar.of(model.keeping(), "words-keep-stop"),
            found);
    node.setId("words-moves");
    node.getStyleClass().addAll("es-card", "words-moves");
    model.draft().settings().subscribe(any -> show());
    model.draft().rows().subscribe(this::show);
    model.outlook().subscribe(any -> show());
    model.looking().runningProperty().subscribe(any -> show());
    model.keeping().runningProperty().subscribe(any -> show());
  }

  Region node() {
    return node;
  }

  private void prepare(Button button, String key, String id, Runnable press) {
    button.setText(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
  }

  private void show() {
    int changes = model.draft().changes();
    boolean busy =
        model.looking().runningProperty().get() || model.keeping().runningProperty().get();
    Optional<Outlook> outlook = model.outlook().get();
    title.setText(changes == 0 ? words.get("moves") : words.plural("changes", changes));
    look.setDisable(changes == 0 || busy || outlook.isPresent());
    keep.setDisable(busy || changes == 0 || outlook.isEmpty());
    discard.setDisable(changes == 0 || model.keeping().runningProperty().get());
    found.getChildren().clear();
    if (outlook.isPresent()) fill(outlook.get());
    else if (!busy) {
      String key = changes == 0 ? "moves.empty" : "moves.unseen";
      found.getChildren().add(EmptyState.of(Icon.COMPARE, words.get(key)));
    }
  }

  private void fill(Outlook outlook) {
    Rehearsal rehearsal = outlook.rehearsal();
    String held = rehearsal.held() == 0 ? "" : " " + words.plural("moves.held", rehearsal.held());
    found
        .getChildren()
        .add(
            sentence(
                words.plural(
                        "moves.count",
                        rehearsal.changed(),
                        words.formats().number(rehearsal.looked()))
                    + held));
    if (rehearsal.changed() == 0) return;
    if (rehearsal.table().total() > 0) found.getChildren().add(table(rehearsal.table()));
    if (rehearsal.table().sameLabel() > 0) {
      found.getChildren().add(sentence(words.plural("moves.same", rehearsal.table().sameLabel())));
    }
    javafx.scene.control.Label largest = new javafx.scene.control.Label(words.get("moves.largest"));
    largest.getStyleClass().add("es-label");
    found.getChildren().add(largest);
    for (Example each : outlook.examples()) found.getChildren().add(example(each));
  }

  private GridPane table(Rehearsal.Table moves) {
    GridPane grid = new GridPane();
    grid.setId("words-table");
    grid.getStyleClass().add("words-table");
    List<Label> from = LABELS.stream().filter(l -> some(moves, l, true)).toList();
    List<Label> to = LABELS.stream().filter(l -> some(moves, l, false)).toList();
    grid.add(small(words.get("moves.corner")), 0, 0);
    for (int c = 0; c < to.size(); c++) grid.add(chip(to.get(c)), c + 1, 0);
    for (int r = 0; r < from.size(); r++) {
      grid.add(chip(from.get(r)), 0, r + 1);
      for (int c = 0; c < to.size(); c++) {
        long count = moves.count(from.get(r), to.get(c));
        javafx.scene.control.Label cell =
            new javafx.scene.control.Label(count == 0 ? "·" : words.formats().number(count));
        cell.getStyleClass().add(count == 0 ? "es-secondary" : "es-label");
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setAccessibleText(words.get("moves.cell", word(from.get(r)), word(to.get(c)), count));
        cell.getStyleClass().add("words-cell");
        grid.add(cell, c + 1, r + 1);
      }
    }
    return grid;
  }

  private static boolean some(Rehearsal.Table moves, Label label, boolean from) {
    return moves.moves().keySet().stream()
        .anyMatch(step -> (from ? step.from() : step.to()) == label);
  }

  private VBox example(Example example) {
    Rehearsal.Move move = example.move();
    javafx.scene.control.Label arrow =
        new javafx.scene.control.Label("", Icon.ARROW_RIGHT.node(14));
    HBox step =
        new HBox(
            chip(move.step().from(), move.before()), arrow, chip(move.step().to(), move.after()));
    step.getStyleClass().add("words-step");
    if (!example.brand().isEmpty()) step.getChildren().add(small(Shown.of(example.brand(), 40)));
    VBox all = new VBox(step);
    example
        .mention()
        .ifPresent(
            mention -> {
              MentionLine line = new MentionLine(words.formats());
              line.show(mention, List.of(), List.of());
              all.getChildren().add(line.node());
            });
    all.getStyleClass().add("words-example");
    return all;
  }

  private javafx.scene.control.Label chip(Label label) {
    return chip(label, Optional.empty());
  }

  // Here, where it is asked what moves, a text without a scored word is told from one without a
  // word list.
  private javafx.scene.control.Label chip(Label label, Optional<Double> compound) {
    SentimentChip chip = new SentimentChip();
    chip.show(label, compound);
    if (label == Label.UNSURE) chip.node().setText(word(label));
    chip.node().setMinWidth(Region.USE_PREF_SIZE);
    return chip.node();
  }

  private String word(Label label) {
    return words.get("label." + label.name());
  }

  private static javafx.scene.control.Label small(String text) {
    javafx.scene.control.Label label = new javafx.scene.control.Label(text);
    label.getStyleClass().add("es-secondary");
    label.setMinWidth(0);
    return label;
  }

  private static SafeText sentence(String text) {
    SafeText sentence = SafeText.of(text, List.of());
    sentence.getStyleClass().add("es-secondary");
    return sentence;
  }
}
