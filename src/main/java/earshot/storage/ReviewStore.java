package earshot.storage;

import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.storage.LabelStore.About;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what reviewers said of archives offline, beside what counts here, and when it was merged.
public final class ReviewStore {
  private static final String PUT =
      """
      MERGE INTO review_label (mention_id, brand_id, reviewer, label, reason, made_at)
      KEY (mention_id, brand_id, reviewer)
      VALUES (?, ?, ?, ?, ?, ?)""";
  private static final String REMOVE =
      "DELETE FROM review_label WHERE mention_id = ? AND brand_id = ? AND reviewer = ?";
  static final String OF_MENTION =
      """
      SELECT brand_id, label
      FROM review_label
      WHERE mention_id = ? AND reviewer = ?""";
  private static final String ADD =
      """
      INSERT INTO review_merge (id, file_name, file_sha, reviewer, label_count, note_count,
        conflict_count, agreed_count, kappa, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String DROP = "DELETE FROM review_merge WHERE id = ?";
  private static final String NEXT = "SELECT COALESCE(MAX(id), 0) + 1 FROM review_merge";
  // One row for each file that was merged, which is little.
  private static final String ALL =
      """
      SELECT id, file_name, file_sha, reviewer, label_count, note_count, conflict_count,
        agreed_count, kappa, made_at, by_user
      FROM review_merge
      ORDER BY id DESC""";

  private final Database database;

  ReviewStore(Database database) {
    this.database = database;
  }

  /// What a reviewer said.
  public record Given(About about, String reviewer, Label label, String reason, Instant at) {}

  /// Where a review came from.
  ///
  /// @param sha the hash that names the file, 64 hex digits
  public record File(String name, String sha, String reviewer) {}

  /// What came of a merge.
  ///
  /// @param kappa agreement of the reviewer with what stood here; absent when nothing can be
  ///   compared
  public record Counts(int labels, int notes, int conflicts, int agreed, Optional<Double> kappa) {}

  /// A merge as it is noted.
  public record Merged(int id, File file, Counts counts, Instant at, String byUser) {}

  /// Keeps labels of a reviewer and notes the merge, in one transaction.
  public Merged note(File file, Collection<Given> labels, Counts counts, String byUser) {
    return database.write(
        rows -> {
          Instant now = Rows.storable(database.clock().instant());
          for (Given each : labels) put(rows, each);
          Merged merged =
              new Merged(Math.toIntExact(rows.number(NEXT)), file, counts, now, byUser);
          add(rows, merged);
          String words = file.sha() + " " + file.reviewer();
          JournalRows.append(
              rows, now, byUser, JournalAction.REVIEW_MERGED, "review:" + merged.id(), words);
          return merged;
        });
  }

  /// Takes a merge back: the labels are no longer kept beside ours.
  public void takeBack(Merged merged, Collection<Given> labels, String byUser) {
    database.write(
        rows -> {
          for (Given each : labels) {
            rows.change(REMOVE, each.about().mention(), brand(each.about()), each.reviewer());
          }
          rows.change(DROP, merged.id());
          JournalRows.note(
              database,
              rows,
              byUser,
              JournalAction.REVIEW_UNDONE,
              "review:" + merged.id(),
              merged.file().sha());
          return merged.id();
        });
  }

  /// What a reviewer said of a mention, as it was merged before.
  public Map<About, Label> of(MentionId mention, String reviewer) {
    return database.read(
        rows -> {
          Map<About, Label> said = new HashMap<>();
          rows.each(
              OF_MENTION,
              row -> {
                int brand = row.small("brand_id");
                About about =
                    new About(
                        mention,
                        brand == LabelRows.WHOLE
                            ? Optional.empty()
                            : Optional.of(new BrandId(brand)));
                said.put(about, row.coded(Label.class, "label"));
              },
              mention,
              reviewer);
          return said;
        });
  }

  /// All merges, newest first.
  public List<Merged> merges() {
    return database.read(rows -> rows.list(ALL, ReviewStore::read));
  }

  private static void put(Rows rows, Given given) throws SQLException {
    rows.change(
        PUT,
        given.about().mention(),
        brand(given.about()),
        Wording.fitting(given.reviewer(), 200),
        given.label(),
        Wording.fitting(given.reason(), 2_000),
        Rows.storable(given.at()));
  }

  private static void add(Rows rows, Merged merged) throws SQLException {
    rows.change(
        ADD,
        merged.id(),
        Wording.fitting(merged.file().name(), 1_000),
        Wording.fitting(merged.file().sha(), 64),
        Wording.fitting(merged.file().reviewer(), 200),
        merged.counts().labels(),
        merged.counts().notes(),
        merged.counts().conflicts(),
        merged.counts().agreed(),
        merged.counts().kappa(),
        merged.at(),
        Wording.fitting(merged.byUser(), 200));
  }

  private static int brand(About about) {
    return about.brand().map(BrandId::value).orElse(LabelRows.WHOLE);
  }

  private static Merged read(Row row) throws SQLException {
    return new Merged(
        row.small("id"),
        new File(row.text("file_name"), row.text("file_sha"), row.text("reviewer")),
        new Counts(
            row.small("label_count"),
            row.small("note_count"),
            row.small("conflict_count"),
            row.small("agreed_count"),
            row.realIf("kappa")),
        row.time("made_at"),
        row.text("by_user"));
  }
}
