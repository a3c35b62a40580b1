package earshot.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Gives a control the keys as soon as it is in sight.
///
/// The toolkit drops the wish for a control that is not shown yet, as when its pane comes into
/// sight with the next layout.
public final class Focus {
  private static final int MOST_PULSES = 5;

  private Focus() {}

  /// Gives the keys now, or after one of the next layouts; not when the control stays hidden.
  ///
  /// @param then runs on the FX thread when it is known whether the control has the keys
  public static void on(Node control, Runnable then) {
    ask(control, then, MOST_PULSES);
  }

  private static void ask(Node control, Runnable then, int pulses) {
    control.requestFocus();
    Scene scene = control.getScene();
    if (scene == null || scene.getFocusOwner() == control || pulses == 0) {
      then.run();
      return;
    }
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            ask(control, then, pulses - 1);
          }
        });
    Platform.requestNextPulse();
  }
}
