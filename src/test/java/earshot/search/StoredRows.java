package earshot.search;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A store in memory that behaves towards the index like the real one.
final class StoredRows implements SearchIndex.Rows {
  private final TreeMap<Long, Mention> mentions = new TreeMap<>();
  private final Map<MentionId, Long> changed = new LinkedHashMap<>();
  private final Map<MentionId, Traits> traits = new HashMap<>();
  private long rev;
  int read;
  boolean failing;

  StoredRows(List<Mention> stored) {
    stored.forEach(this::put);
  }

  static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  void put(Mention mention) {
    mentions.put(mention.id().value(), mention);
  }

  void change(Mention mention) {
    put(mention);
    changed.put(mention.id(), ++rev);
  }

  void traits(long id, Traits known) {
    traits.put(new MentionId(id), known);
  }

  void touch(long id) {
    changed.put(new MentionId(id), ++rev);
  }

  void delete(long id) {
    mentions.remove(id);
    changed.put(new MentionId(id), ++rev);
  }

  /// As after going back to an older backup.
  void loseAbove(long id) {
    mentions.tailMap(id, false).clear();
  }

  int changes() {
    return changed.size();
  }

  @Override
  public List<Mention> after(long lastId, int limit) {
    List<Mention> after = mentions.tailMap(lastId, false).values().stream().limit(limit).toList();
    read += after.size();
    return after;
  }

  @Override
  public List<Mention> byIds(List<MentionId> ids) {
    if (failing) throw new IllegalStateException("the store is away");
    List<Mention> found = new ArrayList<>();
    for (MentionId id : ids) {
      Mention mention = mentions.get(id.value());
      if (mention != null) found.add(mention);
    }
    return found;
  }

  @Override
  public Map<MentionId, Traits> traits(List<MentionId> ids) {
    return traits;
  }

  @Override
  public List<Changed> changed(int limit) {
    return changed.entrySet().stream()
        .limit(limit)
        .map(entry -> new Changed(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public void forget(List<Changed> seen) {
    for (Changed change : seen) {
      changed.computeIfPresent(
          change.mention(), (_, revision) -> revision <= change.rev() ? null : revision);
    }
  }

  @Override
  public long greatestId() {
    return mentions.isEmpty() ? 0 : mentions.lastKey();
  }
}
