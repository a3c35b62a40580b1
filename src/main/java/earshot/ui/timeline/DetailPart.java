package earshot.ui.timeline;

import earshot.model.Mention;
import javafx.scene.layout.Region;

/// A part of the detail that another screen makes; called on the FX thread.
public interface DetailPart {
  /// The part on screen, the same one always.
  Region node();

  /// Whether it belongs right below what was said; else it comes last.
  default boolean isBesideText() {
    return false;
  }

  /// Shows what it has to say of a mention.
  void of(Mention mention);
}
