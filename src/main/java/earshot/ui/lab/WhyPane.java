package earshot.ui.lab;

import earshot.model.Mention;
import earshot.search.Explanation;
import earshot.ui.kit.Chip;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Mark;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.WordArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Why a text is found or not: its words with what was found, and the query part by part.
final class WhyPane {
  private final LabViewModel model;
  private final Messages words;
  private final Supplier<Optional<Mention>> selected;
  private final StackPane middle = new StackPane();
  private final HBox foot = new HBox();
  private final WordArea pasted = new WordArea();
  private final VBox paste;
  private final VBox node;

  WhyPane(LabViewModel model, Messages words, Supplier<Optional<Mention>> selected) {
    this.model = model;
    this.words = words;
    this.selected = selected;
    paste = paste();
    buildFoot();
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    node = new VBox(head(), paste, middle, foot);
    node.setId("lab-why");
    node.getStyleClass().addAll("es-card", "lab-why");
    model.why().toldProperty().subscribe(this::show);
    model.examples().possibleProperty().subscribe(any -> showFoot());
  }

  Region node() {
    return node;
  }

  private HBox head() {
    Label title = new Label(words.get("why.title"));
    title.getStyleClass().add("es-h3");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Button timeline = small("why.timeline", Icon.TIMELINE, "lab-from-timeline");
    timeline.setOnAction(press -> fromTimeline());
    Button text = small("why.paste", Icon.NOTE, "lab-paste");
    text.setOnAction(press -> openPaste());
    FlowPane ways = new FlowPane(timeline, text);
    ways.getStyleClass().add("lab-ways");
    HBox.setHgrow(ways, Priority.ALWAYS);
    HBox head = new HBox(title, ways);
    head.getStyleClass().add("lab-head");
    return head;
  }

