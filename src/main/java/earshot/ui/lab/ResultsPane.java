package earshot.ui.lab;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the query finds, what it changes, and what it must and must not find.
final class ResultsPane {
  private final LabViewModel model;
  private final Messages words;
  private final Segmented<Tab> tabs;
  private final ListView<LabBench.Find> finds = new ListView<>();
  private final StackPane findsPage = new StackPane();
  private final MissesPane misses;
  private final DifferencePane difference;
  private final ExamplesPane examples;
  private final StackPane middle = new StackPane();
  private final VBox node;

  private enum Tab {
    FINDS,
    MISSES,
    DIFFERENCE,
    EXAMPLES
  }

  ResultsPane(LabViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    tabs = new Segmented<>(List.of(Tab.values()), tab -> words.get(key(tab)));
    tabs.node().setId("lab-results-tabs");
    misses = new MissesPane(model, words);
    difference = new DifferencePane(model, words);
    examples = new ExamplesPane(model, words);
    buildFinds();
    HBox head = new HBox(tabs.node());
    head.getStyleClass().add("lab-head");
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    node = new VBox(head, middle);
    node.setMinHeight(0);
    node.getStyleClass().addAll("es-card", "lab-results");
    tabs.chosenProperty().subscribe(this::turn);
    model.examples().judgedProperty().subscribe(judged -> count(judged.size()));
    model.trial().newestProperty().subscribe(this::show);
    model.trial().goodProperty().subscribe(good -> say());
  }

  Region node() {
    return node;
  }

  /// Turns to the difference and asks for it.
  void compare() {
    tabs.chosenProperty().set(Tab.DIFFERENCE);
    model.comparing().compare();
  }

  private static String key(Tab tab) {
    return "tab." + tab.name().toLowerCase(Locale.ROOT);
  }

  private void count(int examples) {
    String word = words.get(key(Tab.EXAMPLES));
    tabs.rename(Tab.EXAMPLES, examples == 0 ? word : word + " " + words.formats().number(examples));
  }

  private void turn(Tab tab) {
    Node page =
        switch (tab) {
          case FINDS -> findsPage;
          case MISSES -> misses.node();
          case DIFFERENCE -> difference.node();
          case EXAMPLES -> examples.node();
        };
    middle.getChildren().setAll(page);
    node.getStyleClass().remove("with-difference");
    if (tab == Tab.DIFFERENCE) node.getStyleClass().add("with-difference");
    model.missing().watch(tab == Tab.MISSES);
  }

  private void buildFinds() {
    finds.setId("lab-finds");
    finds.setAccessibleText(words.get("tab.finds"));
    finds.getStyleClass().add("lab-list");
    finds.setCellFactory(view -> MentionCell.ofFinds(words.formats()));
    finds
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            find -> {
              if (find == null) return;
              model.why().specimenProperty().set(Optional.of(new Specimen.Stored(find.mention())));
            });
  }

  private void show(List<LabBench.Find> newest) {
    finds.getItems().setAll(newest);
    say();
  }

  // An empty list says what to do next.
  private void say() {
    boolean any = !finds.getItems().isEmpty();
    if (any) {
      if (!findsPage.getChildren().contains(finds)) findsPage.getChildren().setAll(finds);
      return;
    }
    boolean tried = model.trial().goodProperty().get().isPresent();
    findsPage
        .getChildren()
        .setAll(
            EmptyState.of(Icon.SEARCH, tried ? words.get("finds.none") : words.get("finds.empty")));
  }
}
