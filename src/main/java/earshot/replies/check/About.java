package earshot.replies.check;

import earshot.model.DraftId;
import earshot.model.MentionId;
import java.util.Optional;

/// What checks need to know of a mention, read once while its answer is written.
///
/// @param mention absent for words that answer nobody
/// @param frame the draft without its words
public record About(Optional<MentionId> mention, DraftText frame) {
  /// The place where the answer will be pasted.
  public ChannelPack place() {
    return frame.place();
  }

  /// The language it is written in, as a BCP 47 tag, or empty.
  public String language() {
    return frame.heard().language();
  }

  /// The same for another place.
  public About at(ChannelPack other) {
    return new About(mention, frame.at(other));
  }

  DraftText with(Optional<DraftId> draft, String body) {
    return new DraftText(draft, body, frame.heard(), frame.ours(), frame.place(), frame.others());
  }
}
