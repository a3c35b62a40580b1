package earshot.search;

import earshot.model.MentionId;
import earshot.search.SearchIndex.Rows.Changed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Changes that were brought into the index and that the store still remembers, by their latest
/// revision. For one thread at a time.
final class Replayed {
  private final Map<MentionId, Long> revisions = new HashMap<>();

  void note(Changed change) {
    revisions.put(change.mention(), change.rev());
  }

  boolean holds(MentionId mention) {
    return revisions.containsKey(mention);
  }

  /// Whether this change, or a later one, was not brought in yet.
  boolean lacks(Changed change) {
    Long seen = revisions.get(change.mention());
    return seen == null || seen < change.rev();
  }

  List<Changed> all() {
    List<Changed> all = new ArrayList<>();
    revisions.forEach((mention, rev) -> all.add(new Changed(mention, rev)));
    return all;
  }

  /// Forgets these; a later change of the same mention stays.
  void forget(List<Changed> changes) {
    changes.forEach(change -> revisions.remove(change.mention(), change.rev()));
  }

  void clear() {
    revisions.clear();
  }
}
