package earshot.ui.advice;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page on which the rules of advice are read, put in order, changed and tried.
public final class AdviceRulesScreen implements Screen {
  private final AdviceRulesViewModel model;
  private final Messages words;
  private final HBox body;
  private final StackPane root = new StackPane();

  /// Builds the page; nothing is asked before [#shown].
  public AdviceRulesScreen(AdviceRulesViewModel model) {
    this.model = model;
    this.words = model.words().messages();
    VBox column = new VBox(new AdviceRulePane(model).node(), new AdviceTrialPane(model).node());
    column.getStyleClass().add("advice-column");
    ScrollPane right = new ScrollPane(column);
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("advice-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(table(), right);
    body.getStyleClass().addAll("es-canvas", "advice-rules");
    root.setId("advice-rules");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.phase().subscribe(this::show);
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
  public void hidden() {}

  private VBox table() {
    Label title = new Label(words.get("rules.title"));
    title.getStyleClass().add("es-h3");
    SafeText how = SafeText.of(words.get("rules.how"), List.of());
    how.getStyleClass().add("es-secondary");
    CheckBox help = new CheckBox(words.get("rules.help"));
    help.setId("advice-offer-help");
    help.getStyleClass().add("advice-help");
    help.setMinHeight(Region.USE_PREF_SIZE);
    model.offersHelp().subscribe(help::setSelected);
    help.setOnAction(press -> model.offerHelp(help.isSelected()));
    Region list = new AdviceRuleList(model).node();
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox card = new VBox(title, how, offer(), list, help, buttons());
    card.getStyleClass().addAll("es-card", "advice-card");
    return card;
  }

  private FlowPane offer() {
    SafeText said = SafeText.of(words.get("rules.offer"), List.of());
    said.getStyleClass().add("advice-problem");
    Button take = button("rules.offer.take", "advice-offer-take", model::ship);
    Button leave = button("rules.offer.leave", "advice-offer-leave", model::decline);
    FlowPane offer = new FlowPane(said, take, leave);
    offer.getStyleClass().add("advice-acts");
    offer.visibleProperty().bind(model.offered());
    offer.managedProperty().bind(model.offered());
    return offer;
  }

  private FlowPane buttons() {
    Button keep = button("rules.keep", "advice-rules-keep", model::keep);
    keep.getStyleClass().add("accent");
    model.trial().subscribe(any -> keep.setDisable(!keepable()));
    Button revert = button("rules.revert", "advice-rules-revert", model::revert);
    revert.disableProperty().bind(model.changed().not());
    Button ship = button("rules.ship", "advice-rules-ship", model::ship);
    FlowPane buttons = new FlowPane(keep, revert, ship);
    buttons.getStyleClass().add("advice-acts");
    return buttons;
  }

  private boolean keepable() {
    return switch (model.trial().get()) {
      case AdviceRulesViewModel.Trial.Same _, AdviceRulesViewModel.Trial.Wrong _ -> false;
      case AdviceRulesViewModel.Trial.Trying _, AdviceRulesViewModel.Trial.Done _ -> true;
    };
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown() || press.getCode() != KeyCode.S) return;
    model.keep();
    press.consume();
  }

  private void show(AdviceRulesViewModel.Phase phase) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> root.getChildren().setAll(body);
      case FAILED -> {
        root.getChildren()
            .setAll(EmptyState.failed("advice-rules", words.get("rules.failed"), model::reload));
      }
    }
  }
}
