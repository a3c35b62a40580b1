package earshot.ui.rules;

import earshot.model.Rule;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rules in the order in which they act, each as one sentence.
final class RuleList {
  private static final int LINES = 2;

  private final RulesViewModel model;
  private final Messages words;
  private final ListView<RuleDesk.Line> list = new ListView<>();

  RuleList(RulesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    list.setId("rules-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("rules-list");
    list.setItems(model.rules());
    list.setCellFactory(view -> new Cell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line == null) return;
              Optional<Rule> open = model.editor().openedProperty().get();
              boolean there = open.filter(rule -> rule.id().equals(line.rule().id())).isPresent();
              if (!there) model.open(line.rule());
            });
    model.editor().openedProperty().subscribe(open -> selectOpened());
    model.rules().subscribe(this::selectOpened);
  }

  Region node() {
    return list;
  }

  // The list follows the editor: after a refill, a move or a save the open rule stays marked.
  private void selectOpened() {
    Optional<Rule> open = model.editor().openedProperty().get();
    int at = -1;
    for (int i = 0; i < model.rules().size(); i++) {
      Rule rule = model.rules().get(i).rule();
      if (open.filter(now -> now.id().equals(rule.id())).isPresent()) at = i;
    }
    if (at >= 0) list.getSelectionModel().select(at);
    else list.getSelectionModel().clearSelection();
  }

  private void pressed(KeyEvent press) {
    RuleDesk.Line line = list.getSelectionModel().getSelectedItem();
    if (line == null || press.isShortcutDown()) return;
    Rule rule = line.rule();
    boolean alt = press.isAltDown();
    if (alt && press.getCode() == KeyCode.UP) model.move(rule, -1);
    else if (alt && press.getCode() == KeyCode.DOWN) model.move(rule, 1);
    else if (press.getCode() == KeyCode.SPACE) model.enable(rule, !rule.terms().enabled());
    else if (press.getCode() == KeyCode.DELETE) model.remove();
    else return;
    press.consume();
  }

  /// One rule: its place, its sentence, whether it acts, and where it can be moved.
  private final class Cell extends ListCell<RuleDesk.Line> {
    private final Label rank = new Label();
    private final Label name = new Label();
    private final SafeText sentence = new SafeText().maxLines(LINES);
    private final Label problem = new Label();
    private final CheckBox acts = new CheckBox();
    private final Button up = small(Icon.CHEVRON_UP, "up");
    private final Button down = small(Icon.CHEVRON_DOWN, "down");
    private final HBox row;

    Cell() {
      rank.getStyleClass().add("rule-rank");
      name.getStyleClass().add("es-label");
      name.setMinWidth(0);
      problem.getStyleClass().add("rule-problem");
      problem.setMinWidth(0);
      sentence.getStyleClass().add("es-secondary");
      VBox said = new VBox(name, sentence, problem);
      said.getStyleClass().add("rule-said");
      HBox.setHgrow(said, Priority.ALWAYS);
      acts.setAccessibleText(words.get("acts"));
      acts.setOnAction(press -> model.enable(getItem().rule(), acts.isSelected()));
      up.setOnAction(press -> model.move(getItem().rule(), -1));
      down.setOnAction(press -> model.move(getItem().rule(), 1));
      row = new HBox(acts, rank, said, new VBox(up, down));
      row.getStyleClass().add("rule-row");
      setPrefWidth(0);
    }

    private Button small(Icon icon, String key) {
      Button button = new Button("", icon.node(16));
      button.getStyleClass().addAll("es-icon-button", "rule-move");
      button.setAccessibleText(words.get(key));
      return button;
    }

    @Override
    protected void updateItem(RuleDesk.@Nullable Line item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      Rule.Terms terms = item.rule().terms();
      rank.setText(words.formats().number(getIndex() + 1L));
      name.setText(Shown.of(terms.name(), 60));
      sentence.show(
          words.get("sentence", terms.query(), new RuleWords(words).does(terms.action())),
          List.of());
      problem.setText(item.problem());
      problem.setVisible(!item.problem().isEmpty());
      problem.setManaged(!item.problem().isEmpty());
      acts.setSelected(terms.enabled());
      up.setDisable(getIndex() == 0);
      down.setDisable(getIndex() == getListView().getItems().size() - 1);
      row.getStyleClass().remove("rests");
      if (!terms.enabled()) row.getStyleClass().add("rests");
      String state = words.get(terms.enabled() ? "acts" : "rests");
      setAccessibleText(
          String.join(
              ", ",
              terms.name(),
              state,
              String.valueOf(sentence.getAccessibleText()),
              item.problem()));
      setGraphic(row);
    }
  }
}
