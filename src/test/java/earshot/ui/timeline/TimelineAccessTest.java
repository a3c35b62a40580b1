package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UiTest
class TimelineAccessTest {
  private final TimelineStage on = new TimelineStage();

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void everyControlHasANameAndIsReachedByTab() {
    Fx.run(
        () -> {
          on.model().cards().next();
          on.screen.openSide();
          on.list().requestFocus();
        });
    TimelineStage.settle();
    checkNamesAndTab();
  }

  @Test
  void theReplyPaneIsNoTrapForTheKeyboard() {
    on.hands.type(KeyCode.J, KeyCode.R);
    TimelineStage.settle();
    on.hands.write("Hi");
    TimelineStage.settle();
    checkNamesAndTab();
    assertEquals("Hi", on.model().reply().text().get());
  }

  private void checkNamesAndTab() {
    List<Node> controls = Fx.get(() -> controls(on.screen.root()));
    for (Node control : controls) {
      assertFalse(name(control).isBlank(), "no name: " + control);
    }
    Set<Node> reached = new HashSet<>();
    for (int n = 0; n < 2 * controls.size() && !reached.containsAll(controls); n++) {
      reached.add(Fx.get(() -> on.stage.getScene().getFocusOwner()));
      on.hands.type(KeyCode.TAB);
    }
    List<Node> missed = new ArrayList<>(controls);
    missed.removeAll(reached);
    assertEquals(List.of(), missed);
  }

  private static List<Node> controls(Node root) {
    List<Node> found = new ArrayList<>();
    if (!root.isVisible() || root.isDisabled()) return found;
    // Of a row of choices Tab reaches the one that holds; arrows reach the others.
    boolean other =
        root instanceof ToggleButton choice
            && choice.getToggleGroup() != null
            && !choice.isSelected();
    boolean reachable = root instanceof Control && root.isFocusTraversable() && !other;
    if (reachable) found.add(root);
    if (root instanceof Parent parent && !(root instanceof ListView<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
    }
    return found;
  }

  private static String name(Node control) {
    String spoken = control.getAccessibleText();
    if (spoken != null && !spoken.isBlank()) return spoken;
    if (control instanceof Labeled labeled && labeled.getText() != null) return labeled.getText();
    return control instanceof TextInputControl field ? field.getPromptText() : "";
  }

  @Test
  void aQueryErrorIsToldUnderTheFieldWithItsCure() {
    on.hands.click("#query");
    on.hands.write("coffee NEAR");
    Fx.run(() -> on.timeline.clock.pass(Duration.ofSeconds(1)));
    TimelineStage.settle();
    Node error = on.screen.root().lookup("#query-error");
    assertTrue(error.isVisible());
    assertTrue(error.getAccessibleText().contains("NEAR/5"));
    assertEquals(1_251, on.model().cards().shown().get());
  }

  @Test
  void theTimelineShowsItsFourStates() {
    Fx.run(() -> on.model().filter().query().set("nobody says this"));
    TimelineStage.settle();
    assertTrue(on.screen.root().lookup(".es-empty").isVisible());
    Fx.run(
        () -> {
          on.timeline.store.failure = Optional.of(new IllegalStateException("disk"));
          on.model().filter().query().set("");
        });
    TimelineStage.settle();
    Node words = on.screen.root().lookup(".es-empty-words");
    assertTrue(words.getAccessibleText().contains("TL-1"));
    Fx.run(
        () -> {
          on.timeline.store.failure = Optional.empty();
          on.model().again();
          on.timeline.offline.set(Optional.of(Sample.NOW));
        });
    TimelineStage.settle();
    assertTrue(on.screen.root().lookup(".offline-line").isVisible());
    assertTrue(on.list().isVisible());
  }
}
