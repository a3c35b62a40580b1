package earshot.ui.timeline;

import earshot.model.Label;
import earshot.storage.LabelStore.Said;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentiment;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Below the reasons of a sentiment: agree, say otherwise, or leave it to the machine again.
final class VerdictView {
  /// In the order of the keys 1 to 4.
  static final List<Label> CHOICES =
      List.of(Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE);

  private final VerdictViewModel model;
  private final Messages words;
  private final TextField reason = new TextField();
  private final VBox root = new VBox();

  VerdictView(VerdictViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    root.setId("verdict");
    root.getStyleClass().add("verdict");
    reason.setId("verdict-reason");
    reason.setPromptText(words.get("verdict.reason"));
    reason.setAccessibleText(words.get("verdict.reason"));
    model.choosing().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  /// Shows what can be said of the mention that is open now.
  void show() {
    root.getChildren().clear();
    model.open().ifPresent(this::show);
  }

  private void show(Verdict verdict) {
    verdict.said().ifPresent(said -> root.getChildren().add(sentence(said)));
    root.getChildren().add(model.choosing().get() ? choices() : acts(verdict));
  }

  private SafeText sentence(Said said) {
    String when = words.formats().full(said.made().at());
    String who = said.made().byUser();
    String told =
        words.get(
            "verdict.said." + said.origin().name(),
            who,
            Sentiment.of(said.label()).word(),
            when,
            said.machine().map(label -> Sentiment.of(label).word()).orElse("–"));
    Optional<String> why = Optional.of(said.reason()).filter(text -> !text.isEmpty());
    SafeText sentence =
        SafeText.of(
            told + why.map(text -> " " + words.get("verdict.why", text)).orElse(""), List.of());
    sentence.setId("verdict-said");
    sentence.getStyleClass().add("es-secondary");
    return sentence;
  }

  private FlowPane acts(Verdict verdict) {
    FlowPane acts = new FlowPane();
    acts.getStyleClass().add("verdict-acts");
    if (verdict.canConfirm()) {
      acts.getChildren().add(act("verdict.confirm", "confirm", "Y", "do-confirm", model::confirm));
    }
    boolean silent =
        verdict.machine().map(Sentiment::of).orElse(Sentiment.NOT_SCORED) == Sentiment.NOT_SCORED;
    String correct = silent && verdict.said().isEmpty() ? "verdict.say" : "verdict.correct";
    acts.getChildren().add(act(correct, "correct", "C", "do-correct", model::choose));
    if (verdict.said().isPresent()) {
      Button back = new Button(words.get("verdict.back"));
      back.setId("do-label-back");
      back.getStyleClass().add("es-link");
      back.setOnAction(press -> model.takeBack());
      acts.getChildren().add(back);
    }
    return acts;
  }

  private VBox choices() {
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("verdict-acts");
    for (int i = 0; i < CHOICES.size(); i++) choices.getChildren().add(choice(i));
    reason.clear();
    Button cancel = new Button(words.get("verdict.cancel"));
    cancel.setId("verdict-cancel");
    cancel.getStyleClass().add("es-link");
    cancel.setOnAction(press -> model.choosing().set(false));
    HBox why = new HBox(reason, cancel);
    why.getStyleClass().add("verdict-why");
    HBox.setHgrow(reason, Priority.ALWAYS);
    VBox all = new VBox(choices, why);
    all.getStyleClass().add("verdict");
    return all;
  }

  private Button choice(int place) {
    Label label = CHOICES.get(place);
    Sentiment sentiment = Sentiment.of(label);
    Button button =
        keyed(sentiment.word(), KeyCap.of(Integer.toString(place + 1)), sentiment.glyph());
    button.setId("say-" + sentiment.style());
    button.getStyleClass().addAll("verdict-choice", sentiment.style());
    button.setOnAction(press -> model.say(label, reason.getText()));
    return button;
  }

  /// One of the four labels by its key, with the reason as far as it was typed.
  void press(int place) {
    model.say(CHOICES.get(place - 1), reason.getText());
  }

  private Button act(String key, String does, String letter, String id, Runnable press) {
    Button button = keyed(words.get(key), KeyCap.of(does, letter), new Region());
    button.setId(id);
    button.setOnAction(done -> press.run());
    return button;
  }

  private static Button keyed(String word, javafx.scene.control.Label cap, Region glyph) {
    javafx.scene.control.Label name = new javafx.scene.control.Label(word);
    name.getStyleClass().add("action-name");
    HBox inside = new HBox(name, cap);
    if (!glyph.getStyleClass().isEmpty()) inside.getChildren().addFirst(glyph);
    inside.getStyleClass().add("action");
    Button button = new Button();
    button.setGraphic(inside);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(word);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
