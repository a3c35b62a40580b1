package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Meets a mention again: keeps another wording as a new version, and brands it did not name yet.
///
/// Some documents change with every poll: the first wording and the last [#LATEST] are kept.
final class KnownMention {
  static final int LATEST = 20;

  private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://\\S+");
  private static final String HOT =
      """
      SELECT source_id, effective_at, status, shown, label
      FROM mention
      WHERE id = ?""";
  private static final String MARKS =
      """
      SELECT brand_id, label, by_person
      FROM mention_brand
      WHERE mention_id = ?""";
  private static final String ADDRESS = "SELECT url, author FROM mention_text WHERE mention_id = ?";
  private static final String LAST_VERSION =
      "SELECT MAX(n) FROM mention_version WHERE mention_id = ?";
  private static final String ADD_VERSION =
      """
      INSERT INTO mention_version (mention_id, n, seen_at, content_hash, title, body)
      VALUES (?, ?, ?, ?, ?, ?)""";
  private static final String DROP_VERSION =
      "DELETE FROM mention_version WHERE mention_id = ? AND n > 1 AND n <= ?";
  private static final String CHANGE_TEXT =
      """
      UPDATE mention_text
      SET title = ?, body = ?, row_crc = ?
      WHERE mention_id = ?""";
  private static final String CHANGE_HOT =
      """
      UPDATE mention
      SET content_hash = ?, label = ?
      WHERE id = ?""";

  private final Rows rows;
  private final Lines lines;
  private final ScoreRows scores;
  private final BrandMarks marks;
  private final Instant now;

  private record Mark(Label label, boolean byPerson) {}

  KnownMention(Rows rows, Lines lines, ScoreRows scores, BrandMarks marks, Instant now) {
    this.rows = rows;
    this.lines = lines;
    this.scores = scores;
    this.marks = marks;
    this.now = now;
  }

  /// True when this changed what is stored of the mention itself.
  boolean meet(long id, Candidate candidate, Wordings wordings) throws SQLException {
    Wording said = Wording.of(candidate.sighting().words());
    Wording before = wordings.of(id);
    boolean edited = !said.equals(before);
    if (!edited && candidate.hits().isEmpty()) return false;
    // What waits to be written may be the very rows looked up below.
    lines.run(rows);
    BrandMarks.Hot hot = hot(id);
    // Another source may cut or dress up the text; only the one it came from can edit it. Where a
    // person brought nothing but the address, everyone knows better.
    boolean its = hot.source().equals(candidate.sighting().source());
    if (edited && !its && !isOnlyAnAddress(before)) return false;
    Map<BrandId, Mark> known = marksOf(id);
    if (edited) {
      keepVersion(id, before);
      changeText(hot, candidate, said, known);
      wordings.put(id, said);
    }
    boolean found = addBrands(hot, candidate, known);
    if (edited || found) SearchDirty.note(lines, id);
    return edited || found;
  }

  private static boolean isOnlyAnAddress(Wording said) {
    return said.title().isEmpty() && ADDRESS_ALONE.matcher(said.body()).matches();
  }

  private void keepVersion(long id, Wording before) throws SQLException {
    long n = rows.number(LAST_VERSION, id) + 1;
    lines.add(ADD_VERSION, id, n, now, before.contentHash(), before.title(), before.body());
    if (n > LATEST + 1) lines.add(DROP_VERSION, id, n - LATEST);
  }

  private void changeText(
      BrandMarks.Hot hot, Candidate candidate, Wording said, Map<BrandId, Mark> known)
      throws SQLException {
    Reading reading = candidate.reading();
    long id = hot.id();
    long sum = sum(hot, said);
    lines.add(CHANGE_TEXT, said.title(), said.body(), sum, id);
    lines.add(CHANGE_HOT, said.contentHash(), reading.whole().label(), id);
    scores.replace(id, reading);
    marks.changeWhole(hot, reading.whole().label());
    for (Map.Entry<BrandId, Mark> each : known.entrySet()) {
      // A person's judgement outranks every later score.
      if (each.getValue().byPerson()) continue;
      marks.change(hot, each.getKey(), each.getValue().label(), reading);
    }
  }

  private boolean addBrands(BrandMarks.Hot hot, Candidate candidate, Map<BrandId, Mark> known)
      throws SQLException {
    boolean found = false;
    for (BrandId brand : Taking.brands(candidate)) {
      if (known.containsKey(brand)) continue;
      marks.add(hot, brand, candidate.reading());
      found = true;
    }
    return found;
  }

  private long sum(BrandMarks.Hot hot, Wording said) throws SQLException {
    return rows.first(
            ADDRESS,
            row ->
                Checksum.ofText(
                    hot.id(),
                    hot.at(),
                    hot.source().value(),
                    row.text("author"),
                    row.text("url"),
                    said),
            hot.id())
        .orElseThrow();
  }

  private BrandMarks.Hot hot(long id) throws SQLException {
    return rows.first(
            HOT,
            row ->
                new BrandMarks.Hot(
                    id,
                    new SourceId(row.small("source_id")),
                    row.time("effective_at"),
                    row.coded(Status.class, "status"),
                    row.flag("shown"),
                    row.coded(Label.class, "label")),
            id)
        .orElseThrow(() -> new IllegalStateException("no mention " + id));
  }

  private Map<BrandId, Mark> marksOf(long id) throws SQLException {
    Map<BrandId, Mark> known = new HashMap<>();
    rows.list(
        MARKS,
        row ->
            known.put(
                new BrandId(row.small("brand_id")),
                new Mark(row.coded(Label.class, "label"), row.flag("by_person"))),
        id);
    return known;
  }
}
