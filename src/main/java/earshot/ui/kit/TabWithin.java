package earshot.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keeps the Tab key within a sheet, so that nothing under its veil gets the keys.
public record TabWithin(Node sheet) implements EventHandler<KeyEvent> {
  @Override
  public void handle(KeyEvent press) {
    if (press.getCode() != KeyCode.TAB || press.isControlDown() || press.isAltDown()) return;
    List<Node> stops = new ArrayList<>();
    gather(sheet, stops);
    press.consume();
    if (stops.isEmpty()) return;
    int at = -1;
    for (int i = 0; i < stops.size(); i++) if (stops.get(i).isFocused()) at = i;
    int next = press.isShiftDown() ? Math.max(at, 0) - 1 : at + 1;
    stops.get(Math.floorMod(next, stops.size())).requestFocus();
  }

  // A control is one stop, whatever it is made of; only a scrolled part is looked into.
  private static void gather(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) return;
    if (node.isFocusTraversable()) stops.add(node);
    if (node instanceof ScrollPane scrolled) gather(scrolled.getContent(), stops);
    else if (node instanceof Parent parent && !(node instanceof Control)) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, stops));
    }
  }
}
