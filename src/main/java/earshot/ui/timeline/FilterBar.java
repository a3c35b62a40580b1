package earshot.ui.timeline;

import earshot.model.Order;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line above the list: the search field, what narrows the list, and how much is shown.
final class FilterBar {
  private final TimelineViewModel model;
  private final FilterViewModel filter;
  private final Messages words;
  private final QueryField field;
  private final ToggleButton folded = new ToggleButton();
  private final Label shown = new Label();
  private final MenuButton sort = new MenuButton("", Icon.SORT.node(16));
  private final HBox line = new HBox();
  private final Elsewhere elsewhere;
  private final Label others = new Label();
  private final HBox beyond = new HBox();
  private final VBox root;

  FilterBar(TimelineViewModel model, Messages words) {
    this.model = model;
    this.filter = model.filter();
    this.words = words;
    this.elsewhere = new Elsewhere(model, words);
    this.field = new QueryField(model.query(), words);
    shown.setId("shown");
    shown.getStyleClass().add("es-secondary");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.SOMETIMES);
    folded.setGraphic(Icon.LAYERS.node());
    folded.getStyleClass().setAll("es-chip", "outlined", "es-chip-button", "fold");
    folded.setId("fold");
    folded.setMinWidth(Region.USE_PREF_SIZE);
    folded.setOnAction(press -> model.cards().fold(folded.isSelected()));
    Region chips = new FilterChips(filter, model.counts(), words).node();
    HBox.setHgrow(chips, Priority.ALWAYS);
    line.getChildren().setAll(field.node(), chips, spring, shown, sort(), folded);
    line.getStyleClass().add("filter-line");
    others.getStyleClass().add("es-secondary");
    others.setMinWidth(0);
    beyond.setId("elsewhere");
    beyond.getStyleClass().add("filter-beyond");
    beyond.managedProperty().bind(beyond.visibleProperty());
    root = new VBox(line, field.error(), beyond);
    root.getStyleClass().add("filter-bar");
    model.cards().shown().subscribe(n -> showCount(n.longValue()));
    model.cards().state().subscribe(any -> showElsewhere());
    model.cards().elsewhere().subscribe(any -> showElsewhere());
    model.cards().folded().subscribe(this::showFolded);
  }

  Region node() {
    return root;
  }

  private MenuButton sort() {
    sort.setId("sort");
    sort.getStyleClass().addAll("es-icon-button", "no-arrow");
    sort.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Order order : Order.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("sort." + order.name()));
      item.setId("sort-" + order.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(press -> model.cards().order(order));
      model.cards().order().subscribe(now -> item.setSelected(now == order));
      sort.getItems().add(item);
    }
    model
        .cards()
        .order()
        .subscribe(
            now -> {
              String said = words.get("sort.name", words.get("sort." + now.name()));
              sort.setAccessibleText(said);
              sort.setTooltip(new Tooltip(said));
            });
    return sort;
  }

  /// Offers to write what is shown to a file.
  void offerExport(Runnable ask) {
    Button export = new Button("", Icon.EXPORT.node());
    export.setId("export-these");
    export.getStyleClass().add("es-icon-button");
    export.setAccessibleText(words.get("list.export"));
    export.setTooltip(KeyCap.tip("export", "Ctrl+E", key -> words.get("list.export.tip", key)));
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(press -> ask.run());
    export.disableProperty().bind(filter.nothingFits());
    line.getChildren().add(export);
  }

  void focusQuery() {
    field.focus();
  }

  private void showCount(long n) {
    shown.setText(words.plural("list.shown", n));
  }

  // Where there is no row at all, the words in place of the list say it.
  private void showElsewhere() {
    boolean few =
        model.cards().state().get() == ListState.READY
            && model.cards().elsewhere().get() > 0
            && filter.narrowed();
    beyond.setVisible(few);
    others.setText(few ? elsewhere.sentence() : "");
    if (!few) return;
    Button button = elsewhere.button();
    button.getStyleClass().addAll("es-link", "es-small");
    beyond.getChildren().setAll(others, button);
  }

  private void showFolded(boolean yes) {
    folded.setSelected(yes);
    folded.setText(words.get(yes ? "list.folded" : "list.unfolded"));
    folded.setAccessibleText(words.get(yes ? "list.folded.name" : "list.unfolded.name"));
    folded.setTooltip(new Tooltip(words.get(yes ? "list.folded.name" : "list.unfolded.name")));
  }
}
