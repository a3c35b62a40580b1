package earshot.ui.reply;

import earshot.replies.Drafts;
import earshot.replies.template.Phrasebook;
import earshot.ui.kit.Browser;
import java.util.function.Consumer;

/// What writing an answer needs from the rest of the program.
///
/// @param phrases words that are used again
/// @param clipboard takes plain text to the clipboard; called on the FX thread
/// @param mode whether replies are on
public record ReplyServices(
    Drafts drafts,
    Phrasebook phrases,
    Consumer<String> clipboard,
    Browser browser,
    ReplyMode mode) {
  /// Services of a workspace in which replies are always on and no words are kept.
  public ReplyServices(Drafts drafts, Consumer<String> clipboard, Browser browser) {
    this(drafts, Phrasebook.EMPTY, clipboard, browser, ReplyMode.handsOn());
  }
}
