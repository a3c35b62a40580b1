package earshot.ui.shell;

import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.lock.EncryptionCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card on backups and the size of the file, among the settings.
public final class SafetyCard {
  private final SafetyViewModel model;
  private final Messages words;
  private final VBox root;
  private Optional<EncryptionCard> encryption = Optional.empty();

  /// The card together with the one on encryption, which stands below it.
  public SafetyCard(SafetyViewModel model, EncryptionCard below) {
    this(model);
    encryption = Optional.of(below);
  }

  /// Builds the card.
  public SafetyCard(SafetyViewModel model) {
    this.model = model;
    words = Messages.of(SafetyCard.class);
    Label head = new Label(words.get("safety.title"));
    head.getStyleClass().add("es-h2");
    root =
        new VBox(
            head,
            backup(),
            second(),
            room(),
            LongWorkBar.of(model.work(), "safety-stop"),
            Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
  }

  /// The cards from top to bottom.
  List<Node> roots() {
    List<Node> all = new ArrayList<>(List.of(root));
    encryption.ifPresent(each -> all.add(each.root()));
    return all;
  }

  void shown() {
    model.refresh();
    encryption.ifPresent(EncryptionCard::shown);
  }

  void hidden() {
    model.keepSecond();
    encryption.ifPresent(EncryptionCard::hidden);
  }

  private HBox backup() {
    Button now = button("safety.back-up", "back-up", model::backUp);
    return row("safety.backup", Sentence.showing(model.newestProperty(), "es-secondary"), now);
  }

  private HBox second() {
    TextField field = new TextField();
    field.setId("second-folder");
    field.setPrefColumnCount(22);
    field.setPromptText(words.get("safety.second-prompt"));
    field.setAccessibleText(words.get("safety.second"));
    field.textProperty().bindBidirectional(model.secondProperty());
    field.setOnAction(enter -> model.keepSecond());
    return SettingRow.marked(
        row("safety.second", Sentence.of(words.get("safety.second-note"), "es-secondary"), field),
        model.secondProperty().map(now -> !now.isBlank()),
        words.get("settings.file.empty"),
        () -> {
          model.secondProperty().set("");
          model.keepSecond();
        });
  }

  private HBox room() {
    Button compact = button("safety.compact", "compact", model::compact);
    HBox row = row("safety.size", Sentence.showing(model.roomProperty(), "es-secondary"), compact);
    row.visibleProperty().bind(model.roomProperty().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(model.work().runningProperty());
    return button;
  }

  private HBox row(String key, Node note, Region control) {
    return SettingRow.of(words.get(key), control, note);
  }
}
