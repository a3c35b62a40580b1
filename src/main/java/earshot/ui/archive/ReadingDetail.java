package earshot.ui.archive;

import earshot.archive.Glimpse;
import earshot.model.Label;
import earshot.model.LookAlikes;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.WordArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The open mention of an archive, with what the reviewer says of it.
final class ReadingDetail {
  /// What a reviewer may say, in the order of the keys 1 to 4.
  static final List<Label> LABELS =
      List.of(Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE);

  private final ReadingViewModel model;
  private final Messages words;
  private final VBox mention = new VBox();
  private final VBox notes = new VBox();
  private final FlowPane labels = new FlowPane(6, 6);
  private final ScrollPane node;

  ReadingDetail(ReadingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    mention.getStyleClass().add("reading-mention");
    notes.getStyleClass().add("archive-lines");
    for (Label label : LABELS) labels.getChildren().add(toggle(label));
    VBox card = new VBox(mention, review());
    card.getStyleClass().addAll("es-card", "reading-detail");
    node = new ScrollPane(card);
    node.setFitToWidth(true);
    node.setFocusTraversable(false);
    node.getStyleClass().add("archive-scroll");
    model.openProperty().subscribe(this::show);
    model.saidProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private VBox review() {
    TextField name = new TextField();
    name.setId("reading-reviewer");
    name.textProperty().bindBidirectional(model.reviewerProperty());
    name.setOnAction(enter -> model.begin());
    name.disableProperty().bind(model.readableProperty().not().or(model.reviewingProperty()));
    Button begin = new Button(words.get("reading.begin"));
    begin.setId("reading-begin");
    begin.setOnAction(press -> model.begin());
    begin.disableProperty().bind(name.disableProperty().or(model.reviewerProperty().isEmpty()));
    WordArea note = new WordArea();
    note.id("reading-note");
    note.name(words.get("reading.note"));
    Button add = new Button(words.get("reading.note-add"));
    add.setId("reading-note-add");
    add.setOnAction(
        press -> model.note(note.textProperty().get(), () -> note.textProperty().set("")));
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox asking = new HBox(name, begin);
    asking.getStyleClass().add("reading-asking");
    VBox asked = Labelled.of(words.get("reading.reviewer"), asking);
    name.setAccessibleText(words.get("reading.reviewer"));
    there(asked, model.reviewingProperty().not());
    VBox said =
        new VBox(
            Sentence.showing(
                model.reviewerProperty().map(who -> words.get("reading.reviews", who)), "es-label"),
            labels,
            Sentence.of(words.get("reading.keys"), "es-secondary"),
            Labelled.of(words.get("reading.note"), note.node()),
            add,
            notes);
    said.getStyleClass().add("reading-said");
    there(said, model.reviewingProperty());
    VBox all =
        new VBox(
            Sentence.of(words.get("reading.review"), "es-h3"),
            Sentence.of(words.get("reading.review-note"), "es-secondary"),
            asked,
            said);
    all.getStyleClass().add("reading-said");
    return all;
  }

  private static void there(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private ToggleButton toggle(Label label) {
    ToggleButton button = new ToggleButton(words.get("reading.label." + label.name()));
    button.setId("reading-" + label.name().toLowerCase(java.util.Locale.ROOT));
    button.setUserData(label);
    button.setOnAction(press -> model.press(label));
    return button;
  }

  private void show(Optional<Glimpse> open) {
    mention.getChildren().setAll(open.map(this::parts).orElseGet(List::of));
  }

  private List<Node> parts(Glimpse open) {
    List<Node> parts = new ArrayList<>();
    String who =
        open.author().isEmpty()
            ? open.source()
            : LookAlikes.name(open.author()) + " · " + open.source();
    parts.add(Sentence.of(who, "es-name"));
    parts.add(Sentence.of(words.formats().full(open.at()), "es-secondary"));
    Node chip = SentimentChip.of(open.label(), Optional.empty());
    if (!open.title().isEmpty()) parts.add(Sentence.of(open.title(), "es-h3"));
    if (!open.body().isEmpty()) {
      SafeText body = SafeText.of(open.body(), List.of());
      body.getStyleClass().add("es-reading");
      parts.add(body);
    }
    parts.add(new HBox(chip));
    // The address is told, not opened: a browser would use the network.
    if (!open.url().isEmpty()) parts.add(Sentence.of(open.url(), "es-secondary"));
    return parts;
  }

  private void show(ReadingDesk.Said said) {
    for (Node each : labels.getChildren()) {
      if (each instanceof ToggleButton button) {
        button.setSelected(said.label().filter(button.getUserData()::equals).isPresent());
      }
    }
    notes
        .getChildren()
        .setAll(said.notes().stream().map(each -> (Node) Sentence.of(each)).toList());
  }
}
