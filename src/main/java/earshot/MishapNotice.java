package earshot;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Says in a window that the program made a mistake, and gives its report to whoever wants it.
final class MishapNotice {
  private MishapNotice() {}

  /// From now on the mistakes of this program are said by this notice, where it listens for them.
  static void by(Notice notice, Messages words) {
    if (!(Thread.getDefaultUncaughtExceptionHandler() instanceof Mishaps mishaps)) return;
    mishaps.banner((code, report) -> Platform.runLater(() -> show(notice, words, code, report)));
  }

  private static void show(Notice notice, Messages words, String code, String report) {
    notice.show(words.get("mishap", code), words.get("mishap.copy"), () -> copy(report));
  }

  private static void copy(String report) {
    ClipboardContent content = new ClipboardContent();
    content.putString(report);
    var unused = Clipboard.getSystemClipboard().setContent(content);
  }
}
