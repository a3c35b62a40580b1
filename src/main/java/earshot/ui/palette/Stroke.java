package earshot.ui.palette;

import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key as a place hears it, so that a line of the palette does what its key does, and no more.
///
/// @param letter as typed; empty for a key that is pressed while Ctrl is held
public record Stroke(String letter, KeyCode code) {
  // Ctrl is Cmd there.
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  /// A letter typed where nobody writes.
  public static Stroke typed(String letter) {
    return new Stroke(letter, KeyCode.UNDEFINED);
  }

  /// A key pressed while Ctrl is held.
  public static Stroke control(KeyCode code) {
    return new Stroke("", code);
  }

  /// Lets a place hear it.
  public void at(Node place) {
    boolean held = letter.isEmpty();
    Event.fireEvent(
        place,
        new KeyEvent(
            held ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
            held ? KeyEvent.CHAR_UNDEFINED : letter,
            "",
            code,
            false,
            held && !MAC,
            false,
            held && MAC));
  }
}
