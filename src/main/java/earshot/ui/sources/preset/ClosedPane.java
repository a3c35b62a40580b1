package earshot.ui.sources.preset;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be done about a place that cannot be watched.
public final class ClosedPane {
  private final VBox node = new VBox();
  private final Button paste;

  /// The ways out of this pane.
  ///
  /// @param preset opens the form of a preset by its id
  public record Ways(Runnable back, Runnable paste, Consumer<String> preset) {}

  /// Builds the pane.
  public ClosedPane(ClosedPlace place, Ways ways) {
    Messages words = Messages.of(ClosedPane.class);
    Button back = new Button(words.get("form.back"), Icon.ARROW_LEFT.node(15));
    back.setId("closed-back");
    back.getStyleClass().addAll("es-link", "back-link");
    back.setOnAction(press -> ways.back().run());
    paste = new Button(words.get("closed.paste"), Icon.NOTE.node(16));
    paste.setId("closed-paste");
    paste.getStyleClass().add("accent");
    paste.setOnAction(press -> ways.paste().run());
    FlowPane buttons = new FlowPane(paste);
    buttons.getStyleClass().add("side-deeds");
    String code = place.way().code();
    switch (place.way()) {
      case SOCIAL, REVIEWS ->
          buttons.getChildren().add(other(words.get("closed.mail"), "mail-alerts", ways));
      case X -> buttons.getChildren().add(other(words.get("closed.key"), "x-recent", ways));
    }
    node.getStyleClass().add("add-source");
    node.setId("closed-place");
    node.getChildren()
        .addAll(
            back,
            Sentence.of(words.get("closed." + code + ".why", place.shown())),
            Sentence.of(words.get("closed." + code + ".ways"), "es-secondary"),
            buttons,
            Sentence.of(words.get("closed.charts"), "es-caption"));
  }

  /// The pane on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor on the first way in.
  public void focus() {
    paste.requestFocus();
  }

  private static Button other(String words, String preset, Ways ways) {
    Button button = new Button(words);
    button.setId("closed-" + preset);
    button.setOnAction(press -> ways.preset().accept(preset));
    return button;
  }
}
