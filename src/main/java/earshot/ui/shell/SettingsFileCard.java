package earshot.ui.shell;

import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card on the file of settings, among the settings: write it, compare it, take over from it.
public final class SettingsFileCard {
  private static final int LONGEST = 120;
  private static final String NAME = "earshot-settings.txt";

  private final SettingsFileViewModel model;
  private final FileAsk files;
  private final FileSave saves;
  private final Messages words = Messages.of(SettingsFileCard.class);
  private final VBox found = new VBox();
  private final VBox root = new VBox();

  /// Builds the card.
  public SettingsFileCard(SettingsFileViewModel model, FileAsk files, FileSave saves) {
    this.model = model;
    this.files = files;
    this.saves = saves;
    Label head = new Label(words.get("settings.file"));
    head.getStyleClass().add("es-h2");
    HBox steps =
        new HBox(
            button("settings.file.export", "settings-export", this::write),
            button("settings.file.compare", "settings-compare", this::compare));
    steps.getStyleClass().add("settings-both");
    Button all = button("settings.file.take-all", "settings-take-all", this::takeAll);
    all.visibleProperty().bind(Bindings.size(model.differences()).greaterThan(1));
    all.managedProperty().bind(all.visibleProperty());
    found.getStyleClass().add("settings-differences");
    model.differences().addListener((ListChangeListener<Object>) change -> list());
    root.getChildren()
        .setAll(
            head,
            SettingRow.of(
                words.get("settings.file.name"),
                steps,
                Sentence.of(words.get("settings.file.note"), "es-secondary")),
            Sentence.showing(model.saidProperty(), "es-secondary"),
            found,
            all,
            Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
    root.setId("settings-file");
  }

  Node root() {
    return root;
  }

  private void write() {
    saves
        .save(words.get("settings.file.export"), words.get("settings.file.kind"), NAME)
        .ifPresent(model::write);
  }

  private void compare() {
    files
        .open(words.get("settings.file.compare"), words.get("settings.file.kind"), List.of("txt"))
        .ifPresent(model::compare);
  }

  private void takeAll() {
    model.take(List.copyOf(model.differences()));
  }

  private void list() {
    found.getChildren().setAll(model.differences().stream().map(this::row).toList());
  }

  private HBox row(SettingsFileViewModel.Difference each) {
    Button take =
        button("settings.file.take", "take-" + each.name(), () -> model.take(List.of(each)));
    take.setAccessibleText(words.get("settings.file.take.spoken", each.called()));
    String both =
        words.get(
            "settings.file.both", Shown.of(each.here(), LONGEST), Shown.of(each.there(), LONGEST));
    return SettingRow.of(each.called(), take, Sentence.of(both, "es-secondary"));
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }
}
