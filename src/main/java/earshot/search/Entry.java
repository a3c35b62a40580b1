package earshot.search;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Traits;
import java.util.List;
import java.util.Map;

/// Everything the index is told of one stored mention.
record Entry(Mention mention, Traits traits) {
  /// The mentions with what else the store knows of them now, in their order.
  static List<Entry> all(SearchIndex.Rows rows, List<Mention> mentions) {
    if (mentions.isEmpty()) return List.of();
    Map<MentionId, Traits> known = rows.traits(mentions.stream().map(Mention::id).toList());
    return mentions.stream()
        .map(mention -> new Entry(mention, known.getOrDefault(mention.id(), Traits.NONE)))
        .toList();
  }

  MentionId id() {
    return mention.id();
  }
}
