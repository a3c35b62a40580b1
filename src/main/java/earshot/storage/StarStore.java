package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Trait;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Keeps the star that a person puts on a mention to find it again.
public final class StarStore {
  static final String STANDING =
      """
      SELECT m.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      WHERE BITAND(m.flags, CAST(? AS INTEGER)) = CAST(? AS INTEGER)\
      """;
  static final int STAR = Flags.bit(Trait.STARRED);
  private static final String TURN =
      "UPDATE mention SET flags = BITXOR(flags, CAST(? AS INTEGER)) WHERE id = ?";

  private final Database database;

  StarStore(Database database) {
    this.database = database;
  }

  /// Those of the mentions that are stored with a star, or without one.
  public Set<MentionId> among(Collection<MentionId> mentions, boolean starred) {
    List<Long> ids = WorkStore.values(mentions);
    return Batches.named(database.read(rows -> standing(rows, ids, starred)));
  }

  /// Puts a star on those that are stored without one, or takes it off those that have one, in one
  /// transaction; returns those that changed.
  public List<MentionId> turn(Collection<MentionId> mentions, boolean on, String byUser) {
    List<Long> ids = WorkStore.values(mentions);
    return database.write(
        rows -> {
          List<Long> turned = standing(rows, ids, !on);
          Lines lines = new Lines();
          for (long id : turned) {
            lines.add(TURN, STAR, id);
            SearchDirty.note(lines, id);
          }
          lines.run(rows);
          JournalRows.appendOf(
              rows,
              database.clock().instant(),
              byUser,
              JournalAction.WORK_CHANGED,
              turned,
              on ? "star" : "star off");
          return turned.stream().map(MentionId::new).toList();
        });
  }

  private static List<Long> standing(Rows rows, List<Long> ids, boolean starred)
      throws SQLException {
    Object wanted = ids.toArray(Long[]::new);
    return rows.list(STANDING, row -> row.integral("id"), wanted, STAR, starred ? STAR : 0);
  }
}
