package earshot.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence that a person is shown once, where it applies, until they close it. It takes room of
/// its own and covers nothing.
///
/// All methods belong to the FX thread.
public final class Hint {
  // One program has one person before it. Nobody is shown hints before it is known what they saw.
  private static Optional<Set<String>> seen = Optional.empty();
  private static Consumer<Set<String>> keeping = all -> {};

  private final String id;
  private final Supplier<String> sentence;
  private final SafeText words = new SafeText();
  private final Button close = new Button(Words.KIT.get("hint.close"));
  private final HBox node = new HBox();

  /// Lets hints be shown that were not seen, and keeps what is seen from now on.
  ///
  /// @param keep called with the ids of all that were seen after each new one
  public static void kept(Set<String> before, Consumer<Set<String>> keep) {
    seen = Optional.of(Set.copyOf(before));
    keeping = keep;
  }

  /// Lets no hint be shown, as before it is known what was seen.
  public static void rest() {
    seen = Optional.empty();
    keeping = all -> {};
  }

  /// A hint that is not shown yet.
  ///
  /// @param id small letters, by which it is remembered
  /// @param sentence asked when it is shown
  public Hint(String id, Supplier<String> sentence) {
    this.id = id;
    this.sentence = sentence;
    close.setId("hint-" + id + "-close");
    close.getStyleClass().add("es-link");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(press -> show(false));
    HBox.setHgrow(words, Priority.ALWAYS);
    node.getChildren().addAll(Icon.INFO.node(16, "accent"), words, close);
    node.getStyleClass().add("es-hint");
    node.setFillHeight(false);
    node.setId("hint-" + id);
    node.setMinHeight(Region.USE_PREF_SIZE);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    show(false);
  }

  /// The hint on screen; takes no room while it is not shown.
  public Region node() {
    return node;
  }

  /// Shows it to whoever has never seen it.
  public void offer() {
    if (seen.filter(all -> !all.contains(id)).isEmpty()) return;
    Set<String> all = new TreeSet<>(seen.get());
    all.add(id);
    seen = Optional.of(Set.copyOf(all));
    keeping.accept(all);
    words.show(sentence.get(), List.of());
    close.setAccessibleHelp(sentence.get());
    show(true);
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    show(false);
    press.consume();
  }

  private void show(boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
