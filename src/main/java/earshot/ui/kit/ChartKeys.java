package earshot.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of a chart over time: arrows read, Shift with arrows widens, `,` and `.` move, `0`
/// clears, `+` and `-` zoom, Enter applies, `m` marks.
final class ChartKeys {
  private final Deeds deeds;

  /// What the keys do.
  interface Deeds {
    /// Whether there is nothing to read.
    boolean isEmpty();

    void step(int by);

    void widen(int by);

    void move(int by);

    void clear();

    void zoom(int steps);

    /// Whether Enter did something.
    boolean enter();

    /// Whether the mark was taken.
    boolean mark();
  }

  ChartKeys(Deeds deeds) {
    this.deeds = deeds;
  }

  void listen(Node chart) {
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // Characters come as typed: their key differs from keyboard to keyboard.
    chart.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent key) {
    // The keys of a flag are its own.
    boolean elsewhere = key.getTarget() != key.getSource();
    if (elsewhere || deeds.isEmpty() || key.isShortcutDown() || key.isAltDown()) return;
    switch (key.getCode()) {
      case LEFT -> arrow(key, -1);
      case RIGHT -> arrow(key, 1);
      case ENTER -> {
        if (!deeds.enter()) return;
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void arrow(KeyEvent key, int by) {
    if (key.isShiftDown()) deeds.widen(by);
    else deeds.step(by);
  }

  private void typed(KeyEvent key) {
    switch (key.getCharacter()) {
      case "," -> deeds.move(-1);
      case "." -> deeds.move(1);
      case "0" -> deeds.clear();
      case "+" -> deeds.zoom(1);
      case "-" -> deeds.zoom(-1);
      case "m" -> {
        if (!deeds.mark()) return;
      }
      default -> {
        return;
      }
    }
    key.consume();
  }
}
