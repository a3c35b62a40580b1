package earshot.ui.reply;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The answer as others will see it; it can be folded away.
final class PreviewView {
  private final ToggleButton fold;
  private final SafeText text = new SafeText();
  private final VBox root;

  PreviewView(Messages words) {
    fold = new ToggleButton(words.get("reply.preview"));
    fold.setId("preview-fold");
    fold.getStyleClass().addAll("check-fold", "reply-preview-fold");
    fold.setSelected(true);
    fold.selectedProperty().subscribe(this::open);
    text.setId("preview");
    root = new VBox(fold, text);
    root.getStyleClass().add("reply-preview");
  }

  Region node() {
    return root;
  }

  /// Shows the words of the answer; nothing where there are none.
  void show(String words) {
    text.show(words, List.of());
    root.setVisible(!words.isBlank());
    root.setManaged(!words.isBlank());
  }

  /// Folds it, or unfolds it.
  void fold(boolean yes) {
    fold.setSelected(!yes);
  }

  private void open(boolean yes) {
    fold.setGraphic((yes ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).node(14));
    text.setVisible(yes);
    text.setManaged(yes);
  }
}
