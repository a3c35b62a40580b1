package earshot.ui.lock;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page in front of an encrypted workspace.
public final class UnlockPage {
  private final UnlockViewModel model;
  private final Messages words;
  private final PasswordField passphrase = new PasswordField();
  private final TextField code = new TextField();
  private final Label name = new Label();
  private final VBox card;
  private final StackPane root;

  /// Builds the page.
  ///
  /// @param workspace what it is called
  public UnlockPage(UnlockViewModel model, Messages words, String workspace) {
    this.model = model;
    this.words = words;
    Label title = new Label(words.get("unlock.title", workspace));
    title.getStyleClass().add("es-h1");
    name.getStyleClass().add("es-label");
    passphrase.setId("unlock-passphrase");
    passphrase.setAccessibleText(words.get("unlock.passphrase"));
    code.setId("unlock-code");
    code.setAccessibleText(words.get("unlock.code"));
    code.setPromptText(words.get("unlock.code-prompt"));
    code.getStyleClass().add("lock-code");
    Button open = new Button(words.get("unlock.open"));
    open.setId("unlock-open");
    open.getStyleClass().add("accent");
    open.setOnAction(pressed -> open());
    passphrase.setOnAction(enter -> open());
    code.setOnAction(enter -> open());
    Hyperlink other = new Hyperlink();
    other.setId("unlock-other");
    other.setOnAction(pressed -> model.byCodeProperty().set(!model.byCodeProperty().get()));
    other
        .textProperty()
        .bind(
            model
                .byCodeProperty()
                .map(now -> words.get(now ? "unlock.use-passphrase" : "unlock.use-code")));
    ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    waiting.setId("unlock-waiting");
    waiting.setMaxWidth(Double.MAX_VALUE);
    waiting.setAccessibleText(words.get("unlock.waiting"));
    waiting.visibleProperty().bind(model.busyProperty());
    VBox field = new VBox(name, passphrase, code);
    field.getStyleClass().add("field");
    field.disableProperty().bind(model.busyProperty());
    VBox memory = memory();
    open.disableProperty().bind(model.busyProperty());
    card =
        new VBox(
            title,
            Sentence.of(words.get("unlock.note"), "es-secondary"),
            field,
            Sentence.showing(model.problemProperty(), "settings-problem"),
            memory,
            open,
            other,
            waiting);
    card.getStyleClass().addAll("es-card", "unlock-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root = new StackPane(card);
    root.getStyleClass().add("unlock");
    root.setId("unlock");
    model.byCodeProperty().subscribe(this::ask);
    model
        .problemProperty()
        .subscribe(
            said -> {
              if (!said.isEmpty()) asked().requestFocus();
            });
  }

  /// What is on screen.
  public Parent root() {
    return root;
  }

  /// The stylesheet of the screens of encryption.
  public static String sheet() {
    return Theme.sheet(UnlockPage.class, "lock.css");
  }

  /// Gives the keys to the field; the page is in a window now.
  public void shown() {
    asked().requestFocus();
    model.begin();
  }

  private VBox memory() {
    CheckBox remember = new CheckBox(words.get("unlock.remember"));
    remember.setId("unlock-remember");
    remember.setMnemonicParsing(false);
    remember.selectedProperty().bindBidirectional(model.rememberProperty());
    remember.disableProperty().bind(model.busyProperty());
    VBox memory =
        new VBox(
            remember,
            Sentence.showing(
                model.rememberProperty().map(yes -> yes ? words.get("unlock.remember-note") : ""),
                "es-secondary"));
    memory.getStyleClass().add("field");
    memory.visibleProperty().bind(model.offeredProperty());
    memory.managedProperty().bind(model.offeredProperty());
    return memory;
  }

  private void ask(boolean byCode) {
    for (TextField each : java.util.List.of(passphrase, code)) {
      boolean wanted = each == (byCode ? code : passphrase);
      each.setVisible(wanted);
      each.setManaged(wanted);
    }
    name.setText(words.get(byCode ? "unlock.code" : "unlock.passphrase"));
    name.setLabelFor(asked());
    asked().requestFocus();
  }

  private TextField asked() {
    return model.byCodeProperty().get() ? code : passphrase;
  }

  private void open() {
    model.open(asked().getText());
  }
}
