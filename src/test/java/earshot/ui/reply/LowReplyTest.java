package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.TestClock;
import earshot.ui.UiTest;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reply pane as high as it is in the smallest window, 1024 by 640.
@UiTest
class LowReplyTest {
  private static final double LINE = 14 * 1.3;

  private final TestClock clock = new TestClock(Sample.NOW);
  private final ReplyViewModel model =
      new ReplyViewModel(
          new ReplyServices(new SampleDrafts(clock), text -> {}, uri -> {})
              .with(new SampleChecks()),
          new Threads(Runnable::run, Runnable::run),
          clock,
          clock);
  private final List<Boolean> told = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the FX thread before each test
  private StackPane root;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          ReplyView view = new ReplyView(model, Messages.of(ReplyView.class));
          view.verdict(new StackPane(), told::add);
          root = new StackPane(view.node());
          Theme.dress(
              new Scene(root, 460, 468),
              earshot.ui.timeline.TimelineScreen.sheets().toArray(String[]::new));
          model.open(Sample.mentions().get(1));
          model
              .text()
              .set(
                  "Hi, we roast again on {roast date}. Your Lakeside Books team will recieve your"
                      + " bag, per our policy. Buy now!!");
          clock.pass(DraftKeeper.PAUSE);
          lay();
        });
  }

  private void lay() {
    root.applyCss();
    root.layout();
  }

  private Node find(String selector) {
    return Objects.requireNonNull(root.lookup(selector), selector);
  }

  private static Bounds at(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private void alt(KeyCode code) {
    Event.fireEvent(
        find("#draft"),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    lay();
  }

  @Test
  void fiveLinesOfTheAnswerAndWhereItStandsAreInSight() {
    Fx.run(
        () -> {
          Bounds draft = at(find("#draft"));
          Bounds state = at(find("#approval"));
          assertTrue(draft.getHeight() >= 5 * LINE, () -> "the field is " + draft.getHeight());
          assertTrue(draft.getMaxY() <= state.getMinY(), () -> draft + " ends below " + state);
          assertTrue(state.getMaxY() <= at(find("#copy-open")).getMinY());
          assertTrue(find("#approval-state").isVisible());
          assertEquals(List.of(false, true), told);
        });
  }

  @Test
  void aFindingThatTheKeysReachIsScrolledIntoSight() {
    Fx.run(
        () -> {
          int findings = model.checks().open().size();
          assertTrue(findings > 2);
          for (int n = 0; n < findings; n++) {
            alt(KeyCode.DOWN);
            Bounds row = at(find(".check-row.chosen"));
            Bounds seen = at(find(".reply-scroll"));
            assertTrue(row.getMinY() >= seen.getMinY() - 1, () -> row + " above " + seen);
            assertTrue(row.getMaxY() <= seen.getMaxY() + 1, () -> row + " below " + seen);
          }
        });
  }

  @Test
  void whatOthersWillSeeIsFoldedUntilAskedFor() {
    Fx.run(
        () -> {
          assertFalse(find("#preview").isVisible());
          ((ToggleButton) find("#preview-fold")).fire();
          lay();
          assertTrue(find("#preview").isVisible());
        });
  }
}
