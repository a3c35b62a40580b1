package earshot.ui.alerts;

import earshot.model.AlertRule;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.ListHead;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The place of the rules by which alerts are raised: what each watches and what it costs.
public final class AlertRulesScreen implements Screen {
  private static final int LONGEST = 80;
  private static final int LINES = 2;

  private final AlertRulesViewModel model;
  private final Messages words = Messages.of(AlertsScreen.class);
  private final ListView<AlertsDesk.RuleLine> list = new ListView<>();
  private final VBox card;
  private final HBox body;
  private final StackPane root = new StackPane();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  public record Around(Notice notice, Threads threads) {}

  /// Builds the screen; nothing is asked before [#shown].
  public AlertRulesScreen(AlertRulesViewModel model, Around around) {
    this.model = model;
    list.setId("alert-rules-list");
    list.setAccessibleText(words.get("rules.title"));
    list.getStyleClass().add("alerts-list");
    list.setItems(model.rules());
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> Optional.ofNullable(line).ifPresent(chosen -> model.open(chosen.rule())));
    model.form().openedProperty().subscribe(open -> select());
    model.rules().subscribe(this::select);
    VBox.setVgrow(list, Priority.ALWAYS);
    card = new VBox(head(), list);
    card.getStyleClass().addAll("es-card", "alerts-card");
    ScrollPane right = new ScrollPane(new AlertRulePane(model, words).node());
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("alerts-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(card, right);
    body.getStyleClass().addAll("es-canvas", "alerts");
    root.setId("alert-rules");
    model.phaseProperty().subscribe(this::show);
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
  }

  private HBox head() {
    HBox head =
        ListHead.of(
            words.get("rules.title"), words.get("rules.add"), "alert-rules-add", model::create);
    head.getStyleClass().add("alerts-list-head");
    return head;
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

  private void select() {
    Optional<AlertRule> open = model.form().opened();
    for (AlertsDesk.RuleLine line : model.rules()) {
      if (open.filter(rule -> rule.id().equals(line.rule().id())).isPresent()) {
        list.getSelectionModel().select(line);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private void show(AlertsViewModel.Phase phase) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> full(list);
      case EMPTY -> full(EmptyState.of(Icon.BELL, words.get("rules.empty")));
      case FAILED -> {
        root.getChildren()
            .setAll(EmptyState.failed("alert-rules", words.get("rules.failed"), model::reload));
      }
    }
  }

  private void full(Region content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    card.getChildren().set(1, content);
    root.getChildren().setAll(body);
  }

  /// One rule: what it watches, its price, how it stands, and whether it watches.
  private final class Cell extends ListCell<AlertsDesk.RuleLine> {
    private final CheckBox acts = new CheckBox();
    private final Label name = new Label();
    private final SafeText about = new SafeText().maxLines(LINES);
    private final SafeText asks = new SafeText().maxLines(LINES);
    private final SafeText price = new SafeText().maxLines(LINES);
    private final SafeText standing = new SafeText().maxLines(LINES);
    private final HBox row;

    Cell() {
      name.getStyleClass().add("es-label");
      about.getStyleClass().add("es-secondary");
      asks.getStyleClass().add("es-secondary");
      price.getStyleClass().add("es-secondary");
      standing.getStyleClass().add("alert-standing");
      name.setMinWidth(0);
      VBox said = new VBox(name, about, asks, price, standing);
      said.getStyleClass().add("alert-row");
      HBox.setHgrow(said, Priority.ALWAYS);
      acts.setAccessibleText(words.get("rules.acts"));
      acts.setOnAction(press -> model.enable(getItem().rule(), acts.isSelected()));
      row = new HBox(acts, said);
      row.getStyleClass().add("alert-rule-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(AlertsDesk.@Nullable RuleLine line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      AlertRule.Terms terms = line.rule().terms();
      AlertPhrases phrases = model.phrases();
      name.setText(Shown.of(terms.name(), LONGEST));
      String covers = Shown.of(phrases.about(terms.watched(), line.brand()), LONGEST);
      String ask = phrases.rule(terms.watched());
      about.show(covers, List.of());
      asks.show(ask, List.of());
      // The usual rules are called by what they ask: said once is enough.
      boolean named = terms.name().equals(ask);
      asks.setVisible(!named);
      asks.setManaged(!named);
      String costs = phrases.price(line);
      price.show(costs, List.of());
      String stands = phrases.standing(line, model.now());
      standing.show(stands, List.of());
      acts.setSelected(terms.enabled());
      setAccessibleText(
          String.join(
              ", ",
              name.getText(),
              words.get(terms.enabled() ? "rules.acts" : "rules.rests"),
              covers,
              ask,
              costs,
              stands));
      setGraphic(row);
    }
  }
}
