package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for what changed on the disk by itself: sums of rows, indexes beside their tables, and
/// rows that belong to others.
///
/// H2 does not notice changed bytes; it answers with them.
public final class Scrub {
  private static final String TEXTS =
      """
      SELECT t.mention_id, m.effective_at, m.source_id, t.author, t.url, t.title, t.body, t.row_crc
      FROM mention_text t
      JOIN mention m ON m.id = t.mention_id
      ORDER BY t.mention_id""";
  private static final String DRAFTS = "SELECT id, body, row_crc FROM draft ORDER BY id";

  private static final String SAME =
      "SELECT COUNT(*) FROM mention WHERE id = ? AND effective_at = ? AND source_id = ?";
  private static final String MEND =
      """
      UPDATE mention_text
      SET author = ?, url = ?, title = ?, body = ?, row_crc = ?
      WHERE mention_id = ?""";

  private final Database database;

  Scrub(Database database) {
    this.database = database;
  }

  /// Something that is not as it was stored.
  ///
  /// @param what the table, index or rule concerned
  /// @param sentence tells a person what was found
  public record Finding(String what, String sentence) {}

  /// What a full check came to.
  ///
  /// @param texts ids of mentions whose words were damaged
  /// @param findings everything, those texts included; empty when all is well
  /// @param rows how many rows were looked at
  public record Report(List<Long> texts, List<Finding> findings, long rows) {
    /// Copies the lists.
    public Report {
      texts = List.copyOf(texts);
      findings = List.copyOf(findings);
    }
  }

  /// Checks sums, indexes and belonging of everything, at one moment, while work goes on; a million
  /// mentions take a minute or two.
  ///
  /// @param progress hears rows
  /// @throws Unavailable when the file cannot be read to its end
  public Report run(Progress progress) {
    return database.still(snapshot -> Snapshot.worded(() -> run(snapshot, progress)));
  }

  /// The mentions whose words no longer carry the sum they were stored with.
  public static List<Long> damagedTexts(Snapshot snapshot) {
    return Snapshot.worded(() -> damaged(snapshot.rows()));
  }

  /// Whether words are those that were stored.
  ///
  /// @param sum as stored beside them
  public static boolean sound(long mention, Instant at, int source, Words words, long sum) {
    return sum(mention, at, source, words) == sum;
  }

  /// The sum that is stored beside the words of a mention.
  public static long sum(long mention, Instant at, int source, Words words) {
    return Checksum.ofText(
        mention, at, source, words.author(), words.url(), new Wording(words.title(), words.body()));
  }

  /// What a person reads of a mention; empty where there is nothing.
  public record Words(String author, String url, String title, String body) {}

  /// Puts words back that were damaged on the disk; false when the mention is not one of that time
  /// and source, or is gone.
  ///
  /// @param at when the words were said, as it stood beside them
  public boolean mend(long mention, Instant at, int source, Words words) {
    long sum = sum(mention, at, source, words);
    return database.write(
        rows -> {
          if (rows.number(SAME, mention, at, source) == 0) return false;
          rows.change(
              MEND,
              some(words.author()),
              some(words.url()),
              some(words.title()),
              some(words.body()),
              sum,
              mention);
          Lines lines = new Lines();
          SearchDirty.note(lines, mention);
          lines.run(rows);
          return true;
        });
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Report run(Snapshot snapshot, Progress progress) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    long all = 0;
    for (String table : snapshot.tables()) all += snapshot.count(table);
    progress.at(0, all);
    List<Long> texts = damaged(snapshot.rows());
    for (long id : texts) {
      findings.add(
          new Finding("mention " + id, "The text of mention " + id + " is damaged on the disk."));
    }
    for (long id : damagedDrafts(snapshot.rows())) {
      findings.add(new Finding("draft " + id, "The draft " + id + " is damaged on the disk."));
    }
    long done = 0;
    for (String table : snapshot.tables()) {
      findings.addAll(new IndexWalk(snapshot.rows(), table).findings());
      done += snapshot.count(table);
      progress.at(done, all);
    }
    findings.addAll(Belonging.findings(snapshot.rows()));
    return new Report(texts, findings, all);
  }

  private static List<Long> damaged(Rows rows) throws SQLException {
    List<Long> damaged = new ArrayList<>();
    rows.each(
        TEXTS,
        row -> {
          long id = row.integral("mention_id");
          Words words =
              new Words(row.text("author"), row.text("url"), row.text("title"), row.text("body"));
          Instant at = row.time("effective_at");
          if (!sound(id, at, row.small("source_id"), words, row.integral("row_crc"))) {
            damaged.add(id);
          }
        });
    return damaged;
  }

  private static List<Long> damagedDrafts(Rows rows) throws SQLException {
    List<Long> damaged = new ArrayList<>();
    rows.each(
        DRAFTS,
        row -> {
          long id = row.integral("id");
          if (Checksum.ofDraft(id, row.text("body")) != row.integral("row_crc")) damaged.add(id);
        });
    return damaged;
  }
}