  private Button small(String key, Icon icon, String id) {
    Button button = new Button(words.get(key), icon.node(15));
    button.setId(id);
    button.getStyleClass().add("es-small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void fromTimeline() {
    Optional<Mention> mention = selected.get();
    mention.ifPresentOrElse(
        found -> model.why().specimenProperty().set(Optional.of(new Specimen.Stored(found))),
        () ->
            middle
                .getChildren()
                .setAll(EmptyState.of(Icon.TIMELINE, words.get("why.none-selected"))));
  }

  private VBox paste() {
    pasted.id("lab-pasted");
    pasted.name(words.get("why.pasted"));
    pasted.prompt(words.get("why.pasted.prompt"));
    pasted.node().getStyleClass().add("lab-pasted");
    Button judge = small("why.try", Icon.CHECK, "lab-try");
    judge.getStyleClass().add("accent");
    judge.setOnAction(press -> tryPasted());
    Button close = small("why.close", Icon.CLOSE, "lab-paste-close");
    close.setOnAction(press -> shown(paste, false));
    HBox buttons = new HBox(judge, close);
    buttons.getStyleClass().add("lab-head");
    VBox box = new VBox(pasted.node(), buttons);
    box.getStyleClass().add("lab-paste");
    shown(box, false);
    return box;
  }

  private void openPaste() {
    shown(paste, true);
    pasted.requestFocus();
  }

  private void tryPasted() {
    String text = pasted.textProperty().get().strip();
    if (text.isEmpty()) return;
    model.why().specimenProperty().set(Optional.of(new Specimen.Pasted("", text)));
    shown(paste, false);
  }

  private void buildFoot() {
    Button must = small("must", Icon.CHECK_RING, "lab-must");
    must.setOnAction(press -> example(true));
    Button mustNot = small("must-not", Icon.CROSS_RING, "lab-must-not");
    mustNot.setOnAction(press -> example(false));
    foot.getChildren().addAll(must, mustNot);
    foot.getStyleClass().add("lab-why-foot");
    showFoot();
  }

  private void example(boolean must) {
    model.why().specimenProperty().get().ifPresent(text -> model.examples().add(text, must));
  }

  private void showFoot() {
    shown(
        foot,
        model.examples().possibleProperty().get() && model.why().toldProperty().get().isPresent());
  }

  private void show(Optional<Why.Told> told) {
    showFoot();
    middle
        .getChildren()
        .setAll(
            told.<Node>map(this::told)
                .orElseGet(() -> EmptyState.of(Icon.HELP, words.get("why.empty"))));
  }

  private ScrollPane told(Why.Told told) {
    VBox column = new VBox(verdict(told));
    column.getStyleClass().add("lab-told");
    Explanation why = told.why();
    String title = told.specimen().title();
    if (!title.isBlank()) column.getChildren().add(text(title, why, true));
    column.getChildren().add(text(told.specimen().body(), why, false));
    List<WhyRow> rows = WhyRow.of(why);
    if (!why.holds()) {
      column.getChildren().add(Sentence.of(words.get("why.change"), "es-secondary"));
    }
    VBox tree = new VBox();
    tree.setId("lab-tree");
    tree.getStyleClass().add("lab-tree");
    rows.forEach(row -> tree.getChildren().add(row(row)));
    column.getChildren().add(tree);
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lab-scroll");
    return scroll;
  }

  private FlowPane verdict(Why.Told told) {
    Label chip =
        told.why().holds()
            ? Chip.of(Icon.CHECK, words.get("why.matches"), "good")
            : Chip.of(Icon.CLOSE, words.get("why.misses"), "caution");
    chip.setId("lab-verdict");
    Label who =
        new Label(
            switch (told.specimen()) {
              case Specimen.Stored(Mention mention) ->
                  Shown.of(MentionLine.author(mention), 40)
                      + " · "
                      + words.formats().as("d MMM, HH:mm", mention.at());
              case Specimen.Pasted _ -> words.get("why.pasted");
            });
    who.getStyleClass().add("es-secondary");
    FlowPane line = new FlowPane(chip, who);
    line.getStyleClass().add("lab-verdict-line");
    return line;
  }

  private static SafeText text(String said, Explanation why, boolean title) {
    List<Mark> marks = new ArrayList<>();
    Explanation.Where where = title ? Explanation.Where.TITLE : Explanation.Where.BODY;
    why.spans(where).stream()
        .filter(span -> span.to() <= said.length())
        .distinct()
        .forEach(span -> marks.add(Mark.of(span, Mark.Kind.MATCH)));
    SafeText node = SafeText.of(said, marks);
    node.getStyleClass().add(title ? "lab-text-title" : "lab-text");
    return node;
  }

  private Node row(WhyRow row) {
    Node sign =
        row.holds()
            ? Icon.CHECK_CIRCLE.node(15, "good")
            : Icon.CROSS_RING.node(15, row.decides() ? "danger" : "subtle");
    String part =
        switch (row.joint()) {
          case ALL -> words.get("tree.all");
          case ANY -> words.get("tree.any");
          case NONE -> words.get("tree.none");
          case SAVED, PART -> Shown.of(row.part(), 80);
        };
    Label name = new Label(part);
    name.getStyleClass().add(row.part().isEmpty() ? "es-secondary" : "lab-part");
    name.setMinWidth(0);
    Label found = new Label(found(row));
    found.getStyleClass().add("es-secondary");
    found.setMinWidth(0);
    HBox line = new HBox(sign, name, found);
    line.getStyleClass().add("lab-row");
    if (row.decides()) line.getStyleClass().add("decides");
    line.setStyle("-fx-padding: 0.154em 0.462em 0.154em " + (0.462 + 1.4 * row.depth()) + "em;");
    line.setAccessibleText(
        words.get(row.holds() ? "tree.holds" : "tree.fails", part, found.getText()));
    return line;
  }

  private String found(WhyRow row) {
    if (row.joint() != WhyRow.Joint.PART) return "";
    if (row.found().isEmpty()) return words.get("tree.not-found");
    String all = String.join(", ", row.found());
    // Saying the same words twice tells nothing.
    boolean same = all.equalsIgnoreCase(row.part().replace("\"", ""));
    return same ? words.get("tree.found") : words.get("tree.found-as", Shown.of(all, 60));
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}
