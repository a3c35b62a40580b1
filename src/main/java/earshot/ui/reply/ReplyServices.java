package earshot.ui.reply;

import earshot.replies.Drafts;
import earshot.replies.check.Checking;
import earshot.ui.kit.Browser;
import java.util.function.Consumer;

/// What writing an answer needs from the rest of the program.
///
/// @param checks looks at the words before they leave
/// @param clipboard takes plain text to the clipboard; called on the FX thread
/// @param mode whether replies are on
public record ReplyServices(
    Drafts drafts,
    Checking checks,
    Consumer<String> clipboard,
    Browser browser,
    ReplyMode mode) {
  /// Services of a workspace in which replies are always on and nothing is checked.
  public ReplyServices(Drafts drafts, Consumer<String> clipboard, Browser browser) {
    this(drafts, Checking.none(), clipboard, browser, ReplyMode.handsOn());
  }
}
