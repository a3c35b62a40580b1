package earshot.ui.incident;

import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says that this is a drill and what time it is in it; pauses, slows and ends it.
final class DrillBar {
  private static final int SLOWEST = 1;
  private static final int FASTEST = 600;

  private final DrillControl drill;
  private final Messages words;
  private final Label said = new Label();
  private final Button pause = new Button();
  private final HBox node;

  DrillBar(DrillControl drill, Messages words) {
    this.drill = drill;
    this.words = words;
    said.setId("drill-said");
    said.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    pause.setId("drill-pause");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.setOnAction(press -> pause());
    node =
        new HBox(
            Chip.of(words.get("state.drill"), "accent"),
            said,
            spring,
            pause,
            button("slower", () -> pace(drill.pace() / 2)),
            button("faster", () -> pace(drill.pace() * 2)),
            button("end", drill::end));
    node.setId("drill-bar");
    node.getStyleClass().addAll("es-card", "drill-bar");
    show();
  }

  Region node() {
    return node;
  }

  private Button button(String key, Runnable press) {
    Button button = new Button(words.get("drill." + key));
    button.setId("drill-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  private void pause() {
    drill.pause(!drill.paused());
    show();
  }

  private void pace(int times) {
    drill.pace(Math.clamp(times, SLOWEST, FASTEST));
    show();
  }

  /// Tells where it stands.
  void show() {
    String at = words.formats().as("EEE d MMM, HH:mm", drill.now());
    said.setText(
        drill.over() ? words.get("drill.over", at) : words.get("drill.runs", at, drill.pace()));
    pause.setText(words.get(drill.paused() ? "drill.go" : "drill.pause"));
    pause.setGraphic((drill.paused() ? Icon.PLAY : Icon.PAUSE).node(16));
    pause.setDisable(drill.over());
  }
}
