package earshot.ui.advice;

import earshot.model.AdviceRule;
import earshot.replies.advice.RuleTable;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
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

/// The rules of advice in the order in which they are tried, each with its verdict and its reason.
final class AdviceRuleList {
  private final AdviceRulesViewModel model;
  private final Messages words;
  private final ListView<AdviceRule> list = new ListView<>();

  AdviceRuleList(AdviceRulesViewModel model) {
    this.model = model;
    this.words = model.words().messages();
    list.setId("advice-rules-list");
    list.setAccessibleText(words.get("rules.title"));
    list.getStyleClass().add("advice-list");
    list.setItems(model.rules());
    list.setCellFactory(view -> new Cell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            at -> {
              if (at.intValue() >= 0) model.selected().set(at.intValue());
            });
    model.selected().subscribe(any -> follow());
    model.rules().subscribe(this::follow);
  }

  Region node() {
    return list;
  }

  // A rule that was written anew or moved stays open.
  private void follow() {
    int at = model.selected().get();
    if (at < model.rules().size()) list.getSelectionModel().clearAndSelect(at);
  }

  private void pressed(KeyEvent press) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (at < 0 || press.isShortcutDown()) return;
    if (press.isAltDown() && press.getCode() == KeyCode.UP) model.move(at, -1);
    else if (press.isAltDown() && press.getCode() == KeyCode.DOWN) model.move(at, 1);
    else if (press.getCode() == KeyCode.SPACE) model.enable(at, !model.rules().get(at).enabled());
    else return;
    press.consume();
  }

  /// One rule: whether it decides, its id, what it advises and why, and where it can be moved.
  private final class Cell extends ListCell<AdviceRule> {
    private final CheckBox decides = new CheckBox();
    private final Label id = new Label();
    private final Label verdict = new Label();
    private final SafeText why = new SafeText().maxLines(2);
    private final Button up = small(Icon.CHEVRON_UP, "rules.up");
    private final Button down = small(Icon.CHEVRON_DOWN, "rules.down");
    private final HBox row;

    Cell() {
      id.getStyleClass().add("advice-id");
      id.setMinWidth(Region.USE_PREF_SIZE);
      verdict.getStyleClass().add("es-label");
      verdict.setMinWidth(0);
      why.getStyleClass().add("es-secondary");
      VBox said = new VBox(verdict, why);
      said.getStyleClass().add("advice-said");
      HBox.setHgrow(said, Priority.ALWAYS);
      decides.setAccessibleText(words.get("rules.decides"));
      decides.setOnAction(press -> model.enable(getIndex(), decides.isSelected()));
      up.setOnAction(press -> model.move(getIndex(), -1));
      down.setOnAction(press -> model.move(getIndex(), 1));
      row = new HBox(decides, id, said, new VBox(up, down));
      row.getStyleClass().add("advice-row");
      setPrefWidth(0);
    }

    private Button small(Icon icon, String key) {
      Button button = new Button("", icon.node(16));
      button.getStyleClass().addAll("es-icon-button", "advice-move");
      button.setAccessibleText(words.get(key));
      return button;
    }

    @Override
    protected void updateItem(@Nullable AdviceRule rule, boolean empty) {
      super.updateItem(rule, empty);
      if (rule == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean last = rule.id().equals(RuleTable.LAST);
      int places = getListView().getItems().size();
      id.setText(rule.id());
      verdict.setText(model.words().verdict(rule.verdict()));
      why.show(rule.words(), List.of());
      decides.setSelected(rule.enabled());
      decides.setDisable(last);
      up.setDisable(last || getIndex() == 0);
      down.setDisable(last || getIndex() >= places - 2);
      row.getStyleClass().remove("rests");
      if (!rule.enabled()) row.getStyleClass().add("rests");
      String state = words.get(rule.enabled() ? "rules.decides" : "rules.rests");
      setAccessibleText(
          String.join(", ", rule.id(), state, verdict.getText(), rule.words(), rule.conditions()));
      setGraphic(row);
    }
  }
}
