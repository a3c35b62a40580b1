package earshot.ui.alerts;

import earshot.replies.playbook.Playbooks;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The plans to choose from, with the one that fits best in hand: Enter starts it.
final class PlanChoice {
  private final PlansViewModel plans;
  private final Messages words;
  private final ListView<Playbooks.Proposal> list = new ListView<>();
  private final VBox node;

  PlanChoice(PlansViewModel plans, Messages words) {
    this.plans = plans;
    this.words = words;
    Label head = new Label(words.get("plan.title"));
    head.getStyleClass().add("es-h3");
    list.setId("plan-list");
    list.setAccessibleText(words.get("plan.title"));
    list.getStyleClass().addAll("alerts-list", "plan-list");
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Button start = new Button(words.get("plan.start"));
    start.setId("plan-start");
    start.getStyleClass().add("accent");
    start.setOnAction(press -> start());
    Button leave = new Button(words.get("plan.leave"));
    leave.setId("plan-leave");
    leave.setOnAction(press -> plans.leave());
    FlowPane acts = new FlowPane(start, leave);
    acts.getStyleClass().add("alert-acts");
    node = new VBox(head, list, acts);
    node.setId("plan-choice");
    node.getStyleClass().addAll("es-card", "alert-card");
    plans.proposedProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(List<Playbooks.Proposal> proposed) {
    boolean yes = !proposed.isEmpty();
    node.setVisible(yes);
    node.setManaged(yes);
    list.getItems().setAll(proposed);
    if (!yes) return;
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER) start();
    else if (press.getCode() == KeyCode.ESCAPE) plans.leave();
    else return;
    press.consume();
  }

  private void start() {
    Playbooks.@Nullable Proposal chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) plans.start(chosen);
  }

  private String why(Playbooks.Proposal plan) {
    if (plan.mentions() == 0) return words.get("plan.silent");
    return words.get(
        "plan.why",
        (long) plan.mentions(),
        (long) plan.of(),
        Shown.of(String.join(", ", plan.words()), 80));
  }

  private final class Cell extends ListCell<Playbooks.Proposal> {
    private final Label name = new Label();
    private final Label reason = new Label();
    private final VBox row = new VBox(name, reason);

    private Cell() {
      name.getStyleClass().add("es-name");
      reason.getStyleClass().add("es-secondary");
      name.setMinWidth(0);
      reason.setMinWidth(0);
      row.getStyleClass().add("alert-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Playbooks.@Nullable Proposal plan, boolean empty) {
      super.updateItem(plan, empty);
      if (plan == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(Shown.of(plan.playbook().name(), 80));
      reason.setText(why(plan));
      setAccessibleText(name.getText() + ", " + reason.getText());
      setGraphic(row);
    }
  }
}
