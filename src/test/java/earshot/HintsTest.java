package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.WorkMode;
import earshot.storage.Filled;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Hint;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Hints are shown once to each person, cover nothing, and are closed by key and mouse.
@UiTest
class HintsTest {
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;

  @AfterEach
  void noMore() {
    Fx.run(Hint::rest);
  }

  @Test
  void eachIsShownOnceCoversNothingAndIsClosedByKeyAndMouse() {
    Filled.make(folder.resolve("w"), 12);
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    try (Workspace workspace =
        Workspace.open(
            folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()))) {
      workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "ana");
      Fx.run(() -> KeptHints.hold(folder));
      try (OpenWindow window = open(workspace)) {
        window.awaits("#hint-timeline");
        assertTrue(apart(window, "#hint-timeline", "#mentions"));
        window.press("#hint-timeline-close");
        assertFalse(window.sees("#hint-timeline"));
        answer(window);
        window.awaits("#hint-reply");
        assertTrue(apart(window, "#hint-reply", "#draft"));
        window.key("#hint-reply-close", KeyCode.ESCAPE);
        assertFalse(window.sees("#hint-reply"));
        assertTrue(window.sees("#draft"), "Escape closed more than the hint");
      }
      assertEquals(Set.of("timeline", "reply"), new KeptHints(folder.resolve("hints.txt")).read());
      Fx.run(() -> KeptHints.hold(folder));
      try (OpenWindow window = open(workspace)) {
        answer(window);
        assertFalse(window.sees("#hint-timeline") || window.sees("#hint-reply"));
      }
    }
  }

  @Test
  void whoeverIsNotKnownIsShownNone() throws IOException {
    Hint hint = Fx.get(() -> new Hint("any", () -> "Press a key."));
    Fx.run(hint::offer);
    assertFalse(Fx.get(() -> hint.node().isVisible()));
    Files.writeString(folder.resolve("hints.txt"), "any\nNOT ONE OF OURS\n");
    Fx.run(() -> KeptHints.hold(folder));
    Fx.run(hint::offer);
    assertFalse(Fx.get(() -> hint.node().isVisible()));
    Hint other = Fx.get(() -> new Hint("other", () -> "Press another."));
    Fx.run(other::offer);
    assertTrue(Fx.get(() -> other.node().isVisible()));
    assertEquals(Set.of("any", "other"), new KeptHints(folder.resolve("hints.txt")).read());
  }

  private static OpenWindow open(Workspace workspace) {
    OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 980, 700);
    window.fill(Look.LIGHT, false);
    window.until(() -> !window.list("#mentions").getItems().isEmpty());
    window.settle();
    return window;
  }

  private static void answer(OpenWindow window) {
    Fx.run(() -> window.list("#mentions").getSelectionModel().select(0));
    window.type("#mentions", "r");
    window.awaits("#draft");
    window.settle();
  }

  private static boolean apart(OpenWindow window, String one, String other) {
    return Fx.get(
        () ->
            at(window, one).getMinY() >= at(window, other).getMaxY()
                || at(window, one).getMaxY() <= at(window, other).getMinY());
  }

  private static Bounds at(OpenWindow window, String selector) {
    Node node = window.find(selector).orElseThrow();
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void takePictures() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine)) {
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private static void picture(Workspace workspace, int[] size, Look look) {
    Fx.run(() -> Hint.kept(Set.of(), seen -> {}));
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      Pictures.wanted().take(window, look, "hint-timeline", "#hint-timeline");
      answer(window);
      Pictures.wanted().take(window, look, "hint-reply", "#hint-reply");
      window.press("#place-alerts");
      window.until(() -> !window.list("#alerts-list").getItems().isEmpty());
      Fx.run(() -> window.list("#alerts-list").getSelectionModel().select(0));
      Pictures.wanted().take(window, look, "hint-alert", "#hint-alert");
    }
  }
}
