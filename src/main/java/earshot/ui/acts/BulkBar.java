package earshot.ui.acts;

import earshot.model.Status;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The line over a list while mentions are selected in it: what can be done to all of them.
public final class BulkBar {
  private final ActKeys keys;
  private final Picked picked;
  private final Messages words;
  private final Label count = new Label();
  private final FlowPane node = new FlowPane(6, 6);

  /// Hidden until something is selected.
  public BulkBar(ActKeys keys, Picked picked) {
    this.keys = keys;
    this.picked = picked;
    this.words = keys.acts().words();
    count.getStyleClass().add("es-h3");
    count.setMinWidth(Region.USE_PREF_SIZE);
    node.getChildren()
        .setAll(
            count,
            asking("bulk.tag", Icon.TAG, WorkActs.Question.TAG),
            asking("bulk.assign", Icon.PERSON, WorkActs.Question.ASSIGN),
            asking("bulk.snooze", Icon.CLOCK, WorkActs.Question.SNOOZE),
            asking("bulk.priority", Icon.FLAG, WorkActs.Question.PRIORITY),
            button("bulk.close", Icon.CHECK, () -> move(Status.CLOSED)),
            asking("bulk.no-answer", Icon.HIDDEN, WorkActs.Question.NO_ANSWER),
            button("bulk.clear", Icon.CLOSE, picked::clear));
    node.setId("bulk");
    node.getStyleClass().add("bulk");
    picked.count().subscribe(n -> show(n.intValue()));
  }

  /// The line on screen.
  public Region node() {
    return node;
  }

  private void show(int n) {
    count.setText(words.plural("bulk.count", n));
    node.setVisible(n > 0);
    node.setManaged(n > 0);
  }

  private void move(Status to) {
    keys.acts().act(new Act.Moved(to), picked.or(Optional.empty()));
  }

  private Button asking(String key, Icon icon, WorkActs.Question question) {
    return button(key, icon, () -> keys.ask(question));
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get(key), icon.node(16));
    button.getStyleClass().add("es-small");
    button.setId(key.replace('.', '-'));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
