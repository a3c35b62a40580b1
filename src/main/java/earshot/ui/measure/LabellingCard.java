package earshot.ui.measure;

import earshot.model.Brand;
import earshot.model.Label;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One mention to be labelled blind: what it says, five answers, and how far one is.
final class LabellingCard {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final MeasureViewModel model;
  private final LabellingViewModel labelling;
  private final Messages words;
  private final SafeText title = new SafeText();
  private final SafeText body = new SafeText();
  private final StringProperty asked = new SimpleStringProperty("");
  private final javafx.scene.control.Label place = new javafx.scene.control.Label();
  private final Button back;
  private final List<Button> answers = new ArrayList<>();
  private final VBox node;

  LabellingCard(MeasureViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    labelling = model.labelling();
    back = new Button(words.get("label.back"), Icon.UNDO.node(16));
    back.setId("measure-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(press -> labelling.back());
    title.getStyleClass().addAll("measure-title", "strong");
    body.getStyleClass().add("measure-body");
    place.getStyleClass().add("es-secondary");
    node = new VBox(head(), question(), scroll(), answers(), foot());
    node.getStyleClass().addAll("es-card", "measure-labelling");
    node.setId("measure-labelling");
    labelling.currentProperty().subscribe(now -> now.ifPresent(this::show));
  }

  VBox node() {
    return node;
  }

  /// Lets the keys be heard at once.
  void focus() {
    answers.getFirst().requestFocus();
  }

  private HBox head() {
    ProgressBar bar = new ProgressBar(0);
    bar.setFocusTraversable(false);
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    labelling.ofProperty().get() == 0
                        ? 0.0
                        : (double) labelling.doneProperty().get() / labelling.ofProperty().get(),
                labelling.doneProperty(),
                labelling.ofProperty()));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    javafx.scene.control.Label far = new javafx.scene.control.Label();
    far.getStyleClass().add("es-label");
    far.setMinWidth(Region.USE_PREF_SIZE);
    far.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.get(
                        "label.far", labelling.doneProperty().get(), labelling.ofProperty().get()),
                labelling.doneProperty(),
                labelling.ofProperty()));
    bar.accessibleTextProperty().bind(far.textProperty());
    Button stop = new Button(words.get("label.stop"));
    stop.setId("measure-stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(press -> model.stopLabelling());
    HBox head = new HBox(bar, far, back, stop);
    head.getStyleClass().add("measure-head");
    return head;
  }

  private VBox question() {
    javafx.scene.control.Label question = new javafx.scene.control.Label();
    question.getStyleClass().add("es-h2");
    question.textProperty().bind(asked);
    VBox both = new VBox(question, place);
    both.getStyleClass().add("measure-question");
    return both;
  }

  private ScrollPane scroll() {
    VBox text = new VBox(title, body);
    text.getStyleClass().add("measure-text");
    ScrollPane scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("measure-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private FlowPane answers() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("measure-answers");
    for (int digit = 1; digit <= MeasureViewModel.ANSWERS.size(); digit++) {
      int now = digit;
      Label label = MeasureViewModel.ANSWERS.get(digit - 1);
      String word = words.get("label." + label.name());
      javafx.scene.control.Label key = new javafx.scene.control.Label("" + digit);
      key.getStyleClass().add("es-key");
      HBox marks = new HBox(key, Sentiment.of(label).glyph());
      marks.getStyleClass().add("measure-marks");
      Button button = new Button(word, marks);
      button.setId("measure-answer-" + digit);
      button.getStyleClass().add("measure-answer");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(words.get("label.key", word, digit));
      button.setOnAction(press -> model.press(now));
      answers.add(button);
      row.getChildren().add(button);
    }
    return row;
  }

  private VBox foot() {
    VBox foot =
        new VBox(
            Sentence.of(words.get("label.hint"), "es-secondary"),
            Sentence.showing(labelling.problemProperty(), "es-problem"));
    foot.getStyleClass().add("measure-foot");
    return foot;
  }

  private void show(Question question) {
    Optional<String> brand = model.brandProperty().get().map(Brand::name);
    asked.set(
        brand
            .map(name -> words.get("label.question.brand", name))
            .orElseGet(() -> words.get("label.question")));
    place.setText(words.get("label.at", question.from(), words.formats().full(question.at())));
    boolean titled = !question.text().title().isBlank();
    title.setVisible(titled);
    title.setManaged(titled);
    title.show(question.text().title(), List.of());
    body.show(question.text().body(), List.of());
    back.setDisable(!labelling.canGoBack());
    for (int i = 0; i < answers.size(); i++) {
      boolean chosen = question.answer().equals(Optional.of(MeasureViewModel.ANSWERS.get(i)));
      answers.get(i).pseudoClassStateChanged(CHOSEN, chosen);
    }
  }
}
