package earshot.ui.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.IncidentId;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class TwoActionsTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

  private final SampleAlerts desk = new SampleAlerts().raised(1, 20);
  private final List<IncidentId> rooms = new ArrayList<>();

  @Test
  void anIncidentIsTwoActionsAway() {
    Stage stage = Fx.get(this::opened);
    Fx.run(() -> press(focused(stage, "alerts-list"), KeyCode.ENTER));
    assertEquals(List.of(), rooms);
    Fx.run(() -> press(focused(stage, "plan-list"), KeyCode.ENTER));
    assertEquals(List.of("incident 1 plan 2"), desk.acts);
    assertEquals(List.of(new IncidentId(7)), rooms);
    Fx.run(stage::close);
  }

  @Test
  void escapeStartsNothing() {
    Stage stage = Fx.get(this::opened);
    Fx.run(() -> press(focused(stage, "alerts-list"), KeyCode.ENTER));
    Fx.run(() -> press(focused(stage, "plan-list"), KeyCode.ESCAPE));
    assertEquals(List.of(), desk.acts);
    assertTrue(Fx.get(() -> !stage.getScene().getRoot().lookup("#plan-choice").isVisible()));
    Fx.run(stage::close);
  }

  private Stage opened() {
    Messages words = Messages.of(AlertsScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
    AlertsScreen screen =
        new AlertsScreen(
            new AlertsViewModel(desk, AT_ONCE, words),
            new AlertsScreen.Around(new Notice(), AT_ONCE, line -> {}, () -> {}, rooms::add));
    Scene scene = new Scene(screen.root(), 980, 640);
    Theme.dress(scene, AlertsScreen.sheet());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    screen.shown();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.lookup("#alerts-list").requestFocus();
    return stage;
  }

  /// The keys go to this list by themselves.
  private static Node focused(Stage stage, String id) {
    Node owner = stage.getScene().getFocusOwner();
    assertEquals(id, owner.getId());
    return owner;
  }

  private static void press(Node node, KeyCode key) {
    Event.fireEvent(
        node,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false));
  }
}
