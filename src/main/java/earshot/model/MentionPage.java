package earshot.model;

import java.util.List;
import java.util.Optional;

/// One page of the timeline, newest first.
///
/// @param next where the following page starts; absent when this is the last
public record MentionPage(List<Mention> mentions, Optional<PageToken> next) {
  /// Copies the list.
  public MentionPage {
    mentions = List.copyOf(mentions);
  }
}
