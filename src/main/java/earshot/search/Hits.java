package earshot.search;

import earshot.model.PageToken;
import java.util.List;
import java.util.Optional;

/// A page of the timeline, newest first.
///
/// @param next where the following page starts; absent when this is the last
public record Hits(List<PageToken> tokens, Optional<PageToken> next) {
  /// Copies the list.
  public Hits {
    tokens = List.copyOf(tokens);
  }
}
