package earshot.insight;

import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.util.Optional;
import java.util.Set;

/// Which mentions figures are made of; empty sets and an empty query mean "all".
///
/// @param query words in the query language, empty for none
/// @param range the window
public record Scope(Set<BrandId> brands, Set<SourceId> sources, String query, TimeRange range) {
  /// Copies the sets.
  public Scope {
    brands = Set.copyOf(brands);
    sources = Set.copyOf(sources);
  }

  /// Everything said in a window.
  public static Scope all(TimeRange range) {
    return new Scope(Set.of(), Set.of(), "", range);
  }

  /// Everything said of one brand in a window.
  public static Scope of(BrandId brand, TimeRange range) {
    return new Scope(Set.of(brand), Set.of(), "", range);
  }

  /// The same question about another window.
  public Scope within(TimeRange other) {
    return new Scope(brands, sources, query, other);
  }

  /// The same question about another brand.
  public Scope about(BrandId brand) {
    return new Scope(Set.of(brand), sources, query, range);
  }

  /// The same question as a timeline's filter, to click through to the mentions.
  public MentionFilter filter() {
    return new MentionFilter(brands, Set.of(), sources, Set.of(), query, Optional.of(range));
  }

  /// Whether one index of the database answers it.
  boolean isPlain() {
    return brands.size() <= 1 && sources.isEmpty() && query.isBlank();
  }
}
