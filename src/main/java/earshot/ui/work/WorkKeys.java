package earshot.ui.work;

import earshot.ui.acts.ActKeys;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// The keys of the Work page: single letters act on the list while no text field has them.
final class WorkKeys {
  private final WorkViewModel model;
  private final ActKeys acts;
  private final WorkScreen screen;

  WorkKeys(WorkViewModel model, ActKeys acts, WorkScreen screen) {
    this.model = model;
    this.acts = acts;
    this.screen = screen;
  }

  /// Listens after whatever listens already, which goes first.
  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private static boolean writing(KeyEvent key) {
    return key.getTarget() instanceof TextInputControl
        || key.getTarget() instanceof GenericStyledArea<?, ?, ?>;
  }

  private void pressed(KeyEvent press) {
    if (press.isConsumed() || press.isAltDown()) return;
    boolean done =
        press.getCode() == KeyCode.ESCAPE
            ? escape(press)
            : !writing(press) && (press.isShortcutDown() ? all(press) : plain(press));
    if (done) press.consume();
  }

  private boolean all(KeyEvent press) {
    if (press.getCode() != KeyCode.A || press.isShiftDown()) return false;
    model.pickAll();
    return true;
  }

  private boolean escape(KeyEvent press) {
    return screen.closeTop() || writing(press);
  }

  private boolean plain(KeyEvent press) {
    if (!onList(press)) return false;
    boolean shift = press.isShiftDown();
    switch (press.getCode()) {
      case DOWN -> step(shift, 1);
      case UP -> step(shift, -1);
      case HOME -> model.first();
      case END -> model.last();
      case SPACE -> model.pick();
      case ENTER -> screen.openSide();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(boolean extend, int by) {
    if (extend) model.extend(by);
    else if (by > 0) model.next();
    else model.previous();
  }

  /// Whether the list itself has the keys; arrows and Enter belong to other controls elsewhere.
  private boolean onList(KeyEvent press) {
    return press.getTarget() == screen.table().node()
        || press.getTarget() == screen.table().node().getParent();
  }

  private void typed(KeyEvent key) {
    boolean taken = key.isConsumed() || key.isShortcutDown() || key.isAltDown();
    if (taken || writing(key)) return;
    switch (key.getCharacter()) {
      case "j" -> model.next();
      case "k" -> model.previous();
      case "J" -> model.extend(1);
      case "K" -> model.extend(-1);
      case "g" -> model.first();
      case "G" -> model.last();
      case "x" -> model.pick();
      case "r" -> screen.answer();
      default -> {
        if (!acts.typed(key.getCharacter())) return;
      }
    }
    key.consume();
  }
}
