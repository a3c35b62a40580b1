package earshot.ui.reply;

import earshot.replies.Drafts;
import earshot.replies.check.Checking;
import earshot.replies.template.Phrasebook;
import earshot.ui.kit.Browser;
import java.util.function.Consumer;

/// What writing an answer needs from the rest of the program.
///
/// @param phrases words that are used again
/// @param checks looks at the words before they leave
/// @param clipboard takes plain text to the clipboard; called on the FX thread
/// @param mode whether replies are on
public record ReplyServices(
    Drafts drafts,
    Phrasebook phrases,
    Checking checks,
    Consumer<String> clipboard,
    Browser browser,
    ReplyMode mode) {
  /// Services of a workspace in which replies are always on, no words are kept and nothing is
  /// checked.
  public ReplyServices(Drafts drafts, Consumer<String> clipboard, Browser browser) {
    this(drafts, Phrasebook.EMPTY, Checking.none(), clipboard, browser, ReplyMode.handsOn());
  }

  /// The same with checks.
  public ReplyServices with(Checking others) {
    return new ReplyServices(drafts, phrases, others, clipboard, browser, mode);
  }
}
