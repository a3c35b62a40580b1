package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Tag;
import earshot.model.TagId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts tags on many mentions in one transaction, and makes it as it was, to the time and the name.
public final class TaggingStore {
  static final String PUT_ON =
      """
      SELECT t.tag_id, t.mention_id, t.made_at, t.by_user
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_tag t ON t.tag_id = ? AND t.mention_id = w.mention_id\
      """;
  private static final String PUT =
      "INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user) VALUES (?, ?, ?, ?)";
  private static final String TAKE = "DELETE FROM mention_tag WHERE tag_id = ? AND mention_id = ?";

  private final Database database;

  TaggingStore(Database database) {
    this.database = database;
  }

  /// A tag on a mention.
  public record Tagged(TagId tag, MentionId mention, Instant at, String byUser) {}

  /// Tags those that are stored and do not have the tag, which is made when there is none.
  ///
  /// @throws IllegalArgumentException when no tag may be called so
  public List<Tagged> put(Collection<MentionId> mentions, String name, String byUser) {
    String by = Wording.fitting(byUser, 200);
    List<Long> ids = WorkStore.values(mentions);
    return database.write(
        rows -> {
          Instant now = Rows.storable(database.clock().instant());
          TagId tag = TagRows.named(rows, database.ids(), name).id();
          List<Tagged> put = new ArrayList<>();
          for (long id : TagRows.put(rows, tag, ids, now, by)) {
            put.add(new Tagged(tag, new MentionId(id), now, by));
          }
          journal(rows, now, by, put);
          return put;
        });
  }

  /// Takes a tag off those that have it.
  public List<Tagged> take(Collection<MentionId> mentions, String name, String byUser) {
    Object wanted = WorkStore.values(mentions).toArray(Long[]::new);
    return database.write(
        rows -> {
          Optional<Tag> tag = TagRows.find(rows, name);
          if (tag.isEmpty()) return List.of();
          List<Tagged> gone = rows.list(PUT_ON, TaggingStore::read, wanted, tag.get().id());
          take(rows, gone);
          journal(rows, Rows.storable(database.clock().instant()), byUser, gone);
          return gone;
        });
  }

  /// Takes these off as far as they are still as they were put on.
  public List<Tagged> takeBack(List<Tagged> put, String byUser) {
    return database.write(
        rows -> {
          List<Tagged> gone = new ArrayList<>(put);
          gone.retainAll(Set.copyOf(standing(rows, put)));
          take(rows, gone);
          journal(rows, Rows.storable(database.clock().instant()), byUser, gone);
          return gone;
        });
  }

  /// Puts these back as they were; those that are tagged again meanwhile stay as they are.
  public List<Tagged> restore(List<Tagged> gone, String byUser) {
    return database.write(
        rows -> {
          Set<MentionId> tagged = new HashSet<>();
          for (Tagged each : standing(rows, gone)) tagged.add(each.mention());
          Object wanted = gone.stream().map(each -> each.mention().value()).toArray(Long[]::new);
          Set<Long> stored = Set.copyOf(rows.list(TagRows.STORED, row -> row.integral(1), wanted));
          List<Tagged> back =
              gone.stream()
                  .filter(each -> !tagged.contains(each.mention()))
                  .filter(each -> stored.contains(each.mention().value()))
                  .toList();
          Lines lines = new Lines();
          for (Tagged each : back) {
            lines.add(PUT, each.tag(), each.mention(), each.at(), each.byUser());
            SearchDirty.note(lines, each.mention().value());
          }
          lines.run(rows);
          journal(rows, Rows.storable(database.clock().instant()), byUser, back);
          return back;
        });
  }

  private static List<Tagged> standing(Rows rows, List<Tagged> all) throws SQLException {
    if (all.isEmpty()) return List.of();
    Object wanted = all.stream().map(each -> each.mention().value()).toArray(Long[]::new);
    return rows.list(PUT_ON, TaggingStore::read, wanted, all.getFirst().tag());
  }

  private static void take(Rows rows, List<Tagged> gone) throws SQLException {
    Lines lines = new Lines();
    for (Tagged each : gone) {
      lines.add(TAKE, each.tag(), each.mention());
      SearchDirty.note(lines, each.mention().value());
    }
    lines.run(rows);
  }

  private static void journal(Rows rows, Instant now, String byUser, List<Tagged> all)
      throws SQLException {
    List<Long> mentions = all.stream().map(each -> each.mention().value()).toList();
    String words = all.isEmpty() ? "" : "tag:" + all.getFirst().tag().value();
    JournalRows.appendOf(rows, now, byUser, JournalAction.WORK_CHANGED, mentions, words);
  }

  static Tagged read(Row row) throws SQLException {
    return new Tagged(
        new TagId(row.small("tag_id")),
        new MentionId(row.integral("mention_id")),
        row.time("made_at"),
        row.text("by_user"));
  }
}
