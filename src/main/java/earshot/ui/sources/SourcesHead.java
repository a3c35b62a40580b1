package earshot.ui.sources;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Theme;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of the place: its name, its two pages, and the ways to bring something in.
final class SourcesHead {
  private static final double ONE_LINE = 10_000;
  private static final double NARROW = 830;

  private final Messages words;
  private final Label summary = new Label();
  private final Segmented<SourcesScreen.Tab> tabs;
  private final FlowPane tools = new FlowPane();
  private final HBox line;
  private final VBox node;

  /// What the buttons do.
  record Steps(Runnable add, Runnable paste, Runnable importList, Runnable export) {}

  SourcesHead(Messages words, Steps steps) {
    this.words = words;
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h1");
    summary.getStyleClass().add("es-secondary");
    summary.setId("sources-summary");
    VBox titles = new VBox(title, summary);
    titles.setMinWidth(Region.USE_PREF_SIZE);
    tabs =
        new Segmented<>(
            List.of(SourcesScreen.Tab.values()),
            tab ->
                switch (tab) {
                  case SOURCES -> words.get("tab.sources");
                  case EGRESS -> words.get("tab.egress");
                });
    tabs.node().setId("sources-tabs");
    tools
        .getChildren()
        .addAll(
            tabs.node(),
            button("sources-paste", "paste", Icon.NOTE, steps.paste()),
            lists(steps),
            add(steps.add()));
    tools.getStyleClass().add("screen-tools");
    tools.setPrefWrapLength(ONE_LINE);
    HBox.setHgrow(tools, Priority.ALWAYS);
    line = new HBox(titles, tools);
    line.getStyleClass().add("screen-head");
    node = new VBox(line);
    node.getStyleClass().add("screen-heads");
  }

  Node node() {
    return node;
  }

  StringProperty summaryProperty() {
    return summary.textProperty();
  }

  /// The page that is shown.
  ObjectProperty<SourcesScreen.Tab> tabProperty() {
    return tabs.chosenProperty();
  }

  // Where the text is large or the window small, the tools get a line of their own.
  void arrange(double width) {
    boolean narrow = width < NARROW * Theme.textSize() / 100.0;
    if (narrow == node.getChildren().contains(tools)) return;
    if (narrow) {
      line.getChildren().remove(tools);
      node.getChildren().add(tools);
    } else {
      node.getChildren().remove(tools);
      line.getChildren().add(tools);
    }
  }

  private Button add(Runnable step) {
    Button add = button("sources-add", "add", Icon.PLUS, step);
    add.getStyleClass().add("accent");
    return add;
  }

  private Button button(String id, String key, Icon icon, Runnable step) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> step.run());
    return button;
  }

  private MenuButton lists(Steps steps) {
    MenuItem importing = new MenuItem(words.get("import"), Icon.IMPORT.node(16));
    importing.setId("sources-import");
    importing.setOnAction(press -> steps.importList().run());
    MenuItem exporting = new MenuItem(words.get("export"), Icon.EXPORT.node(16));
    exporting.setId("sources-export");
    exporting.setOnAction(press -> steps.export().run());
    MenuButton lists =
        new MenuButton(words.get("lists"), Icon.FOLDER.node(16), importing, exporting);
    lists.setId("sources-lists");
    lists.setMinWidth(Region.USE_PREF_SIZE);
    return lists;
  }
}
