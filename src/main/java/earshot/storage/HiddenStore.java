package earshot.storage;

import earshot.model.Hidden;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.RuleId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hides mentions and shows them again; what is hidden stays stored, with the reason.
public final class HiddenStore {
  private static final String OF_MENTION =
      "SELECT mention_id, rule_id, reason, made_at FROM hidden WHERE mention_id = ?";
  static final String OF_MENTIONS =
      """
      SELECT h.mention_id, h.rule_id, h.reason, h.made_at
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN hidden h ON h.mention_id = w.mention_id\
      """;
  static final String PAGE =
      """
      SELECT mention_id, rule_id, reason, made_at
      FROM hidden
      WHERE mention_id < ?
      ORDER BY mention_id DESC
      LIMIT ?\
      """;

  private final Database database;

  HiddenStore(Database database) {
    this.database = database;
  }

  /// Hides mentions, 200 in a transaction: they leave every page, count and chart. Returns those
  /// that were shown until now, for taking it back.
  ///
  /// @param rule which rule does it; absent for a person
  public Set<MentionId> hide(Collection<MentionId> mentions, Optional<RuleId> rule, String reason) {
    Hiding.Cause cause = new Hiding.Cause(rule, reason, database.clock().instant());
    return Batches.run(
        database,
        mentions,
        (rows, some) ->
            JournalRows.noteOf(
                database,
                rows,
                JournalAction.HIDDEN,
                Hiding.hide(rows, database.midnights(), some, cause),
                reason));
  }

  /// Shows hidden mentions again, 200 in a transaction, with every sum as if they had never been
  /// hidden. Returns those that were hidden.
  public Set<MentionId> unhide(Collection<MentionId> mentions) {
    return Batches.run(
        database,
        mentions,
        (rows, some) ->
            JournalRows.noteOf(
                database,
                rows,
                JournalAction.SHOWN_AGAIN,
                Hiding.unhide(rows, database.midnights(), some, Optional.empty()),
                ""));
  }

  /// Why a mention is hidden; absent when it is not.
  public Optional<Hidden> of(MentionId mention) {
    return database.read(rows -> rows.first(OF_MENTION, HiddenStore::read, mention));
  }

  /// Why mentions are hidden; one without an entry is not.
  public Map<MentionId, Hidden> of(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return database.read(rows -> rows.list(OF_MENTIONS, HiddenStore::read, wanted)).stream()
        .collect(Collectors.toMap(Hidden::mention, Function.identity()));
  }

  /// What is hidden, the mention stored last first, strictly after (older than) the given one.
  public List<Hidden> page(Optional<MentionId> after, int limit) {
    long before = after.map(MentionId::value).orElse(Long.MAX_VALUE);
    return database.read(rows -> rows.list(PAGE, HiddenStore::read, before, limit));
  }

  /// How many are hidden.
  public long count() {
    return database.read(rows -> rows.number("SELECT COUNT(*) FROM hidden"));
  }

  private static Hidden read(Row row) throws SQLException {
    return new Hidden(
        new MentionId(row.integral("mention_id")),
        Hiding.rule(row),
        row.text("reason"),
        row.time("made_at"));
  }
}
