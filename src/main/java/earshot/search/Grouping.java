package earshot.search;

import earshot.model.MentionId;

/// Tells which mentions count as one, such as near copies or what one account says.
public interface Grouping {
  /// How many groups there are.
  int size();

  /// The group of a mention, from 0 to below `size()`; below 0 for one that is in none and counts
  /// by itself.
  int of(MentionId mention);
}
