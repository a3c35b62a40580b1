package earshot.ui.brands.wizard;

import earshot.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The wizard on screen: first the question, then what is proposed and what it finds.
public final class WizardPane {
  private final WizardViewModel model;
  private final NamePane name;
  private final ProposalsPane proposals;
  private final ScrollPane first;
  private final StackPane node = new StackPane();

  /// What stands around the question.
  ///
  /// @param above in front of the question, such as the product's name
  /// @param buttons further ways to begin
  /// @param below behind the question, such as what the product promises
  /// @param imports leads to the page that imports, given the name of a format
  public record Around(
      List<Region> above, List<Button> buttons, List<Region> below, Consumer<String> imports) {
    /// Copies the lists.
    public Around {
      above = List.copyOf(above);
      buttons = List.copyOf(buttons);
      below = List.copyOf(below);
    }
  }

  /// Builds the wizard; nobody is contacted before its button is pressed.
  public WizardPane(WizardViewModel model, Around around) {
    this.model = model;
    Messages words = model.words();
    name = new NamePane(model, words, around.buttons());
    proposals = new ProposalsPane(model, words, around.imports());
    VBox column = new VBox();
    column.getChildren().addAll(around.above());
    column.getChildren().add(name.node());
    column.getChildren().add(new ClosedPlaces(words, around.imports()).node());
    column.getChildren().addAll(around.below());
    column.getStyleClass().add("wizard-first");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(column);
    middle.getStyleClass().add("wizard-middle");
    first = new ScrollPane(middle);
    first.setFitToWidth(true);
    first.setFitToHeight(true);
    first.getStyleClass().add("wizard-scroll");
    node.getStyleClass().addAll("es-canvas", "brand-wizard");
    node.setId("brand-wizard");
    model.stepProperty().subscribe(this::show);
  }

  /// The wizard on screen.
  public Region node() {
    return node;
  }

  /// Whether the question is on screen, with room around it.
  public BooleanBinding asksForName() {
    return Bindings.createBooleanBinding(
        () -> model.stepProperty().get() == WizardViewModel.Step.NAME, model.stepProperty());
  }

  /// Says again whose brand is asked for, and puts the cursor into the name.
  public void opened() {
    name.opened();
    name.focus();
  }

  private void show(WizardViewModel.Step step) {
    switch (step) {
      case NAME -> node.getChildren().setAll(first);
      case PROPOSALS -> {
        proposals.opened();
        node.getChildren().setAll(proposals.node());
      }
    }
  }
}
