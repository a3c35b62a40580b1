package earshot.ui.sources;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The line above the table: which sources are shown, and in which order.
final class FilterBar {
  private final SourceFilter filter;
  private final Messages words;
  private final FlowPane node = new FlowPane();

  FilterBar(SourceFilter filter, Messages words, Consumer<Optional<String>> sort) {
    this.filter = filter;
    this.words = words;
    SourceWords said = new SourceWords(words);
    MenuButton kind = menu("kind");
    MenuButton role = menu("role");
    MenuButton folder = menu("folder");
    filter
        .choicesProperty()
        .subscribe(
            choices -> {
              fill(kind, "kind", choices.kinds(), filter.kindProperty(), said::kind);
              fill(role, "role", choices.roles(), filter.roleProperty(), said::role);
              fill(folder, "folder", choices.folders(), filter.folderProperty(), Shown::of);
            });
    node.getChildren().addAll(states(), kind, role, folder, order(sort), find());
    node.getStyleClass().add("filter-bar");
  }

  Node node() {
    return node;
  }

  private Region states() {
    Segmented<SourceFilter.Show> states =
        new Segmented<>(List.of(SourceFilter.Show.values()), show -> name(show, 0));
    states.chosenProperty().bindBidirectional(filter.showProperty());
    states.node().setId("sources-show");
    filter
        .choicesProperty()
        .subscribe(
            choices -> {
              for (SourceFilter.Show show : SourceFilter.Show.values()) {
                states.rename(show, name(show, choices.counts().getOrDefault(show, 0L)));
              }
            });
    return states.node();
  }

  private String name(SourceFilter.Show show, long count) {
    return switch (show) {
      case ALL -> words.get("show.all", count);
      case TROUBLE -> words.get("show.trouble", count);
      case PAUSED -> words.get("show.paused", count);
    };
  }

  private MenuButton menu(String key) {
    MenuButton menu = new MenuButton(words.get("filter." + key));
    menu.setId("filter-" + key);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.managedProperty().bind(menu.visibleProperty());
    return menu;
  }

  // A choice of one is none: the menu is there only when it can narrow the list.
  private <T> void fill(
      MenuButton menu,
      String key,
      List<T> choices,
      ObjectProperty<Optional<T>> chosen,
      Function<T, String> shown) {
    Optional<T> now = chosen.get();
    menu.setVisible(choices.size() > 1 || now.isPresent());
    ToggleGroup group = new ToggleGroup();
    menu.getItems()
        .setAll(
            radio(
                words.get("filter." + key),
                group,
                now.isEmpty(),
                () -> chosen.set(Optional.empty())));
    for (T choice : choices) {
      boolean holds = now.filter(choice::equals).isPresent();
      menu.getItems()
          .add(radio(shown.apply(choice), group, holds, () -> chosen.set(Optional.of(choice))));
    }
    menu.textProperty()
        .bind(chosen.map(one -> one.map(shown).orElseGet(() -> words.get("filter." + key))));
  }

  private static RadioMenuItem radio(
      String shown, ToggleGroup group, boolean selected, Runnable choose) {
    RadioMenuItem item = new RadioMenuItem(shown);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setOnAction(press -> choose.run());
    return item;
  }

  // Sorting needs no mouse: column heads cannot be reached with Tab.
  private MenuButton order(Consumer<Optional<String>> sort) {
    MenuButton menu = new MenuButton(words.get("order"), Icon.SORT.node(15));
    menu.setId("sources-order");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    menu.getItems()
        .add(radio(words.get("order.added"), group, true, () -> sort.accept(Optional.empty())));
    for (String key : SourceTable.ORDERS) {
      menu.getItems()
          .add(
              radio(words.get("column." + key), group, false, () -> sort.accept(Optional.of(key))));
    }
    return menu;
  }

  private TextField find() {
    TextField find = new TextField();
    find.setId("sources-find");
    find.setPromptText(words.get("find"));
    find.setAccessibleText(words.get("find"));
    find.setPrefColumnCount(12);
    find.textProperty().bindBidirectional(filter.findProperty());
    return find;
  }
}
