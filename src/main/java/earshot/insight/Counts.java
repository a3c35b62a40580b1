package earshot.insight;

import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.search.Facet;
import java.util.Map;
import java.util.Set;

/// Counts what fits filters: mentions, or what several of them count as; never call it on the FX
/// thread.
public interface Counts {
  /// How much fits the filter, exactly.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the filter needs the search index and it is being made anew
  long count(MentionFilter filter);

  /// How much of each label fits the filter without regard to its own labels.
  Map<Label, Long> countByLabel(MentionFilter filter);

  /// How much of each source fits the filter without regard to its own sources; sources without any
  /// are left out.
  Map<SourceId, Long> countBySource(MentionFilter filter);

  /// How much fits the filter for each language, kind or tag it has; what none has is left out.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  /// @throws IndexRebuilding when the search index is being made anew
  Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets);
}
