package earshot.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Gives a control the keys as soon as it is in sight.
///
/// The toolkit drops the wish for a control that is not shown yet, as when its pane comes into
/// sight with the next layout.
public final class Focus extends AnimationTimer {
  private static final int MOST_PULSES = 60;

  private final Node control;
  private final Runnable then;
  private int pulses;

  private Focus(Node control, Runnable then) {
    this.control = control;
    this.then = then;
  }

  /// Gives the keys now, or with one of the next 60 pulses (a second); not when the control stays
  /// hidden.
  ///
  /// @param then runs on the FX thread when it is known whether the control has the keys
  public static void on(Node control, Runnable then) {
    if (given(control)) then.run();
    else new Focus(control, then).start();
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (!given(control) && pulses < MOST_PULSES) return;
    stop();
    then.run();
  }

  private static boolean given(Node control) {
    control.requestFocus();
    return control.getScene() != null && control.getScene().getFocusOwner() == control;
  }
}
