package earshot.ui.sources;

import earshot.model.SourceEdit;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What can be done to several sources at once; every act is one step and has one undo.
final class BulkBar {
  private final SourcesViewModel model;
  private final Messages words;
  private final Label count = new Label();
  private final FlowPane node = new FlowPane();

  BulkBar(SourcesViewModel model, Messages words, Runnable clear) {
    this.model = model;
    this.words = words;
    count.getStyleClass().add("es-name");
    count.setId("bulk-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Button none = new Button("", Icon.CLOSE.node(15));
    none.setId("bulk-clear");
    none.getStyleClass().addAll("es-icon-button", "es-small");
    none.setAccessibleText(words.get("bulk.clear"));
    none.setOnAction(press -> clear.run());
    node.getChildren()
        .addAll(
            new HBox(count, none),
            button("pause", Icon.PAUSE, new SourceEdit.State(SourceState.PAUSED)),
            button("resume", Icon.PLAY, new SourceEdit.State(SourceState.ACTIVE)),
            folders(),
            menu("voice", voices()),
            menu("interval", intervals()),
            menu("keep", keeping()),
            button("remove", Icon.DELETE, new SourceEdit.Removed(true)));
    node.getChildren().getFirst().getStyleClass().add("bulk-count");
    node.getStyleClass().add("bulk-bar");
    node.setId("bulk-bar");
    node.managedProperty().bind(node.visibleProperty());
    node.visibleProperty().bind(model.chosenProperty().map(rows -> rows.size() > 1));
    model
        .chosenProperty()
        .subscribe(rows -> count.setText(words.plural("bulk.count", rows.size())));
  }

  Node node() {
    return node;
  }

  private void act(SourceEdit edit) {
    model.deeds().change(model.chosenProperty().get(), edit);
  }

  private Button button(String key, Icon icon, SourceEdit edit) {
    Button button = new Button(words.get("bulk." + key), icon.node(16));
    button.setId("bulk-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("es-small");
    button.disableProperty().bind(model.deeds().busyProperty());
    button.setOnAction(press -> act(edit));
    return button;
  }

  private MenuButton menu(String key, List<MenuItem> items) {
    MenuButton menu = new MenuButton(words.get("bulk." + key));
    menu.setId("bulk-" + key);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getStyleClass().add("es-small");
    menu.disableProperty().bind(model.deeds().busyProperty());
    menu.getItems().setAll(items);
    return menu;
  }

  private MenuItem item(String shown, SourceEdit edit) {
    MenuItem item = new MenuItem(shown);
    item.setMnemonicParsing(false);
    item.setOnAction(press -> act(edit));
    return item;
  }

  private List<MenuItem> voices() {
    SourceWords said = new SourceWords(words);
    return List.of(SourceRole.values()).stream()
        .map(role -> item(said.role(role), new SourceEdit.Role(role)))
        .toList();
  }

  private List<MenuItem> intervals() {
    Intervals intervals = new Intervals(words);
    return Intervals.usual().stream()
        .map(
            every ->
                item(
                    every
                        .map(own -> words.get("interval.every", intervals.words(own)))
                        .orElseGet(() -> words.get("interval.own")),
                    new SourceEdit.Interval(every)))
        .toList();
  }

  private List<MenuItem> keeping() {
    return List.of(
        item(words.get("bulk.keep.all"), new SourceEdit.TakeEverything(true)),
        item(words.get("bulk.keep.matching"), new SourceEdit.TakeEverything(false)));
  }

  // The folders there are, none, and a field for a new one.
  private MenuButton folders() {
    MenuButton menu = menu("folder", List.of());
    TextField fresh = new TextField();
    fresh.setId("bulk-folder-new");
    fresh.setPromptText(words.get("bulk.folder.new"));
    fresh.setAccessibleText(words.get("bulk.folder.new"));
    fresh.setOnAction(
        enter -> {
          String folder = fresh.getText().strip();
          menu.hide();
          fresh.clear();
          if (!folder.isEmpty()) act(new SourceEdit.Folder(folder));
        });
    CustomMenuItem field = new CustomMenuItem(fresh, false);
    model
        .filter()
        .choicesProperty()
        .subscribe(
            choices -> {
              menu.getItems()
                  .setAll(
                      choices.folders().stream()
                          .map(name -> item(Shown.of(name), new SourceEdit.Folder(name)))
                          .toList());
              if (!menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
              menu.getItems()
                  .addAll(field, item(words.get("bulk.folder.none"), new SourceEdit.Folder("")));
            });
    return menu;
  }
}
