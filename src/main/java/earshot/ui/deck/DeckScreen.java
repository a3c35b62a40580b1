package earshot.ui.deck;

import earshot.model.MentionId;
import earshot.model.SavedSearch;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Saved searches side by side, each with its count, what is unread and its own pill.
public final class DeckScreen implements Screen {
  private static final double LEAST = 320;
  private static final int MOST_IN_SIGHT = 4;
  private static final double GAP = 12;

  private final DeckViewModel model;
  private final Messages words;
  private final Messages cards;
  private final Steps steps;
  private final MenuButton add;
  private final HBox row = new HBox();
  private final ScrollPane scroll = new ScrollPane(row);
  private final StackPane middle = new StackPane();
  private final Map<ColumnModel, ColumnView> views = new HashMap<>();
  private final VBox root;

  /// Where the deck leads.
  ///
  /// @param open shows a mention in full
  /// @param list goes back to the timeline's list
  /// @param lab opens the Query Lab, where searches are written
  public record Steps(Consumer<MentionId> open, Runnable list, Runnable lab) {}

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  /// @param cards the words of the timeline's cards
  public record Around(Notice notice, Threads threads, Messages cards) {}

  /// Builds the deck; nothing is asked before [#shown].
  public DeckScreen(DeckViewModel model, Around around, Steps steps) {
    this.model = model;
    this.steps = steps;
    words = Messages.of(DeckScreen.class, around.cards().formats());
    cards = around.cards();
    add = new MenuButton(words.get("add"), Icon.PLUS.node(16));
    add.setId("deck-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    row.getStyleClass().add("deck-row");
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("deck-scroll");
    scroll.viewportBoundsProperty().subscribe(bounds -> size());
    VBox.setVgrow(middle, Priority.ALWAYS);
    root = new VBox(head(), middle);
    root.setId("deck");
    root.getStyleClass().addAll("es-canvas", "deck");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.columns().subscribe(this::arrange);
    model.others().subscribe(this::fillMenu);
    model.phaseProperty().subscribe(this::show);
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
    fillMenu();
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(DeckScreen.class, "deck.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  private HBox head() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h1");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button list = new Button(words.get("list"), Icon.TIMELINE.node(16));
    list.setId("deck-list");
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setOnAction(press -> steps.list().run());
    HBox head = new HBox(title, spring, list, add);
    head.getStyleClass().add("deck-head");
    return head;
  }

  private void fillMenu() {
    List<MenuItem> items = new ArrayList<>();
    for (SavedSearch search : model.others()) {
      MenuItem item = new MenuItem(Shown.of(search.name(), 60));
      item.setOnAction(press -> model.add(search));
      items.add(item);
    }
    if (!items.isEmpty()) items.add(new SeparatorMenuItem());
    MenuItem fresh = new MenuItem(words.get("new"), Icon.QUERIES.node(16));
    fresh.setOnAction(press -> steps.lab().run());
    items.add(fresh);
    add.getItems().setAll(items);
  }

  private void show(DeckViewModel.Phase phase) {
    Node content =
        switch (phase) {
          case READING -> new Region();
          case NONE -> EmptyState.of(Icon.COLUMNS, words.get("none"), button("new", steps.lab()));
          case EMPTY -> EmptyState.of(Icon.COLUMNS, words.get("empty"));
          case READY -> scroll;
          case FAILED -> EmptyState.failed("deck", words.get("failed"), model::reload);
        };
    middle.getChildren().setAll(content);
  }

  private Button button(String key, Runnable step) {
    Button button = new Button(words.get(key));
    button.setOnAction(press -> step.run());
    return button;
  }

  private void arrange() {
    List<Node> nodes = new ArrayList<>();
    for (ColumnModel column : model.columns()) {
      ColumnView view =
          views.computeIfAbsent(
              column,
              each -> new ColumnView(model, each, new ColumnView.Look(words, cards), steps));
      nodes.add(view.node());
    }
    views.keySet().retainAll(model.columns());
    row.getChildren().setAll(nodes);
    size();
  }

  // As many as fit, at least 320 px each; the rest is scrolled to.
  private void size() {
    double width = scroll.getViewportBounds().getWidth();
    double least = LEAST * Theme.textSize() / 100;
    int fit = (int) Math.max(1, Math.floor((width + GAP) / (least + GAP)));
    int shown = Math.clamp(model.columns().size(), 1, Math.min(fit, MOST_IN_SIGHT));
    double each = Math.max(least, Math.floor((width - GAP * (shown - 1)) / shown));
    for (ColumnView view : views.values()) {
      view.node().setMinWidth(each);
      view.node().setMaxWidth(each);
      view.node().setPrefWidth(each);
    }
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown()) return;
    int by = press.getCode() == KeyCode.LEFT ? -1 : press.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (by == 0 || model.columns().isEmpty()) return;
    int at = focused();
    if (press.isShiftDown()) {
      if (at >= 0) model.move(model.columns().get(at), by);
    } else {
      int to = at < 0 ? 0 : Math.clamp(at + by, 0, model.columns().size() - 1);
      focus(model.columns().get(to));
    }
    press.consume();
  }

  private int focused() {
    for (int i = 0; i < model.columns().size(); i++) {
      ColumnView view = views.get(model.columns().get(i));
      if (view != null && view.hasFocus()) return i;
    }
    return -1;
  }

  private void focus(ColumnModel column) {
    ColumnView view = views.get(column);
    if (view == null) return;
    view.focus();
    double whole = row.getWidth() - scroll.getViewportBounds().getWidth();
    if (whole > 0) scroll.setHvalue(Math.clamp(view.node().getLayoutX() / whole, 0, 1));
  }
}
