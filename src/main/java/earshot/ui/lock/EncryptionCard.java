package earshot.ui.lock;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.lock.EncryptionViewModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The card on encryption, among the settings.
public final class EncryptionCard {
  private final EncryptionViewModel model;
  private final Messages words;
  private final VBox form = new VBox();
  private final VBox root;
  private final List<TextField> fields = new ArrayList<>();

  /// Builds the card.
  public EncryptionCard(EncryptionViewModel model) {
    this.model = model;
    words = Messages.of(EncryptionCard.class);
    Label head = new Label(words.get("lock.title"));
    head.getStyleClass().add("es-h2");
    form.getStyleClass().add("lock-form");
    root =
        new VBox(
            head,
            Sentence.showing(
                model.onProperty().map(on -> words.get(on ? "lock.on" : "lock.off")),
                "es-secondary"),
            form,
            Sentence.showing(model.problemProperty(), "settings-problem"),
            Sentence.showing(model.doneProperty(), "es-secondary"));
    root.getStyleClass().add("es-card");
    root.setId("encryption");
    model.stepProperty().subscribe(step -> show(step));
    model.onProperty().subscribe(on -> show(model.stepProperty().get()));
    model.rememberedProperty().subscribe(kept -> show(model.stepProperty().get()));
  }

  /// What is on screen.
  public Node root() {
    return root;
  }

  /// Looks again.
  public void shown() {
    model.refresh();
  }

  /// Forgets what was typed.
  public void hidden() {
    model.cancel();
  }

  private void show(Step step) {
    fields.clear();
    form.getChildren().setAll(content(step));
    // At first there is no window to give the keys in.
    if (!fields.isEmpty() && form.getScene() != null) fields.getFirst().requestFocus();
  }

  private List<Node> content(Step step) {
    return switch (step) {
      case RESTING -> resting();
      case ENCRYPT ->
          asked(
              "lock.ask-new",
              step,
              List.of(secret("lock.new"), secret("lock.again")),
              () -> model.encrypt(typed(0), typed(1)));
      case NOTE, NOTE_AGAIN -> note(step);
      case PASSPHRASE ->
          asked(
              "lock.ask-change",
              step,
              List.of(secret("lock.old"), secret("lock.new"), secret("lock.again")),
              () -> model.change(typed(0), typed(1), typed(2)));
      case CODE ->
          asked("lock.ask-code", step, List.of(secret("lock.old")), () -> model.newCode(typed(0)));
      case DECRYPT ->
          asked(
              "lock.ask-decrypt", step, List.of(secret("lock.old")), () -> model.decrypt(typed(0)));
      case WORKING -> working();
    };
  }

  private List<Node> resting() {
    if (!model.onProperty().get()) {
      return List.of(new HBox(button("lock.encrypt", () -> model.begin(Step.ENCRYPT))));
    }
    HBox row =
        new HBox(
            button("lock.change", () -> model.begin(Step.PASSPHRASE)),
            button("lock.new-code", () -> model.begin(Step.CODE)),
            button("lock.decrypt", () -> model.begin(Step.DECRYPT)));
    row.getStyleClass().add("lock-steps");
    if (!model.rememberedProperty().get()) return List.of(row);
    return List.of(
        row,
        Sentence.of(words.get("lock.remembered"), "es-secondary"),
        new HBox(button("lock.forget", model::forget)));
  }

  private List<Node> note(Step step) {
    TextField shown = new TextField(model.codeProperty().get());
    shown.setId("lock-code");
    shown.setEditable(false);
    shown.setFocusTraversable(false);
    shown.getStyleClass().add("lock-code");
    shown.setAccessibleText(words.get("lock.code"));
    TextField back = new TextField();
    fields.add(back);
    List<Node> all =
        asked(
            "lock.ask-note",
            step,
            List.of(shown, named("lock.back", back)),
            () -> model.noted(back.getText()));
    return all;
  }

  private List<Node> working() {
    ProgressBar bar = new ProgressBar();
    bar.setId("lock-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.get("lock.progress"));
    bar.progressProperty()
        .bind(
            model
                .work()
                .farProperty()
                .map(far -> far.map(now -> now.percent() / 100.0).orElse(0.0)));
    return List.of(
        Sentence.of(words.get("lock.working"), "es-secondary"),
        bar,
        new HBox(button("lock.cancel", model::cancel)));
  }

  private List<Node> asked(String note, Step step, List<Node> rows, Runnable does) {
    Button go = button(Objects.requireNonNull(GO.get(step)), does);
    go.setDefaultButton(false);
    go.getStyleClass().add("accent");
    for (TextField field : fields) field.setOnAction(enter -> does.run());
    HBox steps = new HBox(go, button("lock.cancel", model::cancel));
    steps.getStyleClass().add("lock-steps");
    List<Node> all = new ArrayList<>();
    all.add(Sentence.of(words.get(note), "es-secondary"));
    all.addAll(rows);
    all.add(steps);
    return all;
  }

  private static final Map<Step, String> GO =
      Map.of(
          Step.ENCRYPT, "lock.go-on",
          Step.NOTE, "lock.encrypt-now",
          Step.PASSPHRASE, "lock.change-now",
          Step.CODE, "lock.go-on",
          Step.NOTE_AGAIN, "lock.keep-code",
          Step.DECRYPT, "lock.decrypt-now");

  private Node secret(String key) {
    PasswordField field = new PasswordField();
    fields.add(field);
    return named(key, field);
  }

  private Node named(String key, TextField field) {
    return NamedField.of(words, key, field);
  }

  private Button button(String key, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(key.replace('.', '-'));
    button.setOnAction(pressed -> does.run());
    return button;
  }

  private String typed(int field) {
    return fields.get(field).getText();
  }
}
