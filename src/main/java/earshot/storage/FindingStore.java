package earshot.storage;

import earshot.model.DraftId;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Keeps what people let stand although a check found it, and what checks must know of a person.
public final class FindingStore {
  private static final String OF_DRAFT =
      """
      SELECT check_id, words, reason, made_at, by_user
      FROM finding_kept
      WHERE draft_id = ?
      ORDER BY check_id, words""";
  private static final String KEEP =
      """
      MERGE INTO finding_kept t
      USING (VALUES (CAST(? AS BIGINT), CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(2000)),
        CAST(? AS VARCHAR(2000)), CAST(? AS TIMESTAMP(3) WITH TIME ZONE), CAST(? AS VARCHAR(200))))
        s (draft_id, check_id, words, reason, made_at, by_user)
      ON t.draft_id = s.draft_id AND t.check_id = s.check_id AND t.words = s.words
      WHEN MATCHED THEN UPDATE
        SET reason = s.reason, made_at = s.made_at, by_user = s.by_user
      WHEN NOT MATCHED THEN INSERT (draft_id, check_id, words, reason, made_at, by_user)
        VALUES (s.draft_id, s.check_id, s.words, s.reason, s.made_at, s.by_user)""";
  private static final String LET_GO =
      "DELETE FROM finding_kept WHERE draft_id = ? AND check_id = ? AND words = ?";
  private static final String AUTHOR = "SELECT author_id FROM mention WHERE id = ?";
  static final String BY_AUTHOR =
      """
      SELECT id
      FROM mention
      WHERE author_id = ?
      ORDER BY author_id DESC, effective_at DESC, id DESC
      LIMIT ?""";
  private static final String TEXTS =
      "SELECT title, body FROM mention_text WHERE mention_id = ANY(?) ORDER BY mention_id DESC";
  private static final String NAMES =
      """
      SELECT p.name AS person, a.name, a.handle
      FROM author me
      JOIN author a ON a.person_id = me.person_id
      JOIN person p ON p.id = me.person_id
      WHERE me.id = ?
      ORDER BY a.id
      LIMIT 50""";

  private final Database database;

  FindingStore(Database database) {
    this.database = database;
  }

  /// What a person let stand.
  ///
  /// @param checkId the name of the check
  /// @param words by which the finding is known again
  public record Kept(String checkId, String words, String reason, Instant at, String byUser) {}

  /// What was let stand in a draft.
  public List<Kept> of(DraftId draft) {
    return database.read(rows -> rows.list(OF_DRAFT, FindingStore::read, draft));
  }

  /// Lets a finding stand; one that stands already gets the new reason.
  ///
  /// @param words at most 2,000 characters
  public void keep(DraftId draft, String checkId, String words, String reason, String byUser) {
    database.write(
        rows -> {
          Instant now = database.clock().instant();
          String why = Wording.fitting(reason.strip(), 2_000);
          rows.change(KEEP, draft, checkId, words, why, now, Wording.fitting(byUser, 200));
          journal(rows, byUser, draft, checkId + ": kept: " + why);
          return true;
        });
  }

  /// Takes that back.
  public void letGo(DraftId draft, String checkId, String words, String byUser) {
    database.write(
        rows -> {
          if (rows.change(LET_GO, draft, checkId, words) > 0) {
            journal(rows, byUser, draft, checkId + ": let go");
          }
          return true;
        });
  }

  private void journal(Rows rows, String byUser, DraftId draft, String words) throws SQLException {
    JournalRows.append(
        rows,
        database.clock().instant(),
        byUser,
        JournalAction.FINDING_KEPT,
        "draft:" + draft.value(),
        words);
  }

  /// What the author of a mention said elsewhere, the newest first.
  public List<String> saidElsewhere(MentionId mention, int most) {
    return database.read(
        rows -> {
          List<Long> author = author(rows, mention);
          if (author.isEmpty()) return List.of();
          Long[] others =
              rows.list(BY_AUTHOR, row -> row.integral("id"), author.getFirst(), most + 1).stream()
                  .filter(id -> id != mention.value())
                  .toArray(Long[]::new);
          return rows.list(
              TEXTS,
              row -> row.textIf("title").orElse("") + "\n" + row.textIf("body").orElse(""),
              (Object) others);
        });
  }

  /// Other names of the author of a mention: those of the person, and of accounts that a person
  /// linked.
  public List<String> otherNames(MentionId mention) {
    return database.read(
        rows -> {
          List<Long> author = author(rows, mention);
          if (author.isEmpty()) return List.of();
          return rows
              .list(
                  NAMES,
                  row ->
                      List.of(
                          row.textIf("person").orElse(""),
                          row.textIf("name").orElse(""),
                          row.textIf("handle").orElse("")),
                  author.getFirst())
              .stream()
              .flatMap(List::stream)
              .filter(name -> !name.isBlank())
              .distinct()
              .toList();
        });
  }

  private static List<Long> author(Rows rows, MentionId mention) throws SQLException {
    return rows.list(AUTHOR, row -> row.integralIf("author_id"), mention).stream()
        .flatMap(each -> each.stream().boxed())
        .toList();
  }

  private static Kept read(Row row) throws SQLException {
    return new Kept(
        row.text("check_id"),
        row.text("words"),
        row.text("reason"),
        row.time("made_at"),
        row.text("by_user"));
  }
}
