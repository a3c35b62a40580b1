package earshot.insight;

import earshot.model.Cue;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.search.Grouping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers the timeline's questions about stored mentions; never call it on the FX thread.
public interface Mentions extends Counts {
  /// Mentions that fit the filter, newest first, strictly after (older than) the token.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the filter needs the search index and it is being made anew
  MentionPage page(MentionFilter filter, Optional<PageToken> after, int limit);

  /// The same in either order, strictly after the token in that order.
  MentionPage page(MentionFilter filter, Order order, Optional<PageToken> after, int limit);

  /// Counts what the grouping puts together as one.
  Counts by(Grouping grouping);

  /// Everything known of one mention; absent when it is no longer stored.
  Optional<MentionDetail> detail(MentionId id);

  /// What the texts of mentions do, with the words that show it; a mention without an entry shows
  /// nothing.
  default Map<MentionId, List<Cue>> cues(List<MentionId> ids) {
    return Map.of();
  }
}
