package earshot;

import earshot.ui.kit.Details;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.ToClipboard;
import javafx.application.Platform;

/// Says in a window that the program made a mistake, and gives its report to whoever wants it; the
/// screens give theirs the same way.
final class MishapNotice {
  private MishapNotice() {}

  /// From now on the mistakes of this program are said by this notice, where it listens for them.
  static void by(Notice notice, Messages words) {
    if (!(Thread.getDefaultUncaughtExceptionHandler() instanceof Mishaps mishaps)) return;
    Details.writtenBy(mishaps.report()::ofScreen);
    mishaps.banner((code, report) -> Platform.runLater(() -> show(notice, words, code, report)));
  }

  private static void show(Notice notice, Messages words, String code, String report) {
    notice.show(words.get("mishap", code), words.get("mishap.copy"), () -> ToClipboard.put(report));
  }
}
