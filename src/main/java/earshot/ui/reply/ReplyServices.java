package earshot.ui.reply;

import earshot.replies.Drafts;
import earshot.ui.kit.Browser;
import java.util.function.Consumer;

/// What writing an answer needs from the rest of the program.
///
/// @param clipboard takes plain text to the clipboard; called on the FX thread
/// @param mode whether replies are on
public record ReplyServices(
    Drafts drafts, Consumer<String> clipboard, Browser browser, ReplyMode mode) {
  /// Services of a workspace in which replies are always on.
  public ReplyServices(Drafts drafts, Consumer<String> clipboard, Browser browser) {
    this(drafts, clipboard, browser, ReplyMode.handsOn());
  }
}
