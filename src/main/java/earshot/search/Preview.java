package earshot.search;

import earshot.model.PageToken;
import java.util.List;

/// What a question finds while it is being typed.
///
/// @param count how many mentions, exactly
/// @param newest the newest of them, newest first
public record Preview(long count, List<PageToken> newest) {
  /// Copies the list.
  public Preview {
    newest = List.copyOf(newest);
  }
}
