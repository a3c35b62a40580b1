package earshot.ui.deck;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Order;
import earshot.ui.kit.Chip;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Pill;
import earshot.ui.kit.Shown;
import earshot.ui.searches.SearchDesk;
import earshot.ui.timeline.Card;
import earshot.ui.timeline.CardCell;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One column: what the search is called, how much it finds, and the finds themselves.
final class ColumnView {
  // Reading goes on this near to the end of what was read, as a part of the whole.
  private static final double NEAR_THE_END = 0.8;

  private final DeckViewModel deck;
  private final ColumnModel column;
  private final Messages words;
  private final DeckScreen.Steps steps;
  private final ListView<Card> list = new ListView<>();
  private final Label name = new Label();
  private final Label count = new Label();
  private final Label unread = Chip.of("", "accent");
  private final ToggleButton alert = new ToggleButton("", Icon.BELL.node(16));
  private final StackPane middle = new StackPane();
  private final VBox node;

  /// The words of the deck, and those of the timeline's cards.
  record Look(Messages words, Messages cards) {}

  ColumnView(DeckViewModel deck, ColumnModel column, Look look, DeckScreen.Steps steps) {
    this.deck = deck;
    this.column = column;
    this.words = look.words();
    this.steps = steps;
    buildList(look.cards());
    Pill pill = new Pill(() -> column.sort(Order.NEWEST));
    StackPane.setAlignment(pill.node(), Pos.TOP_CENTER);
    StackPane.setMargin(pill.node(), new Insets(4, 0, 0, 0));
    StackPane below = new StackPane(middle, pill.node());
    below.setMinHeight(0);
    VBox.setVgrow(below, Priority.ALWAYS);
    node = new VBox(head(), below);
    node.getStyleClass().addAll("es-card", "deck-column");
    node.setId("column-" + column.search().id());
    column.feedProperty().subscribe(this::fill);
    column.waitingProperty().subscribe(n -> pill.waiting(n.longValue()));
    column.stateProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  void focus() {
    list.requestFocus();
    boolean none = list.getSelectionModel().getSelectedIndex() < 0;
    if (none && !list.getItems().isEmpty()) list.getFocusModel().focus(0);
  }

  // Whether the window has the focus does not matter.
  boolean hasFocus() {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    for (Node each = owner; each != null; each = each.getParent()) if (each == node) return true;
    return false;
  }

  private HBox head() {
    name.getStyleClass().add("es-h3");
    name.setMinWidth(0);
    count.getStyleClass().add("es-secondary");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    alert.getStyleClass().addAll("es-icon-button", "es-opens");
    alert.setOnAction(press -> deck.alert(column, alert.isSelected()));
    Button read = new Button("", Icon.CHECK.node(16));
    read.getStyleClass().add("es-icon-button");
    read.setAccessibleText(words.get("read"));
    read.setTooltip(new Tooltip(words.get("read")));
    read.setOnAction(press -> deck.markRead(column));
    read.disableProperty().bind(unread.visibleProperty().not());
    HBox head = new HBox(name, count, unread, spring, alert, read, menu());
    head.getStyleClass().add("column-head");
    return head;
  }

  private MenuButton menu() {
    MenuButton menu = new MenuButton("", Icon.MORE.node(16));
    menu.getStyleClass().addAll("es-icon-button", "no-arrow");
    menu.setAccessibleText(words.get("menu", column.search().name()));
    menu.getItems()
        .setAll(
            item("read", Icon.CHECK, () -> deck.markRead(column)),
            order(),
            item("left", Icon.ARROW_LEFT, () -> deck.move(column, -1)),
            item("right", Icon.ARROW_RIGHT, () -> deck.move(column, 1)),
            item("remove", Icon.CLOSE, () -> deck.remove(column)));
    return menu;
  }

  private MenuItem order() {
    MenuItem item = new MenuItem("", Icon.SORT.node(16));
    item.setOnAction(
        press ->
            column.sort(
                column.orderProperty().get() == Order.NEWEST ? Order.OLDEST : Order.NEWEST));
    column
        .orderProperty()
        .subscribe(now -> item.setText(words.get(now == Order.NEWEST ? "oldest" : "newest")));
    return item;
  }

  private MenuItem item(String key, Icon icon, Runnable deed) {
    MenuItem item = new MenuItem(words.get(key), icon.node(16));
    item.setOnAction(press -> deed.run());
    return item;
  }

  private void buildList(Messages cards) {
    list.getStyleClass().addAll("timeline-list", "deck-cards");
    list.setItems(column.rows());
    list.setCellFactory(
        view -> {
          CardCell cell = new CardCell(cards, deck.nowProperty(), new Names());
          cell.setOnMouseClicked(
              click -> {
                if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) open();
              });
          return cell;
        });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    list.skinProperty().subscribe(skin -> watchScrolling());
  }

