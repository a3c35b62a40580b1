package earshot.storage;

import earshot.model.Client;
import earshot.model.RuleAction;
import earshot.model.Tag;
import earshot.model.TagId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Puts tags on mentions and takes them off, within a transaction of somebody else.
final class TagRows {
  private static final String NAMED =
      "SELECT id, name, colour FROM tag WHERE LOWER(name) = LOWER(?)";
  private static final String MAKE = "INSERT INTO tag (id, name, colour) VALUES (?, ?, ?)";
  private static final String PUT =
      "INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user) VALUES (?, ?, ?, ?)";
  private static final String TAKE = "DELETE FROM mention_tag WHERE tag_id = ? AND mention_id = ?";
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String STORED =
      """
      SELECT m.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id""";
  static final String TAGGED =
      """
      SELECT t.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_tag t ON t.tag_id = ? AND t.mention_id = w.mention_id""";

  private TagRows() {}

  /// The tag of this name, whatever the case of its letters.
  static Optional<Tag> find(Rows rows, String name) throws SQLException {
    return rows.first(NAMED, TagRows::read, name.strip());
  }

  /// The tag of this name; made when there is none.
  static Tag named(Rows rows, IdSource ids, String name) throws SQLException {
    Optional<Tag> known = find(rows, name);
    if (known.isPresent()) return known.get();
    // Refuses what no tag may be called.
    String plain = new RuleAction.Tagging(name).tag();
    int id = ids.nextSmall(rows, "tag");
    Tag made = new Tag(new TagId(id), plain, Client.COLOURS.get(id % Client.COLOURS.size()));
    rows.change(MAKE, made.id(), made.name(), made.colour());
    return made;
  }

  /// Notes the tag of a mention that has none yet.
  static void put(Lines lines, TagId tag, long mention, Instant now, String byUser) {
    lines.add(PUT, tag, mention, now, Wording.fitting(byUser, 200));
  }

  /// Tags those that are stored and do not have it; returns them.
  static Set<Long> put(Rows rows, TagId tag, Collection<Long> mentions, Instant now, String byUser)
      throws SQLException {
    Object wanted = mentions.toArray(Long[]::new);
    Set<Long> missing = new HashSet<>(rows.list(STORED, row -> row.integral(1), wanted));
    missing.removeAll(Set.copyOf(rows.list(TAGGED, row -> row.integral(1), wanted, tag)));
    Lines lines = new Lines();
    for (long mention : missing) {
      put(lines, tag, mention, now, byUser);
      SearchDirty.note(lines, mention);
    }
    lines.run(rows);
    return missing;
  }

  /// Takes the tag off those that have it; returns them.
  static Set<Long> take(Rows rows, TagId tag, Collection<Long> mentions) throws SQLException {
    Object wanted = mentions.toArray(Long[]::new);
    Set<Long> tagged = new HashSet<>(rows.list(TAGGED, row -> row.integral(1), wanted, tag));
    Lines lines = new Lines();
    for (long mention : tagged) {
      lines.add(TAKE, tag, mention);
      SearchDirty.note(lines, mention);
    }
    lines.run(rows);
    return tagged;
  }

  static Tag read(Row row) throws SQLException {
    return new Tag(new TagId(row.small("id")), row.text("name"), row.text("colour"));
  }
}
