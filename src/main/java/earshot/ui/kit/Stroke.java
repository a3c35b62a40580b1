package earshot.ui.kit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// A key as a place hears it: a character that is typed, or a key that is pressed while others are
/// held.
///
/// @param letter as typed; empty for a key that is pressed
/// @param held what is held down beside a key that is pressed
public record Stroke(String letter, Held held, KeyCode code) {
  // Ctrl is Cmd there.
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  // By these one moves about, and writes.
  private static final Set<KeyCode> MOVING =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.ENTER,
          KeyCode.TAB,
          KeyCode.SPACE,
          KeyCode.ESCAPE,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.CONTEXT_MENU);
  private static final Set<KeyCode> OF_FIELDS =
      EnumSet.of(KeyCode.C, KeyCode.X, KeyCode.V, KeyCode.A, KeyCode.Z, KeyCode.Y);

  private static boolean meant;

  /// What is held down beside a key.
  public enum Held {
    NOTHING(""),
    SHIFT("Shift+"),
    CONTROL("Ctrl+"),
    CONTROL_SHIFT("Ctrl+Shift+"),
    ALT("Alt+");

    private final String written;

    Held(String written) {
      this.written = written;
    }

    /// What is held while a key is pressed.
    public static Held of(KeyEvent press) {
      if (press.isShortcutDown()) return press.isShiftDown() ? CONTROL_SHIFT : CONTROL;
      if (press.isAltDown()) return ALT;
      return press.isShiftDown() ? SHIFT : NOTHING;
    }
  }

  /// A letter typed where nobody writes.
  public static Stroke typed(String letter) {
    return new Stroke(letter, Held.NOTHING, KeyCode.UNDEFINED);
  }

  /// A key pressed while others are held.
  public static Stroke pressed(Held held, KeyCode code) {
    return new Stroke("", held, code);
  }

  /// A key pressed while Ctrl is held.
  public static Stroke control(KeyCode code) {
    return pressed(Held.CONTROL, code);
  }

  /// What a person did; absent for what is no stroke of its own, such as Ctrl alone, or a letter's
  /// key before the letter is typed.
  public static Optional<Stroke> of(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      String letter = event.getCharacter();
      boolean plain =
          !event.isShortcutDown()
              && !event.isAltDown()
              && letter.codePointCount(0, letter.length()) == 1
              && letter.codePoints().noneMatch(c -> Character.isISOControl(c) || c == ' ');
      return plain ? Optional.of(typed(letter)) : Optional.empty();
    }
    KeyCode code = event.getCode();
    if (event.getEventType() != KeyEvent.KEY_PRESSED || code.isModifierKey()) {
      return Optional.empty();
    }
    Held held = Held.of(event);
    boolean alone = held == Held.NOTHING || held == Held.SHIFT;
    boolean named = code.isFunctionKey() || MOVING.contains(code);
    return code == KeyCode.UNDEFINED || (alone && !named)
        ? Optional.empty()
        : Optional.of(pressed(held, code));
  }

  /// Reads what [#written] wrote; absent where it is none.
  public static Optional<Stroke> read(String written) {
    if (written.isEmpty() || written.length() > 40) return Optional.empty();
    if (written.codePointCount(0, written.length()) == 1) return Optional.of(typed(written));
    for (Held held : Held.values()) {
      if (!written.startsWith(held.written)) continue;
      KeyCode code = KeyCode.getKeyCode(written.substring(held.written.length()));
      if (code != null) return Optional.of(pressed(held, code));
    }
    return Optional.empty();
  }

  /// As it is printed, such as `Ctrl+Shift+N` or `r`.
  public String written() {
    return letter.isEmpty() ? held.written + code.getName() : letter;
  }

  /// As [javafx.scene.input.KeyCombination#valueOf] reads it, for a menu that shows it beside a
  /// line; empty for the two signs it cannot read.
  public String inMenu() {
    if (letter.isEmpty()) return held.written.replace("Ctrl", "Shortcut") + code.getName();
    if (letter.matches("\\p{L}")) return letter.toUpperCase(Locale.ROOT);
    return letter.matches("['\\\\]") ? "" : "'" + letter + "'";
  }

  /// Whether it stays what it is: one moves about by it, or copies and pastes, or goes to a place
  /// by its number.
  public boolean stays() {
    if (!letter.isEmpty()) return letter.matches("[1-9]");
    boolean alone = held == Held.NOTHING || held == Held.SHIFT;
    return (alone && MOVING.contains(code))
        || code == KeyCode.ESCAPE
        || (held == Held.CONTROL && (code.isDigitKey() || OF_FIELDS.contains(code)));
  }

  /// Lets a place hear it, as what it means and not as what a person presses; on the FX thread.
  public void at(EventTarget place) {
    boolean press = letter.isEmpty();
    boolean control = held == Held.CONTROL || held == Held.CONTROL_SHIFT;
    KeyEvent event =
        new KeyEvent(
            press ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
            press ? KeyEvent.CHAR_UNDEFINED : letter,
            "",
            code,
            held == Held.SHIFT || held == Held.CONTROL_SHIFT,
            control && !MAC,
            held == Held.ALT,
            control && MAC);
    // A typed letter carries nothing by which it could be told from a person's.
    boolean before = meant;
    meant = true;
    try {
      Event.fireEvent(place, event);
    } finally {
      meant = before;
    }
  }

  /// Whether what is heard now comes from [#at].
  static boolean isMeant() {
    return meant;
  }

  /// Whether a person writes in what hears a key.
  public static boolean writing(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof GenericStyledArea<?, ?, ?>;
  }

  /// Whether a field does something of its own with it while a person writes.
  boolean isOfFields() {
    return !letter.isEmpty() || (held == Held.CONTROL && OF_FIELDS.contains(code));
  }

  /// The node that hears it, where it is one.
  static Optional<Node> heard(KeyEvent event) {
    return event.getTarget() instanceof Node node ? Optional.of(node) : Optional.empty();
  }
}
