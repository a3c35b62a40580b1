package earshot.ui.shell;

import atlantafx.base.controls.ToggleSwitch;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar on top: whose workspace, the search, working offline, theme and help.
final class TopBar {
  private static final int LONGEST_NAME = 28;

  private final ShellViewModel model;
  private final Messages words;
  private final String timeline;
  private final TextField search = new TextField();
  private final Button commands = new Button();
  private final Button theme;
  private final Button help;
  private final HBox node;
  private final ModeBadge mode;

  /// @param whose what says whose workspace it is
  TopBar(
      List<Node> whose,
      ShellViewModel model,
      ModeViewModel modes,
      Messages words,
      String timeline) {
    this.model = model;
    this.words = words;
    this.timeline = timeline;
    theme = iconButton(Icon.THEME, "theme", "top.theme", "Ctrl+Shift+L");
    help = iconButton(Icon.HELP, "help", "top.help", "?");
    mode = new ModeBadge(modes, words);
    HBox left = new HBox(whose.toArray(Node[]::new));
    left.getChildren().add(mode.node());
    left.getStyleClass().add("shell-top-side");
    HBox right = new HBox(offline(), bell(), theme, help);
    right.getStyleClass().addAll("shell-top-side", "shell-top-right");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox field = field();
    // It prefers little room and takes what is left, so that whose workspace it is stays readable.
    HBox.setHgrow(field, Priority.ALWAYS);
    node = new HBox(left, field, right);
    node.getStyleClass().add("shell-top");
  }

  Region node() {
    return node;
  }

  /// Where the explanation of both modes opens.
  Button mode() {
    return mode.node();
  }

  void whenCommandsPressed(Runnable press) {
    commands.setOnAction(pressed -> press.run());
  }

  void whenThemePressed(Runnable press) {
    theme.setOnAction(pressed -> press.run());
  }

  void whenHelpPressed(Runnable press) {
    help.setOnAction(pressed -> press.run());
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// Whose workspace it is, where there are no others.
  static List<Node> still(Workspace workspace) {
    return List.of(tile(workspace), client(workspace));
  }

  private static Label tile(Workspace workspace) {
    Label tile = new Label(workspace.initials());
    tile.getStyleClass().add("shell-tile");
    tile.setMinWidth(Region.USE_PREF_SIZE);
    return tile;
  }

  private static HBox client(Workspace workspace) {
    Label name = new Label(Shown.of(workspace.name(), LONGEST_NAME));
    name.getStyleClass().add("es-name");
    name.setId("client");
    name.setMinWidth(0);
    HBox box = new HBox(name);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("shell-client");
    if (!workspace.note().isEmpty()) box.getChildren().add(Chip.of(workspace.note(), "client"));
    return box;
  }

  private HBox field() {
    search.setId("search");
    search.setPromptText(words.get("top.search"));
    search.setAccessibleText(words.get("top.search"));
    search.setOnAction(enter -> model.search(timeline, search.getText()));
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() != KeyCode.ESCAPE || search.getText().isEmpty()) return;
          search.clear();
          model.search(timeline, "");
          press.consume();
        });
    HBox.setHgrow(search, Priority.ALWAYS);
    Label key = KeyCap.of("slash", words.get("keys.slash.keys"));
    key.setMinWidth(Region.USE_PREF_SIZE);
    commands.setId("commands");
    commands.textProperty().bind(KeyCap.text("palette", words.get("keys.palette.keys")));
    commands.getStyleClass().setAll("es-key", "shell-commands");
    commands.setAccessibleText(words.get("keys.palette"));
    commands.setTooltip(new Tooltip(words.get("keys.palette")));
    commands.setMinWidth(Region.USE_PREF_SIZE);
    HBox field = new HBox(Icon.SEARCH.node(17), search, key, commands);
    field.getStyleClass().addAll("es-field", "shell-search");
    return field;
  }

  private HBox offline() {
    Label label = new Label(words.get("top.offline"));
    label.getStyleClass().add("es-secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("offline");
    toggle.setAccessibleText(words.get("top.offline"));
    toggle.setTooltip(new Tooltip(words.get("top.offline-tip") + "  Ctrl+Shift+O"));
    label.setLabelFor(toggle);
    model.offlineProperty().subscribe(toggle::setSelected);
    toggle.selectedProperty().subscribe(model::workOffline);
    HBox box = new HBox(label, toggle);
    box.getStyleClass().add("shell-offline");
    return box;
  }

  private StackPane bell() {
    Button bell = iconButton(Icon.BELL, "bell", "top.alerts", "");
    bell.setOnAction(press -> model.open("alerts"));
    Label count = new Label();
    count.getStyleClass().addAll("shell-badge", "shell-bell-badge");
    count.setMouseTransparent(true);
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    model
        .openAlertsProperty()
        .subscribe(
            number -> {
              int open = number.intValue();
              count.setText(words.formats().number(open));
              count.setVisible(open > 0);
              bell.setAccessibleText(
                  open == 0
                      ? words.get("top.alerts")
                      : words.get("top.alerts") + ", " + words.plural("status.alerts", open));
            });
    StackPane both = new StackPane(bell, count);
    both.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return both;
  }

  private Button iconButton(Icon icon, String id, String key, String shortcut) {
    Button button = new Button("", icon.node(20));
    button.setId(id);
    button.getStyleClass().add("es-icon-button");
    button.setAccessibleText(words.get(key));
    button.setTooltip(new Tooltip((words.get(key) + "  " + shortcut).strip()));
    return button;
  }
}