  private void watchScrolling() {
    list.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .forEach(
            bar ->
                bar.valueProperty()
                    .subscribe(
                        at -> {
                          if (at.doubleValue() > NEAR_THE_END) column.more();
                        }));
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ENTER) return;
    open();
    press.consume();
  }

  // The letters of the timeline's list, here for the column that has the keys.
  private void typed(KeyEvent typed) {
    switch (typed.getCharacter()) {
      case "j" -> list.getSelectionModel().selectNext();
      case "k" -> list.getSelectionModel().selectPrevious();
      case "n" -> column.sort(Order.NEWEST);
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    typed.consume();
  }

  private void open() {
    Card card = list.getSelectionModel().getSelectedItem();
    if (card != null) steps.open().accept(card.id());
  }

  private void fill(SearchDesk.Feed feed) {
    String called = Shown.of(feed.search().name(), 60);
    name.setText(called);
    String found = words.formats().number(feed.found());
    count.setText(feed.whole() ? found : words.get("column.least", feed.found()));
    count.setTooltip(feed.whole() ? null : new Tooltip(words.get("column.growing")));
    boolean any = feed.unread() > 0;
    unread.setText(words.plural("unread", feed.unread()));
    unread.setVisible(any);
    unread.setManaged(any);
    boolean on = feed.search().feed().alerting();
    alert.setSelected(on);
    alert.setGraphic((on ? Icon.BELL_RING : Icon.BELL).node(16));
    alert.setAccessibleText(words.get(on ? "alert.on" : "alert.off"));
    String column = words.plural("column", feed.found(), called, unread.getText());
    String spoken = feed.whole() ? column : column + " " + words.get("column.growing");
    list.setAccessibleText(spoken);
    node.setAccessibleText(spoken);
  }

  private void show(ColumnModel.State state) {
    Node content =
        switch (state) {
          case READING -> new Region();
          case READY -> list;
          case EMPTY -> EmptyState.of(Icon.INBOX, words.get("column.empty"));
          case FAILED -> failed();
        };
    middle.getChildren().setAll(content);
  }

  private Node failed() {
    SearchDesk.Feed feed = column.feedProperty().get();
    String problem = feed.problem();
    String id = "column-" + column.search().id();
    // It is read by itself once everything can be found.
    if (problem.isEmpty() && !feed.whole()) {
      return EmptyState.of(Icon.CLOCK, words.get("column.rebuilding"));
    }
    return problem.isEmpty()
        ? EmptyState.failed(id, words.get("column.failed"), column::read)
        : EmptyState.of(Icon.DANGER, problem, EmptyState.again(id, column::read));
  }

  /// Names no brands: the name of the column says what its cards are about.
  private static final class Names implements CardCell.Names {
    @Override
    public Map.Entry<String, String> of(BrandId id) {
      return Map.entry("", "slate");
    }

    @Override
    public boolean wanted(Mention mention) {
      return false;
    }
  }
}
