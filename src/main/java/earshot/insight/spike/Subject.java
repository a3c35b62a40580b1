package earshot.insight.spike;

import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import java.util.Optional;
import java.util.Set;

/// What is counted over time: a brand, a search, both, or everything.
///
/// @param query in the query language; empty for everything
public record Subject(Optional<BrandId> brand, String query) {
  /// The mentions it means within a stretch of time.
  public MentionFilter within(TimeRange range) {
    Set<BrandId> brands = brand.map(Set::of).orElse(Set.of());
    return new MentionFilter(brands, Set.of(), Set.of(), Set.of(), query, Optional.of(range));
  }

  boolean needsWords() {
    return !query.isBlank();
  }
}
