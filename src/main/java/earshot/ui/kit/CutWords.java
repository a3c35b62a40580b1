package earshot.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// Shows under the pointer the whole of a line that has too little room.
public final class CutWords {
  private CutWords() {}

  /// Shows the whole line as long as some of it is cut; not for lines that tell something else
  /// under the pointer.
  public static void tell(Labeled line) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(line.textProperty());
    line.textTruncatedProperty().subscribe(cut -> line.setTooltip(cut ? whole : null));
  }
}
