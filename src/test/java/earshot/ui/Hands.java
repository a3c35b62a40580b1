package earshot.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/// Fingers on the keys and a mouse over one window, as fast as the window takes them; a robot alone
/// rests after each.
public final class Hands {
  private final BaseRobot robot = new FxRobot().robotContext().getBaseRobot();
  private final Stage window;

  /// @param window that is on the screen, or will be when the first key is pressed
  public Hands(Stage window) {
    this.window = window;
  }

  /// Presses keys one after the other.
  public void type(KeyCode... keys) {
    for (KeyCode key : keys) push(key);
  }

  /// Presses keys together.
  public void push(KeyCode... keys) {
    for (KeyCode key : keys) robot.pressKeyboard(key);
    for (KeyCode key : keys) robot.releaseKeyboard(key);
    taken();
  }

  /// Types text; a line break is Enter.
  public void write(String letters) {
    Scene scene = Fx.get(window::getScene);
    letters.codePoints().forEach(letter -> robot.typeKeyboard(scene, key(letter), said(letter)));
    taken();
  }

  private static KeyCode key(int letter) {
    return letter == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
  }

  private static String said(int letter) {
    return Character.toString(letter);
  }

  /// Clicks in the middle of what the selector names.
  public void click(String selector) {
    click(Fx.get(() -> window.getScene().getRoot().lookup(selector)));
  }

  /// Clicks in the middle of a node.
  public void click(Node node) {
    Fx.run(
        () -> {
          // At one go, or what comes in meanwhile would push it away from under the mouse.
          Parent root = window.getScene().getRoot();
          root.applyCss();
          root.layout();
          Bounds at = node.localToScreen(node.getLayoutBounds());
          robot.moveMouse(new Point2D(at.getCenterX(), at.getCenterY()));
          robot.pressMouse(MouseButton.PRIMARY);
          robot.releaseMouse(MouseButton.PRIMARY);
        });
    taken();
  }

  /// Draws the mouse from one point of the screen to another, in steps.
  public void drag(Point2D from, Point2D to) {
    Fx.run(
        () -> {
          robot.moveMouse(from);
          robot.pressMouse(MouseButton.PRIMARY);
          for (int step = 1; step <= 4; step++) robot.moveMouse(from.interpolate(to, step / 4.0));
          robot.releaseMouse(MouseButton.PRIMARY);
        });
    taken();
  }

  private static void taken() {
    Fx.run(() -> {});
  }
}
