package earshot.storage;

import earshot.model.MentionId;
import earshot.model.Tag;
import earshot.model.TagId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps tags and which mentions have them.
public final class TagStore {
  private static final String ALL = "SELECT id, name, colour FROM tag ORDER BY id";
  static final String OF_MENTIONS =
      """
      SELECT g.mention_id, t.id, t.name, t.colour
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_tag g ON g.mention_id = w.mention_id
      JOIN tag t ON t.id = g.tag_id""";

  private final Database database;

  TagStore(Database database) {
    this.database = database;
  }

  /// All tags, by name.
  public List<Tag> all() {
    return database.read(rows -> rows.list(ALL, TagRows::read)).stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /// The tag of this name, whatever the case of its letters.
  public Optional<Tag> find(String name) {
    return database.read(rows -> TagRows.find(rows, name));
  }

  /// The tag of this name; made when there is none.
  ///
  /// @throws IllegalArgumentException when the name is blank or longer than 100 characters
  public Tag named(String name) {
    return database.write(rows -> TagRows.named(rows, database.ids(), name));
  }

  /// Puts a tag on mentions, 200 in a transaction; returns those that did not have it, for taking
  /// it back.
  public Set<MentionId> put(TagId tag, Collection<MentionId> mentions, String byUser) {
    Instant now = database.clock().instant();
    return Batches.run(
        database, mentions, (rows, some) -> TagRows.put(rows, tag, some, now, byUser));
  }

  /// Takes a tag off mentions, 200 in a transaction; returns those that had it.
  public Set<MentionId> take(TagId tag, Collection<MentionId> mentions) {
    return Batches.run(database, mentions, (rows, some) -> TagRows.take(rows, tag, some));
  }

  /// The tags of mentions, by name; a mention without an entry has none.
  public Map<MentionId, List<Tag>> of(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    Map<MentionId, List<Tag>> found = new HashMap<>();
    database.read(
        rows ->
            rows.list(
                OF_MENTIONS,
                row ->
                    found
                        .computeIfAbsent(
                            new MentionId(row.integral("mention_id")), _ -> new ArrayList<>())
                        .add(TagRows.read(row)),
                wanted));
    found.values().forEach(tags -> tags.sort((a, b) -> a.name().compareToIgnoreCase(b.name())));
    return found;
  }
}
