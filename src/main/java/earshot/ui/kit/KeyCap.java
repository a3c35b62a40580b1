package earshot.ui.kit;

import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Prints the key of an act beside its name or in its tooltip, as the person has changed it.
public final class KeyCap {
  private KeyCap() {}

  /// A small cap with a key that cannot be changed.
  public static Label of(String key) {
    Label cap = new Label(key);
    cap.getStyleClass().add("es-key");
    return cap;
  }

  /// A small cap with the key.
  ///
  /// @param id of the act
  /// @param usual its key where none was chosen, as it is printed on the cap
  public static Label of(String id, String usual) {
    Label cap = of(usual);
    cap.textProperty().bind(text(id, usual));
    return cap;
  }

  /// The key alone, for what prints it in its own way.
  public static StringBinding text(String id, String usual) {
    return now(id, usual, key -> key);
  }

  /// A tooltip that names the key.
  ///
  /// @param said the whole sentence for a key
  public static Tooltip tip(String id, String usual, UnaryOperator<String> said) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(now(id, usual, said));
    return tip;
  }

  // A binding that is held by its label alone: what is closed is not kept by the keys.
  private static StringBinding now(String id, String usual, UnaryOperator<String> said) {
    return Bindings.createStringBinding(() -> said.apply(Keys.cap(id, usual)), Keys.turn());
  }
}
