package earshot.ui.palette;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;

/// Presses a button of a page that has just come into view, as soon as it is there: what a page
/// shows is asked first.
public final class Press extends AnimationTimer {
  private static final int MOST_PULSES = 60;

  private final Parent page;
  private final String button;
  private final Runnable inVain;
  private int pulses;

  private Press(Parent page, String button, Runnable inVain) {
    this.page = page;
    this.button = button;
    this.inVain = inVain;
  }

  /// Presses it now, or with one of the next 60 pulses (a second).
  ///
  /// @param button its id
  /// @param inVain called when it did not come or cannot be pressed
  public static void on(Parent page, String button, Runnable inVain) {
    if (!new Press(page, button, inVain).pressed()) new Press(page, button, inVain).start();
  }

  @Override
  public void handle(long now) {
    pulses++;
    boolean done = pressed();
    if (!done && pulses < MOST_PULSES) return;
    stop();
    if (!done) inVain.run();
  }

  private boolean pressed() {
    Optional<ButtonBase> there =
        Optional.ofNullable(page.lookup("#" + button))
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(each -> !each.isDisabled() && inView(each));
    there.ifPresent(
        each -> {
          each.requestFocus();
          each.fire();
        });
    return there.isPresent();
  }

  private static boolean inView(Node node) {
    for (Node up = node; up != null; up = up.getParent()) if (!up.isVisible()) return false;
    return node.getScene() != null;
  }
}
