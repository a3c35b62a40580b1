package earshot.ui.rules;

import earshot.model.RuleId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.ListHead;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where rules are written, tried on history and put in order.
public final class RulesScreen implements Screen {
  private final RulesViewModel model;
  private final Messages words = Messages.of(RulesScreen.class);
  private final RuleList list;
  private final VBox listCard;
  private final HBox body;
  private final StackPane root = new StackPane();
  private Optional<RuleId> wanted = Optional.empty();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  public record Around(Notice notice, Threads threads) {}

  /// Builds the screen; nothing is asked before [#shown].
  public RulesScreen(RulesViewModel model, Around around) {
    this.model = model;
    list = new RuleList(model, words);
    listCard = listCard();
    VBox column = new VBox(new RulePane(model, words).node(), new RuleFinds(model, words).node());
    column.getStyleClass().add("rules-column");
    ScrollPane right = new ScrollPane(column);
    right.setFitToWidth(true);
    right.setFitToHeight(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("rules-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(listCard, right);
    body.getStyleClass().addAll("es-canvas", "rules");
    root.getChildren().add(body);
    root.setId("rules");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.phaseProperty().subscribe(this::show);
    model.phaseProperty().subscribe(_ -> openWanted());
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(RulesScreen.class, "rules.css");
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

  /// Opens a rule in the editor as soon as rules are read; a change there that is not kept yet
  /// stays.
  public void open(RuleId rule) {
    wanted = Optional.of(rule);
    openWanted();
  }

  private void openWanted() {
    if (wanted.isEmpty() || model.phaseProperty().get() != RulesViewModel.Phase.READY) return;
    Optional<RuleId> rule = wanted;
    wanted = Optional.empty();
    if (model.editor().changed()) return;
    model.rules().stream()
        .map(RuleDesk.Line::rule)
        .filter(each -> rule.get().equals(each.id()))
        .findFirst()
        .ifPresent(model::open);
  }

  private VBox listCard() {
    HBox head = ListHead.of(words.get("title"), words.get("add"), "rules-add", model::create);
    head.getStyleClass().add("rules-head");
    VBox.setVgrow(list.node(), Priority.ALWAYS);
    VBox card = new VBox(head, list.node());
    card.getStyleClass().addAll("es-card", "rules-card");
    return card;
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown() || press.getCode() != KeyCode.S) return;
    model.save();
    press.consume();
  }

  private void show(RulesViewModel.Phase phase) {
    switch (phase) {
      case READING -> body.setVisible(false);
      case EMPTY -> full(EmptyState.of(Icon.TUNE, words.get("empty")));
      case READY -> full(list.node());
      case FAILED -> {
        root.getChildren().setAll(EmptyState.failed("rules", words.get("failed"), model::reload));
      }
    }
  }

  private void full(Region content) {
    body.setVisible(true);
    root.getChildren().setAll(body);
    VBox.setVgrow(content, Priority.ALWAYS);
    listCard.getChildren().set(1, content);
  }
}
