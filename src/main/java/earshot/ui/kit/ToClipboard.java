package earshot.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts words where other programs paste them from.
public final class ToClipboard {
  private ToClipboard() {}

  /// Replaces what is there; on the FX thread.
  public static void put(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    var unused = Clipboard.getSystemClipboard().setContent(content);
  }
}
