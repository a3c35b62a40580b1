package earshot.insight;

import earshot.model.Cue;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SourceId;
import earshot.search.Facet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers the timeline's questions about stored mentions; never call it on the FX thread.
public interface Mentions {
  /// Mentions that fit the filter, newest first, strictly after (older than) the token.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the filter needs the search index and it is being made anew
  MentionPage page(MentionFilter filter, Optional<PageToken> after, int limit);

  /// The same in either order, strictly after the token in that order.
  MentionPage page(MentionFilter filter, Order order, Optional<PageToken> after, int limit);

  /// How many mentions fit the filter, exactly.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the filter needs the search index and it is being made anew
  long count(MentionFilter filter);

  /// How many mentions of each label fit the filter without regard to its own labels.
  Map<Label, Long> countByLabel(MentionFilter filter);

  /// How many mentions of each source fit the filter without regard to its own sources; sources
  /// without any are left out.
  Map<SourceId, Long> countBySource(MentionFilter filter);

  /// How many mentions fit the filter for each language, kind or tag they have; what none has is
  /// left out.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the search index is being made anew
  Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets);

  /// Everything known of one mention; absent when it is no longer stored.
  Optional<MentionDetail> detail(MentionId id);

  /// What the texts of mentions do, with the words that show it; a mention without an entry shows
  /// nothing.
  default Map<MentionId, List<Cue>> cues(List<MentionId> ids) {
    return Map.of();
  }
}
