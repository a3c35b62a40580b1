package earshot.ui.lock;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks whether something new shall be encrypted, for its passphrase, and for a sign that its
/// recovery code was written down; the code is shown once and kept nowhere.
public final class NewLock {
  private final Messages words = Messages.of(NewLock.class);
  private final CheckBox wanted = new CheckBox(words.get("new-lock.wanted"));
  private final PasswordField first = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final TextField shown = new TextField();
  private final TextField back = new TextField();
  private final SimpleStringProperty problem = new SimpleStringProperty("");
  private final VBox ask;
  private final VBox note;

  /// What opens something new.
  @SuppressWarnings(
      "ArrayRecordComponent") // A passphrase is wiped when it was used; a string is not.
  public record Chosen(char[] passphrase, RecoveryCode code) {}

  /// Asks for nothing before it is ticked.
  ///
  /// @param goOn what Enter does in its fields
  public NewLock(Runnable goOn) {
    wanted.setId("new-lock");
    wanted.setMnemonicParsing(false);
    VBox fields =
        new VBox(
            Sentence.of(words.get("lock.ask-new"), "es-secondary"),
            row("lock.new", first),
            row("lock.again", again));
    fields.getStyleClass().add("lock-form");
    fields.visibleProperty().bind(wanted.selectedProperty());
    fields.managedProperty().bind(wanted.selectedProperty());
    ask = new VBox(wanted, fields, Sentence.showing(problem, "settings-problem"));
    ask.getStyleClass().add("lock-form");
    shown.setId("lock-code");
    shown.setEditable(false);
    shown.setFocusTraversable(false);
    shown.getStyleClass().add("lock-code");
    shown.setAccessibleText(words.get("lock.code"));
    note =
        new VBox(
            Sentence.of(words.get("lock.ask-note"), "es-secondary"),
            shown,
            row("lock.back", back),
            Sentence.showing(problem, "settings-problem"));
    note.getStyleClass().add("lock-form");
    for (TextField each : List.of(first, again, back)) each.setOnAction(enter -> goOn.run());
  }

  private VBox row(String key, TextField field) {
    return NamedField.of(words, key, field);
  }

  /// The question, and the two fields for the passphrase once it is ticked.
  public Node ask() {
    return ask;
  }

  /// The recovery code, and the field in which it is typed back.
  public Node note() {
    return note;
  }

  /// Whether it is ticked.
  public ReadOnlyBooleanProperty wantedProperty() {
    return wanted.selectedProperty();
  }

  /// Forgets everything that was typed and shown.
  public void clear() {
    wanted.setSelected(false);
    first.clear();
    again.clear();
    shown.clear();
    back.clear();
    problem.set("");
  }

  /// Makes a code and shows it, when the two passphrases are one that will do; else says why not.
  public boolean show() {
    problem.set(slip());
    if (!problem.get().isEmpty()) {
      first.requestFocus();
      return false;
    }
    back.clear();
    shown.setText(RecoveryCode.random().grouped());
    return true;
  }

  /// Gives the keys to the field for the code.
  public void noting() {
    back.requestFocus();
  }

  private String slip() {
    if (!first.getText().equals(again.getText())) return words.get("lock.differ");
    return first.getLength() < KeyFile.SHORTEST ? words.get("lock.short", KeyFile.SHORTEST) : "";
  }

  /// What was chosen, once the code came back as it was shown; absent with the reason said.
  public Optional<Chosen> noted() {
    RecoveryCode code = RecoveryCode.read(shown.getText());
    problem.set(slipOfThePen(code));
    if (!problem.get().isEmpty()) {
      back.requestFocus();
      return Optional.empty();
    }
    return Optional.of(new Chosen(first.getText().toCharArray(), code));
  }

  private String slipOfThePen(RecoveryCode code) {
    try {
      boolean same = RecoveryCode.read(back.getText()).equals(code);
      return same ? "" : words.get("lock.other-code");
    } catch (LockRefused slip) {
      return String.valueOf(slip.getMessage());
    }
  }
}
