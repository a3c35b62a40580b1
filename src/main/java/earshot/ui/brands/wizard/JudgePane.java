package earshot.ui.brands.wizard;

import earshot.intake.start.Doubt;
import earshot.intake.start.Found;
import earshot.intake.start.TellingWords.Offer;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Ten examples to judge, and the words that would tell them apart.
final class JudgePane {
  private final WizardViewModel model;
  private final Judging judging;
  private final Messages words;
  private final VBox question = new VBox();
  private final Label progress = new Label();
  private final VBox offers = new VBox();
  private final VBox rows = new VBox();
  private final VBox node;

  JudgePane(WizardViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    judging = model.judging();
    progress.getStyleClass().add("es-secondary");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    Button done = new Button(words.get("judge.done"));
    done.setId("wizard-judged");
    done.setMinWidth(Region.USE_PREF_SIZE);
    done.getStyleClass().add("es-small");
    done.setOnAction(press -> judging.openProperty().set(false));
    HBox.setHgrow(question, Priority.ALWAYS);
    question.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(question, progress, done);
    head.getStyleClass().add("judge-head");
    rows.getStyleClass().add("found-rows");
    offers.getStyleClass().add("judge-offers");
    node = new VBox(head, offers, rows);
    node.getStyleClass().addAll("es-card", "wizard-judge");
    node.setId("wizard-judge");
    node.visibleProperty().bind(judging.openProperty());
    node.managedProperty().bind(node.visibleProperty());
    judging.doubtProperty().subscribe(this::ask);
    judging.examplesProperty().subscribe(this::fill);
    judging.offersProperty().subscribe(now -> offer());
    judging.judged().addListener((MapChangeListener<String, Boolean>) change -> count());
    count();
  }

  Region node() {
    return node;
  }

  private void ask(Optional<Doubt> doubt) {
    String key =
        "judge."
            + doubt
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("asked");
    question.getChildren().setAll(Sentence.of(words.get(key, model.name()), "es-h3"));
  }

  private void count() {
    int all = judging.examplesProperty().get().size();
    progress.setText(words.get("judge.progress", judging.judged().size(), all));
    offer();
  }

  private void fill(List<Found> examples) {
    rows.getChildren().setAll(examples.stream().map(this::row).toList());
    count();
  }

  private Node row(Found example) {
    ToggleButton ours = judge(example, true, "judge.ours");
    ToggleButton others = judge(example, false, "judge.not-ours");
    return FoundRow.of(example, words, ours, others);
  }

  private ToggleButton judge(Found example, boolean yes, String key) {
    ToggleButton button = new ToggleButton(words.get(key));
    button.getStyleClass().addAll("judge-button", yes ? "ours" : "others");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(words.get(key + "-text", Shown.of(FoundRow.whole(example), 80)));
    button.setOnAction(
        press -> {
          judging.judge(example, yes);
          show(button, example, yes);
        });
    judging
        .judged()
        .addListener(
            (MapChangeListener<String, Boolean>)
                change -> {
                  if (change.getKey().equals(example.identity())) show(button, example, yes);
                });
    show(button, example, yes);
    return button;
  }

  private void show(ToggleButton button, Found example, boolean yes) {
    Boolean said = judging.judged().get(example.identity());
    button.setSelected(said != null && said == yes);
  }

  private void offer() {
    List<Offer> now = judging.offersProperty().get();
    offers.getChildren().clear();
    boolean good = judging.judged().containsValue(true);
    boolean wrong = judging.judged().containsValue(false);
    if (judging.judged().size() < 2) return;
    if (!good || !wrong) {
      offers.getChildren().add(Sentence.of(words.get("judge.both"), "es-secondary"));
    } else if (now.isEmpty()) {
      offers.getChildren().add(Sentence.of(words.get("judge.no-word"), "es-secondary"));
    } else {
      now.forEach(each -> offers.getChildren().add(offer(each)));
    }
  }

  private Node offer(Offer offer) {
    Label verb = new Label(words.get(offer.wanted() ? "judge.must" : "judge.never"));
    verb.getStyleClass().add("es-secondary");
    verb.setMinWidth(Region.USE_PREF_SIZE);
    Label word = new Label(Shown.of(offer.word()));
    word.getStyleClass().add("es-name");
    word.setMinWidth(Region.USE_PREF_SIZE);
    String effect =
        words.get("judge.effect", offer.kept(), offer.good(), offer.dropped(), offer.wrong());
    Region told = Sentence.of(effect, "es-secondary");
    HBox.setHgrow(told, Priority.ALWAYS);
    Button use = new Button(words.get("judge.use"));
    use.getStyleClass().add("es-small");
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.setAccessibleText(words.get("judge.offer-text", verb.getText(), word.getText(), effect));
    use.setOnAction(press -> judging.accept(offer));
    HBox row = new HBox(verb, word, told, use);
    row.setFillHeight(false);
    row.getStyleClass().add("judge-offer");
    return row;
  }
}
