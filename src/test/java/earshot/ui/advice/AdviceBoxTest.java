package earshot.ui.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Advised;
import earshot.model.PersonsMark;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.timeline.SampleAdvice;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UiTest
class AdviceBoxTest {
  private final UndoHistory history = new UndoHistory();
  private final AdviceViewModel model =
      new AdviceViewModel(
          new SampleAdvice(),
          history,
          new AdviceWords(Formats.SYSTEM),
          new Threads(Runnable::run, Runnable::run));
  private final Parent box = Fx.get(() -> new AdviceBox(model, "reply").node());

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          Scene unused = new Scene(box, 400, 400);
          model.choose(Optional.of(Sample.mentions().getFirst()));
        });
  }

  @Test
  void overrulingNeedsAVerdictAndAReasonAndIsTakenBack() {
    Fx.run(
        () -> {
          button("reply-advice-overrule").fire();
          assertTrue(button("reply-advice-keep").isDisabled());
          model.instead().set(Optional.of(Advised.OBSERVE));
          model.reason().set("too short");
          assertTrue(button("reply-advice-keep").isDisabled());
          model.reason().set("answered by telephone");
          button("reply-advice-keep").fire();
          assertEquals("Listen, do not answer", verdict());
          assertFalse(model.overruling().get());
          history.undo();
          assertEquals("Answer", verdict());
          history.redo();
          assertEquals("Listen, do not answer", verdict());
          button("reply-advice-follow").fire();
          assertEquals("Answer", verdict());
        });
  }

  @Test
  void aMarkIsSetAndTakenBack() {
    Fx.run(
        () -> {
          model.mark(PersonsMark.RANT);
          assertTrue(model.is(PersonsMark.RANT));
          history.undo();
          assertFalse(model.is(PersonsMark.RANT));
        });
  }

  @Test
  void everyControlHasAnIdAndAName() {
    Fx.run(
        () -> {
          model.overruling().set(true);
          box.applyCss();
          for (Node node : box.lookupAll("*")) {
            if (!(node instanceof Control control) || !control.isFocusTraversable()) continue;
            if (control.getParent() instanceof Control) continue;
            String name =
                control instanceof Button each ? each.getText() : control.getAccessibleText();
            assertTrue(control.getId() != null && name != null, control.toString());
          }
        });
  }

  private Button button(String id) {
    return (Button) box.lookup("#" + id);
  }

  private String verdict() {
    return ((Label) box.lookup("#reply-advice-verdict")).getText();
  }
}
