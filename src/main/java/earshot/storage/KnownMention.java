package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Trait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Meets a mention again: keeps another wording as a new version, and brands it did not name yet.
///
/// Some documents change with every poll: the first wording and the last [#LATEST] are kept.
final class KnownMention {
  static final int LATEST = 20;

  private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://\\S+");
  private static final String ADDRESS = "SELECT url, author FROM mention_text WHERE mention_id = ?";
  private static final String LAST_VERSION =
      "SELECT MAX(n) FROM mention_version WHERE mention_id = ?";
  private static final String ADD_VERSION =
      """
      INSERT INTO mention_version (mention_id, n, seen_at, content_hash, title, body)
      VALUES (?, ?, ?, ?, ?, ?)\
      """;
  private static final String DROP_VERSION =
      "DELETE FROM mention_version WHERE mention_id = ? AND n > 1 AND n <= ?";
  private static final String CHANGE_TEXT =
      """
      UPDATE mention_text
      SET title = ?, body = ?, row_crc = ?
      WHERE mention_id = ?\
      """;
  private static final String CHANGE_HOT =
      """
      UPDATE mention
      SET content_hash = ?, label = ?, flags = ?
      WHERE id = ?\
      """;

  private final Rows rows;
  private final Lines lines;
  private final ScoreRows scores;
  private final BrandMarks marks;
  private final StoredMarks stored;
  private final Instant now;
  private final Map<Long, String> quarantined = new HashMap<>();
  private final Set<Long> rewritten = new HashSet<>();

  KnownMention(Rows rows, Lines lines, ScoreRows scores, BrandMarks marks, Instant now) {
    this.rows = rows;
    this.lines = lines;
    this.scores = scores;
    this.marks = marks;
    this.stored = new StoredMarks(rows, lines);
    this.now = now;
  }

  /// Looks up at once the mentions that may be met.
  void load(Collection<Long> mentions) throws SQLException {
    stored.load(mentions);
  }

  /// True when this changed what is stored of the mention itself.
  boolean meet(long id, Arrival arrival, Wordings wordings) throws SQLException {
    Wording said = arrival.wording();
    Wording before = wordings.of(id);
    boolean edited = !said.equals(before);
    if (!edited && arrival.candidate().hits().isEmpty()) return false;
    StoredMarks.Known known = stored.of(id);
    // What was withdrawn stays so, whoever still shows it.
    if (Flags.has(known.flags(), Trait.GONE)) return false;
    // Another source may cut or dress up the text; only the one it came from can edit it. Where a
    // person brought nothing but the address, everyone knows better.
    boolean its = known.hot().source().equals(arrival.source());
    if (edited && !its && !isOnlyAnAddress(before)) return false;
    if (edited) {
      // What waits to be written may be the very rows changed below.
      lines.run(rows);
      keepVersion(id, before);
      changeText(known, arrival);
      wordings.put(id, said);
      rewritten.add(id);
    }
    boolean found = addBrands(known, arrival);
    if (!edited && !found) return false;
    stored.forget(id);
    SearchDirty.note(lines, id);
    return true;
  }

  /// Mentions whose new wording is to be kept apart, with the reason.
  Map<Long, String> quarantined() {
    return quarantined;
  }

  /// Mentions that say something else now.
  Set<Long> rewritten() {
    return rewritten;
  }

  private static boolean isOnlyAnAddress(Wording said) {
    return said.title().isEmpty() && ADDRESS_ALONE.matcher(said.body()).matches();
  }

  private void keepVersion(long id, Wording before) throws SQLException {
    long n = rows.number(LAST_VERSION, id) + 1;
    lines.add(ADD_VERSION, id, n, now, before.contentHash(), before.title(), before.body());
    if (n > LATEST + 1) lines.add(DROP_VERSION, id, n - LATEST);
  }

  private void changeText(StoredMarks.Known known, Arrival arrival) throws SQLException {
    Reading reading = arrival.reading();
    Wording said = arrival.wording();
    BrandMarks.Hot hot = known.hot();
    lines.add(CHANGE_TEXT, said.title(), said.body(), sum(hot, said), hot.id());
    // A person's judgement outranks every later score.
    Label whole = known.wholeByPerson() ? hot.label() : reading.whole().label();
    int flags = Flags.reread(known.flags(), reading.traits());
    lines.add(CHANGE_HOT, arrival.contentHash(), whole, flags, hot.id());
    // Whoever was kept apart before and shown again by a person stays in sight.
    if (!Flags.has(known.flags(), Trait.QUARANTINED)) {
      Quarantine.reason(reading.cues()).ifPresent(reason -> quarantined.put(hot.id(), reason));
    }
    scores.replace(hot.id(), arrival.scored());
    marks.changeWhole(hot, whole);
    for (Map.Entry<BrandId, StoredMarks.Mark> each : known.marks().entrySet()) {
      if (each.getValue().byPerson()) marks.keep(hot, each.getKey(), reading);
      else marks.change(hot, each.getKey(), each.getValue().label(), reading);
    }
  }

  private boolean addBrands(StoredMarks.Known known, Arrival arrival) throws SQLException {
    boolean found = false;
    for (BrandId brand : arrival.brands()) {
      if (known.marks().containsKey(brand)) continue;
      marks.add(known.hot(), brand, arrival.reading());
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
}
