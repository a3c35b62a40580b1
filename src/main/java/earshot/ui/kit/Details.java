package earshot.ui.kit;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// What a person can copy for whoever mends the program, where a screen could not do something.
///
/// All methods belong to the FX thread.
public final class Details {
  // One program has one account of its mishaps, and one person who copies it.
  private static Writer writer = (sentence, failure) -> sentence;
  private static Optional<Throwable> last = Optional.empty();

  /// Puts what is known into words.
  @FunctionalInterface
  public interface Writer {
    /// Writes it; holds no text and no name of anybody.
    ///
    /// @param sentence what the screen says, with its code
    /// @param failure what went wrong, where that is known
    String write(String sentence, Optional<Throwable> failure);
  }

  private Details() {}

  /// From now on details are written this way.
  public static void writtenBy(Writer next) {
    writer = next;
  }

  /// Notes what a screen is about to speak of.
  static void saw(Throwable failure) {
    last = Optional.of(failure);
  }

  /// Copies what is known now about what a screen says, and says so itself.
  ///
  /// @param sentence of the program alone: nothing that anybody wrote
  public static Button button(String id, String sentence) {
    // Written at once: when it is pressed, something else may have gone wrong.
    String written = writer.write(sentence, last);
    Button copy = new Button(Words.KIT.get("failed.copy"));
    copy.setId(id + "-details");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        press -> {
          ToClipboard.put(written);
          copy.setText(Words.KIT.get("failed.copied"));
        });
    return copy;
  }
}
