package earshot.storage;

import earshot.model.BrandId;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells who said what when, without a word of it: what crowds are counted by.
public final class VoiceStore {
  static final String OF_ALL =
      """
      SELECT id, effective_at, label, stored_at, story_id, author_id, source_id, date_source
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND shown\
      """;
  static final String WITH_HIDDEN =
      """
      SELECT id, effective_at, label, stored_at, story_id, author_id, source_id, date_source
      FROM mention
      WHERE effective_at >= ? AND effective_at < ?\
      """;
  static final String OF_BRAND =
      """
      SELECT b.mention_id AS id, b.effective_at, b.label, m.stored_at, m.story_id, m.author_id,
        m.source_id, m.date_source
      FROM mention_brand b
      JOIN mention m ON m.id = b.mention_id
      WHERE b.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ? AND b.shown\
      """;
  static final String OF_MENTIONS =
      """
      SELECT m.id, m.effective_at, m.label, m.stored_at, m.story_id, m.author_id, m.source_id,
        m.date_source
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      WHERE m.shown\
      """;
  private static final int AT_ONCE = 1_000;

  private final Database database;

  VoiceStore(Database database) {
    this.database = database;
  }

  /// One mention, without its words.
  ///
  /// @param at when it was published, as the timeline has it
  /// @param label for the asked brand; without one, the mention's own
  public record Said(
      MentionId mention, Instant at, Instant storedAt, Label label, Who who, boolean dated) {}

  /// Whose it is.
  ///
  /// @param story its story; below zero and its own where it is in none
  /// @param author its author; below zero and its source's where nobody can be told from others
  public record Who(long story, long author, SourceId source) {}

  /// Shows every shown mention of the window, in no order.
  ///
  /// @param brand whose mentions; absent for all
  public void each(Optional<BrandId> brand, TimeRange range, Consumer<Said> visitor) {
    Instant from = MentionPages.ceiling(range.from());
    Instant to = MentionPages.ceiling(range.to());
    Rows.Visitor each = row -> visitor.accept(read(row));
    database.read(
        rows -> {
          if (brand.isPresent()) rows.each(OF_BRAND, each, brand.get(), from, to);
          else rows.each(OF_ALL, each, from, to);
          return true;
        });
  }

  /// Shows every mention of the window, hidden ones too, in no order; a day at a time, so that
  /// nobody else waits long.
  public void all(TimeRange range, Consumer<Said> visitor) {
    for (TimeRange step : WindowStore.steps(range)) {
      database.read(
          rows -> {
            rows.each(
                WITH_HIDDEN,
                row -> visitor.accept(read(row)),
                MentionPages.ceiling(step.from()),
                MentionPages.ceiling(step.to()));
            return true;
          });
    }
  }

  /// Shows those of the mentions that are shown, in no order.
  public void each(List<MentionId> mentions, Consumer<Said> visitor) {
    for (int done = 0; done < mentions.size(); done += AT_ONCE) {
      Long[] ids =
          mentions.subList(done, Math.min(done + AT_ONCE, mentions.size())).stream()
              .map(MentionId::value)
              .toArray(Long[]::new);
      database.read(
          rows -> {
            rows.each(OF_MENTIONS, row -> visitor.accept(read(row)), (Object) ids);
            return true;
          });
    }
  }

  private static Said read(Row row) throws SQLException {
    long id = row.integral("id");
    int source = row.small("source_id");
    return new Said(
        new MentionId(id),
        row.time("effective_at"),
        row.time("stored_at"),
        row.coded(Label.class, "label"),
        new Who(
            row.integralIf("story_id").orElse(-id),
            row.integralIf("author_id").orElse(-source),
            new SourceId(source)),
        row.coded(DateSource.class, "date_source") != DateSource.SEEN);
  }
}
