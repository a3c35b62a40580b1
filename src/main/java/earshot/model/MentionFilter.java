package earshot.model;

import java.util.Optional;
import java.util.Set;

/// Which mentions a view shows; empty sets and absent parts mean "all".
///
/// @param query words in the query language, empty for none
public record MentionFilter(
    Set<BrandId> brands,
    Set<Label> labels,
    Set<SourceId> sources,
    Set<Status> statuses,
    String query,
    Optional<TimeRange> range) {

  /// Everything.
  public static final MentionFilter ALL =
      new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.empty());

  /// Copies the sets.
  public MentionFilter {
    brands = Set.copyOf(brands);
    labels = Set.copyOf(labels);
    sources = Set.copyOf(sources);
    statuses = Set.copyOf(statuses);
  }
}
