package earshot.ui.lab;

import earshot.model.Mention;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the query as it stands gains and loses against the kept one.
final class DifferencePane {
  private final LabViewModel model;
  private final Messages words;
  private final Segmented<Side> sides;
  private final ListView<Mention> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final VBox node;

  private enum Side {
    GAINED,
    LOST,
    UNCHANGED
  }

  DifferencePane(LabViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    sides = new Segmented<>(List.of(Side.values()), side -> words.get(key(side)));
    sides.node().setId("lab-sides");
    list.setId("lab-difference");
    list.setAccessibleText(words.get("tab.difference"));
    list.getStyleClass().add("lab-list");
    list.setCellFactory(view -> MentionCell.ofMentions(words.formats()));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            mention -> {
              if (mention == null) return;
              model.why().specimenProperty().set(Optional.of(new Specimen.Stored(mention)));
            });
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    node =
        new VBox(
            new VersionsPane(model, words).node(),
            LongWorkBar.of(model.comparing().work(), "lab-compare-stop"),
            sides.node(),
            middle);
    node.getStyleClass().add("lab-difference");
    sides.chosenProperty().subscribe(side -> show());
    model.comparing().differenceProperty().subscribe(difference -> begin(difference));
    model.comparing().saidProperty().subscribe(said -> show());
  }

  Region node() {
    return node;
  }

  private static String key(Side side) {
    return "side." + side.name().toLowerCase(Locale.ROOT);
  }

  // What changed is looked at first.
  private void begin(Optional<LabBench.Difference> difference) {
    difference
        .flatMap(
            found ->
                Stream.of(Side.values()).filter(side -> of(side, found).count() > 0).findFirst())
        .ifPresent(side -> sides.chosenProperty().set(side));
    show();
  }

  private void show() {
    Optional<LabBench.Difference> difference = model.comparing().differenceProperty().get();
    sides.node().setVisible(difference.isPresent());
    sides.node().setManaged(difference.isPresent());
    middle.getChildren().setAll(difference.<Node>map(this::side).orElseGet(this::said));
  }

  private Node side(LabBench.Difference difference) {
    for (Side side : Side.values()) {
      sides.rename(
          side, words.get(key(side)) + " " + words.formats().number(of(side, difference).count()));
    }
    Side chosen = sides.chosenProperty().get();
    LabBench.Side shown = of(chosen, difference);
    list.getItems().setAll(shown.newest());
    if (!shown.newest().isEmpty()) return list;
    String none =
        switch (chosen) {
          case GAINED -> words.get("side.gained.none");
          case LOST -> words.get("side.lost.none");
          case UNCHANGED -> words.get("side.unchanged.none");
        };
    return EmptyState.of(Icon.COMPARE, none);
  }

  private static LabBench.Side of(Side side, LabBench.Difference difference) {
    return switch (side) {
      case GAINED -> difference.gained();
      case LOST -> difference.lost();
      case UNCHANGED -> difference.unchanged();
    };
  }

  private Node said() {
    String sentence = model.comparing().saidProperty().get();
    if (sentence.isEmpty()) return new Region();
    Button compare = new Button(words.get("compare"), Icon.COMPARE.node(16));
    compare.setId("lab-compare-here");
    compare.setOnAction(press -> model.comparing().compare());
    return EmptyState.of(Icon.COMPARE, sentence, compare);
  }
}
