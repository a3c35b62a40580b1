package earshot.ui.shell;

import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card on language and region: which languages are expected, and in which zone the workspace's
/// days begin.
public final class RegionCard {
  private final RegionViewModel model;
  private final Messages words;
  private final LanguagesRow languages;
  private final VBox root = new VBox();
  private boolean narrowing;

  /// Builds the card.
  public RegionCard(RegionViewModel model, LanguagesRow languages) {
    this.model = model;
    this.languages = languages;
    words = Messages.of(RegionCard.class);
    Label head = new Label(words.get("region.title"));
    head.getStyleClass().add("es-h2");
    root.getChildren()
        .setAll(
            head,
            languages.root(),
            zone(),
            here(),
            counting(),
            Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
    root.setId("region");
  }

  Node root() {
    return root;
  }

  /// The same with what else belongs to a region.
  Node with(Node row) {
    root.getChildren().add(1, row);
    return root;
  }

  void shown() {
    model.refresh();
    languages.shown();
  }

  void hidden() {
    languages.hidden();
  }

  private HBox zone() {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("time-zone");
    choice.setEditable(true);
    choice.setVisibleRowCount(8);
    choice.setPrefWidth(230);
    choice.setAccessibleText(words.get("region.zone"));
    choice.getEditor().textProperty().bindBidirectional(model.typedProperty());
    // Opened, it lists what is left of the zones by what is written.
    choice
        .getEditor()
        .textProperty()
        .subscribe(
            text -> {
              if (!narrowing && choice.isShowing()) narrow(choice, text);
            });
    choice.setOnShowing(open -> narrow(choice, choice.getEditor().getText()));
    Button use = new Button(words.get("region.use"));
    use.setId("time-zone-use");
    use.disableProperty().bind(model.changedProperty().not());
    use.setOnAction(press -> model.use());
    use.setMinWidth(Region.USE_PREF_SIZE);
    HBox both = new HBox(choice, use);
    both.getStyleClass().add("settings-both");
    both.setId("zone");
    return SettingRow.marked(
        SettingRow.of(
            words.get("region.zone"), both, Sentence.of(words.get("region.note"), "es-secondary")),
        model.elsewhereProperty(),
        words.get("region.computer"),
        model::backToComputers);
  }

  private void narrow(ComboBox<String> choice, String text) {
    narrowing = true;
    choice.getItems().setAll(model.offered(text));
    choice.getEditor().setText(text);
    choice.getEditor().end();
    narrowing = false;
  }

  private HBox here() {
    Button take = new Button(words.get("region.take"));
    take.setId("time-zone-here");
    take.setOnAction(press -> model.useComputers());
    HBox row =
        SettingRow.of(
            words.get("region.computer"),
            take,
            Sentence.showing(model.hereProperty(), "es-secondary"));
    row.visibleProperty().bind(model.elsewhereProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private VBox counting() {
    VBox both =
        new VBox(
            Sentence.of(words.get("region.counting"), "es-secondary"),
            LongWorkBar.of(model.counting(), "time-zone-stop"));
    both.visibleProperty().bind(model.counting().runningProperty());
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }
}
