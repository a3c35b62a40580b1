package earshot.ui.reply;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands in the editor's place while the workspace only listens, and what can be done
/// instead.
public final class ListeningNote {
  private final HBox node;

  /// @param words of the reply pane
  /// @param note begins a note on the mention
  /// @param change explains both modes and asks for the reason to change
  public ListeningNote(Messages words, Runnable note, Runnable change) {
    SafeText said = SafeText.of(words.get("listening.off"), List.of());
    FlowPane steps =
        new FlowPane(
            8,
            8,
            button(words.get("listening.note"), "listening-note", note),
            button(words.get("listening.change"), "listening-change", change));
    VBox both = new VBox(said, steps);
    both.getStyleClass().add("reply-listening-words");
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    node = new HBox(Icon.EAR.node(20, "muted"), both);
    node.setId("listening");
    node.getStyleClass().add("reply-listening");
  }

  /// The node on screen.
  public Region node() {
    return node;
  }

  private static Button button(String name, String id, Runnable press) {
    Button button = new Button(name);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
