package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How mentions stand in the tables and which brands they name, looked up once for a whole batch.
final class StoredMarks {
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String HOT =
      """
      SELECT m.id, m.source_id, m.effective_at, m.status, m.shown, m.label, m.flags,
        o.brand_id IS NOT NULL AS whole_by_person
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id
      LEFT JOIN label_override o ON o.mention_id = m.id AND o.brand_id = 0""";
  static final String MARKS =
      """
      SELECT b.mention_id, b.brand_id, b.label, b.by_person
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_brand b ON b.mention_id = w.mention_id""";

  private final Rows rows;
  private final Lines lines;
  private final Map<Long, Known> known = new HashMap<>();

  /// A mention before this batch touched it.
  ///
  /// @param flags as [Flags] has them
  /// @param labelled whether a person said how the text as a whole sounds
  record Known(BrandMarks.Hot hot, int flags, Map<BrandId, Mark> marks, boolean labelled) {
    /// Whether a person's label holds for the text as a whole.
    boolean wholeByPerson() {
      return labelled || agreed().isPresent();
    }

    /// What people say alike of every brand it names; absent when the machine has a say.
    Optional<Label> agreed() {
      if (marks.isEmpty() || !marks.values().stream().allMatch(Mark::byPerson)) {
        return Optional.empty();
      }
      List<Label> labels = marks.values().stream().map(Mark::label).distinct().toList();
      return labels.size() == 1 ? Optional.of(labels.getFirst()) : Optional.empty();
    }
  }

  /// What holds for one brand.
  record Mark(Label label, boolean byPerson) {}

  StoredMarks(Rows rows, Lines lines) {
    this.rows = rows;
    this.lines = lines;
  }

  /// Looks up many at once.
  void load(Collection<Long> mentions) throws SQLException {
    if (mentions.isEmpty()) return;
    Object wanted = mentions.toArray(Long[]::new);
    rows.list(HOT, row -> known.put(row.integral("id"), hot(row)), wanted);
    rows.list(MARKS, row -> mark(row), wanted);
  }

  /// How it stands now.
  Known of(long mention) throws SQLException {
    Known found = known.get(mention);
    if (found != null) return found;
    // What waits to be written may be the very rows looked up here.
    lines.run(rows);
    rows.list(HOT, row -> known.put(mention, hot(row)), (Object) new Long[] {mention});
    rows.list(MARKS, row -> mark(row), (Object) new Long[] {mention});
    return Optional.ofNullable(known.get(mention))
        .orElseThrow(() -> new IllegalStateException("no mention " + mention));
  }

  /// How it stood when many were looked up; absent when it is not stored.
  Optional<Known> loaded(long mention) {
    return Optional.ofNullable(known.get(mention));
  }

  /// It is being changed: what was looked up no longer holds.
  void forget(long mention) {
    known.remove(mention);
  }

  private boolean mark(Row row) throws SQLException {
    Known found = known.get(row.integral("mention_id"));
    if (found == null) return false;
    Mark mark = new Mark(row.coded(Label.class, "label"), row.flag("by_person"));
    found.marks().put(new BrandId(row.small("brand_id")), mark);
    return true;
  }

  private static Known hot(Row row) throws SQLException {
    return new Known(
        new BrandMarks.Hot(
            row.integral("id"),
            new SourceId(row.small("source_id")),
            row.time("effective_at"),
            row.coded(Status.class, "status"),
            row.flag("shown"),
            row.coded(Label.class, "label")),
        row.small("flags"),
        new HashMap<>(),
        row.flag("whole_by_person"));
  }
}
