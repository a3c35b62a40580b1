package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What names a key on screen names the one that holds.
@UiTest
class KeyCapTest {
  @AfterEach
  void asItCame() {
    Fx.run(() -> Keys.kept(Map.of(), changed -> {}));
  }

  @Test
  void capsAndTooltipsPrintTheKeyThatWasChosenAndThenTheUsualOneAgain() {
    Fx.run(
        () -> {
          Keys.are(
              List.of(
                  new KeyAct(
                      "export",
                      Set.of("timeline"),
                      List.of(Stroke.control(KeyCode.E)),
                      "Export",
                      "Ctrl+E",
                      "")));
          Label cap = KeyCap.of("export", "E");
          Tooltip tip = KeyCap.tip("export", "Ctrl+E", key -> "Export these… (" + key + ")");
          assertEquals("E", cap.getText());
          assertEquals("Export these… (Ctrl+E)", tip.getText());
          Keys.change("export", Stroke.pressed(Stroke.Held.CONTROL_SHIFT, KeyCode.X));
          assertEquals("Ctrl+Shift+X", cap.getText());
          assertEquals("Export these… (Ctrl+Shift+X)", tip.getText());
          Keys.changeAll(Map.of());
          assertEquals("E", cap.getText());
          assertEquals("Export these… (Ctrl+E)", tip.getText());
        });
  }
}
