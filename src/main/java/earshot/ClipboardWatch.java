package earshot;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Notices what was put on the clipboard while the window had the keys, however it came there: by a
/// key, a menu or a button. What was copied in other programs is none of its business.
final class ClipboardWatch {
  private final Supplier<String> clipboard;
  private String before = "";
  private boolean watching;

  /// @param clipboard its text now, or empty
  ClipboardWatch(Supplier<String> clipboard) {
    this.clipboard = clipboard;
  }

  /// The window has the keys from now on.
  void came() {
    before = clipboard.get();
    watching = true;
  }

  /// The window has them no longer, or shows something else; what was copied meanwhile is told.
  void left(Consumer<String> copied) {
    if (!watching) return;
    watching = false;
    String now = clipboard.get();
    if (!now.isBlank() && !now.equals(before)) copied.accept(now);
  }
}
