package earshot.ui.insight;

import earshot.insight.ThemeFigures;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One theme on the board: opened by Enter, moved by Ctrl with arrows or by its menu, removed by
/// Del.
final class ThemeTile {
  private final Theme theme;
  private final ThemesViewModel model;
  private final Messages words;
  private final Consumer<ThemeId> moved;
  private final StackPane node;

  /// @param moved told before it goes into another column
  ThemeTile(
      ThemeFigures.Card card, ThemesViewModel model, Messages words, Consumer<ThemeId> moved) {
    theme = card.theme();
    this.model = model;
    this.words = words;
    this.moved = moved;
    var name = Sentence.of(theme.about().name(), "themes-name");
    String said = ThemeWords.evidence(card, words);
    var evidence = Sentence.of(said, "es-secondary");
    VBox open = new VBox(name, evidence);
    open.setMinWidth(0);
    name.setPadding(new Insets(0, 20, 0, 0));
    String owner = theme.decision().owner();
    if (!owner.isEmpty()) open.getChildren().add(small(Shown.of(owner, 60)));
    theme
        .decision()
        .at()
        .ifPresent(
            at ->
                open.getChildren().add(small(words.get("theme.since", words.formats().date(at)))));
    open.setId("theme-" + theme.id());
    open.getStyleClass().setAll("theme-tile");
    // A button takes the height of one line from what wraps; this takes all it needs.
    open.setAccessibleRole(AccessibleRole.BUTTON);
    open.setFocusTraversable(true);
    open.setAccessibleText(
        words.get("theme.spoken", theme.about().name(), ThemeWords.status(theme, words), said));
    open.setOnMouseClicked(press -> model.open(theme.id()));
    open.setOnContextMenuRequested(
        asked -> context().show(open, asked.getScreenX(), asked.getScreenY()));
    open.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    MenuButton menu = new MenuButton("", Icon.MORE.node(16));
    menu.setId("theme-menu-" + theme.id());
    menu.getStyleClass().addAll("es-icon-button", "es-small", "es-figure-menu");
    menu.setAccessibleText(words.get("theme.menu", Shown.of(theme.about().name(), 60)));
    menu.getItems().setAll(items());
    StackPane.setAlignment(menu, javafx.geometry.Pos.TOP_RIGHT);
    node = new StackPane(open, menu);
    node.getStyleClass().add("theme-tile-box");
  }

  StackPane node() {
    return node;
  }

  private static Label small(String said) {
    Label label = new Label(said);
    label.getStyleClass().add("es-caption");
    return label;
  }

  private ContextMenu context() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items());
    return menu;
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new java.util.ArrayList<>();
    for (ThemeStatus status : ThemeStatus.values()) {
      if (status == theme.decision().status()) continue;
      items.add(item(words.get("theme.to." + status.name()), () -> move(status)));
    }
    items.add(item(words.get("theme.remove"), () -> model.remove(theme)));
    return items;
  }

  private static MenuItem item(String word, Runnable deed) {
    MenuItem item = new MenuItem(word);
    item.setOnAction(press -> deed.run());
    return item;
  }

  private void pressed(KeyEvent press) {
    switch (press.getCode()) {
      case DELETE -> model.remove(theme);
      case ENTER, SPACE -> model.open(theme.id());
      default -> {
        arrow(press);
        return;
      }
    }
    press.consume();
  }

  private void arrow(KeyEvent press) {
    boolean arrow = press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.RIGHT;
    if (!arrow || !press.isShortcutDown()) return;
    List<ThemeStatus> order = List.of(ThemeStatus.values());
    int to = order.indexOf(theme.decision().status()) + (press.getCode() == KeyCode.LEFT ? -1 : 1);
    if (to >= 0 && to < order.size()) move(order.get(to));
    press.consume();
  }

  private void move(ThemeStatus to) {
    moved.accept(theme.id());
    model.move(theme, to);
  }
}
