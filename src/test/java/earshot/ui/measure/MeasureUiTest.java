package earshot.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.accuracy.Panel.Standing;
import earshot.intake.Live;
import earshot.storage.AccuracyStore.Labeller;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// The Measure screen is used by keyboard alone and never shows a score while it asks.
@UiTest
class MeasureUiTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

  private final PretendDesk desk = new PretendDesk();
  private final Messages words =
      Messages.of(MeasureScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  private final MeasureViewModel model = new MeasureViewModel(desk, new Live(), AT_ONCE, words);

  @Test
  void keysAnswerGoBackAndStop() {
    Scene scene = labelling();
    press(scene, KeyCode.DIGIT1);
    press(scene, KeyCode.NUMPAD4);
    assertEquals(List.of("FIRST 1 NEGATIVE", "FIRST 2 POSITIVE"), desk.kept);
    press(scene, KeyCode.BACK_SPACE);
    press(scene, KeyCode.DIGIT2);
    assertEquals("FIRST 2 MIXED", desk.kept.getLast());
    press(scene, KeyCode.ESCAPE);
    assertEquals(MeasureViewModel.Phase.PANEL, model.phaseProperty().get());
  }

  @Test
  void noScoreIsShownWhileItAsks() {
    Scene scene = labelling();
    Fx.run(
        () -> {
          assertTrue(scene.getRoot().lookup("#measure-labelling") != null);
          assertEquals(null, scene.getRoot().lookup("#measure-shares"));
          assertEquals(null, scene.getRoot().lookup(".es-chip"));
        });
  }

  @Test
  void everyControlHasANameAndAnId() {
    desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
    desk.standing = new Standing.Holds();
    desk.gate = PretendDesk.open();
    desk.learned = Optional.of(PretendDesk.model("0a1b2c3d"));
    Scene scene = scene(model::shown);
    Fx.run(
        () -> {
          List<String> nameless = new ArrayList<>();
          collect(scene.getRoot(), nameless);
          assertEquals(List.of(), nameless);
        });
  }

  @Test
  void correctedSharesAreOnlyShownWhenTheyHold() {
    desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
    desk.standing = new Standing.Holds();
    Scene scene = scene(model::shown);
    assertFalse(Fx.get(() -> scene.getRoot().lookupAll(".measure-diamond")).isEmpty());
    desk.standing = new Standing.TooInaccurate(earshot.model.Label.NEUTRAL, .34, 50);
    Fx.run(model::reload);
    assertTrue(Fx.get(() -> scene.getRoot().lookupAll(".measure-diamond")).isEmpty());
  }

  private static void collect(Node node, List<String> nameless) {
    boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase;
    if (control && node.isFocusTraversable() && node.isVisible()) {
      String text = node instanceof Labeled labeled ? labeled.getText() : "";
      boolean named = node.getAccessibleText() != null || !text.isEmpty();
      boolean inRow = node.getParent() != null && node.getParent().getId() != null;
      if (!named || (node.getId() == null && !inRow)) nameless.add(node.toString());
    }
    if (node instanceof Parent parent && !(node instanceof ComboBoxBase)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
    }
  }

  private Scene labelling() {
    desk.ask(5);
    desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
    return scene(
        () -> {
          model.shown();
          model.label(Labeller.FIRST);
        });
  }

  private Scene scene(Runnable prepare) {
    return Fx.get(
        () -> {
          MeasureScreen screen = new MeasureScreen(model, words);
          Scene scene = new Scene(screen.root(), 980, 700);
          Theme.apply(Look.LIGHT);
          Theme.dress(scene, MeasureScreen.sheet());
          prepare.run();
          screen.root().applyCss();
          screen.root().layout();
          return scene;
        });
  }

  private static void press(Scene scene, KeyCode code) {
    Fx.run(
        () ->
            Event.fireEvent(
                scene.getRoot().lookup("#measure-answer-1") == null
                    ? scene.getRoot()
                    : scene.getRoot().lookup("#measure-answer-1"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }
}
