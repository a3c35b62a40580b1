package earshot.ui.insight;

import earshot.model.BrandId;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.ui.kit.Sentiment;
import java.util.Optional;
import java.util.Set;

/// Mentions behind a mark, to be shown in the timeline.
///
/// @param brand absent for everything about us
/// @param sentiments empty for all
/// @param query words in the query language, empty for none
public record Opening(
    Optional<BrandId> brand,
    Set<Sentiment> sentiments,
    Optional<SourceId> source,
    String query,
    TimeRange when) {
  /// Copies the set.
  public Opening {
    sentiments = Set.copyOf(sentiments);
  }

  /// Everything about us in a stretch of time.
  public static Opening of(TimeRange when) {
    return new Opening(Optional.empty(), Set.of(), Optional.empty(), "", when);
  }

  Opening with(Sentiment sentiment) {
    return new Opening(brand, Set.of(sentiment), source, query, when);
  }

  Opening from(SourceId only) {
    return new Opening(brand, sentiments, Optional.of(only), query, when);
  }

  Opening about(BrandId only) {
    return new Opening(Optional.of(only), sentiments, source, query, when);
  }

  Opening asking(String words) {
    return new Opening(brand, sentiments, source, words, when);
  }
}
