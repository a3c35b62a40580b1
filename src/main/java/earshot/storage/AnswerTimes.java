package earshot.storage;

import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.Need;
import earshot.model.Priority;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells when mentions arrived and when they were first answered.
public final class AnswerTimes {
  private static final String ANSWERS =
      """
      SELECT d.mention_id, d.sent_at, m.stored_at, w.need, w.priority
      FROM draft d
      JOIN mention m ON m.id = d.mention_id
      LEFT JOIN work w ON w.mention_id = d.mention_id
      WHERE d.sent_at >= ? AND d.sent_at < ?
        AND NOT EXISTS (
          SELECT 1 FROM draft e WHERE e.mention_id = d.mention_id AND e.sent_at < d.sent_at)
      """;
  static final String OF_ALL = ANSWERS + "ORDER BY d.sent_at, d.id";
  static final String OF_BRAND =
      ANSWERS
          + """
            AND EXISTS (
              SELECT 1 FROM mention_brand b WHERE b.mention_id = d.mention_id AND b.brand_id = ?)
          ORDER BY d.sent_at, d.id""";

  private final Database database;

  AnswerTimes(Database database) {
    this.database = database;
  }

  /// The first answer to a mention.
  ///
  /// @param arrived when Earshot stored the mention, for nobody could answer before
  /// @param need why an answer was owed; absent when none was
  public record Answer(
      MentionId mention, Instant arrived, Instant sent, Optional<Need> need, Priority priority) {}

  /// The first answers that were sent in this stretch, by when they were sent.
  public List<Answer> first(Optional<BrandId> brand, TimeRange range) {
    return database.read(
        rows ->
            brand.isPresent()
                ? rows.list(OF_BRAND, AnswerTimes::read, range.from(), range.to(), brand.get())
                : rows.list(OF_ALL, AnswerTimes::read, range.from(), range.to()));
  }

  private static Answer read(Row row) throws SQLException {
    return new Answer(
        new MentionId(row.integral("mention_id")),
        row.time("stored_at"),
        row.time("sent_at"),
        row.codedIf(Need.class, "need"),
        row.codedIf(Priority.class, "priority").orElse(Priority.NORMAL));
  }
}
