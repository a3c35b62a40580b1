package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.WorkMode;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The badge on top, and the question for the reason below it.
@UiTest
class ModeUiTest {
  private final Stage stage = Fx.get(Stage::new);
  private final SampleWindow window = Fx.get(SampleWindow::new);

  @BeforeEach
  void show() {
    Fx.run(
        () -> {
          Scene scene = new Scene(window.shell.root(), 1024, 640);
          Theme.dress(scene, Shell.sheet());
          stage.setScene(scene);
          stage.show();
          window.shell.start();
        });
  }

  @AfterEach
  void hide() {
    Fx.run(
        () -> {
          window.shell.stop();
          stage.close();
        });
  }

  @Test
  void theBadgeSaysHowTheWorkspaceWorks() {
    assertEquals("Hands-on", Fx.get(() -> badge().getText()));
    Fx.run(() -> window.modes.change(WorkMode.LISTENING, "somebody else changed it"));
    assertEquals("Listening", Fx.get(() -> badge().getText()));
    assertTrue(Fx.get(() -> badge().getAccessibleText()).contains("Listening"));
    assertFalse(Fx.get(() -> badge().getStyleClass()).contains("hands-on"));
  }

  @Test
  void aReasonOfTenCharactersChangesIt() {
    Fx.run(() -> badge().fire());
    assertEquals("mode-reason", Fx.get(() -> stage.getScene().getFocusOwner().getId()));
    Button change = (Button) find("mode-change");
    Fx.run(() -> ((TextField) find("mode-reason")).setText("too short"));
    assertTrue(Fx.get(change::isDisabled));
    Fx.run(() -> ((TextField) find("mode-reason")).setText("we only watch this week"));
    assertFalse(Fx.get(change::isDisabled));
    assertEquals("Change to Listening", Fx.get(change::getText));
    Fx.run(change::fire);
    assertEquals(List.of("we only watch this week"), window.modes.reasons);
    assertEquals("Listening", Fx.get(() -> badge().getText()));
    assertFalse(open());
    assertEquals("mode", Fx.get(() -> stage.getScene().getFocusOwner().getId()));
  }

  @Test
  void escapeLeavesItAsItIs() {
    Fx.run(() -> badge().fire());
    assertTrue(open());
    Fx.run(
        () -> {
          Node field = find("mode-reason");
          field.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
    assertFalse(open());
    assertEquals(List.of(), window.modes.reasons);
  }

  @Test
  void aChangeThatIsNotKeptIsSaidAndTheReasonStays() {
    window.modes.broken = true;
    Fx.run(
        () -> {
          badge().fire();
          ((TextField) find("mode-reason")).setText("we only watch this week");
          ((Button) find("mode-change")).fire();
        });
    assertTrue(open());
    assertEquals("Hands-on", Fx.get(() -> badge().getText()));
    assertEquals(
        "we only watch this week", Fx.get(() -> ((TextField) find("mode-reason")).getText()));
  }

  private boolean open() {
    return Fx.get(() -> window.mode.askingProperty().get());
  }

  private Button badge() {
    return (Button) find("mode");
  }

  private Node find(String id) {
    Parent root = stage.getScene().getRoot();
    return Optional.ofNullable(root.lookup("#" + id)).orElseThrow();
  }
}
