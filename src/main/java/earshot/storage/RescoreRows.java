package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.Reading;
import earshot.storage.RescoreStore.Anew;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives mentions other scores within one transaction, or those they had before.
final class RescoreRows {
  static final String OF_VERSION =
      """
      SELECT s.mention_id
      FROM score s
      JOIN score_version v ON v.id = s.score_version
      WHERE s.mention_id > ? AND s.mention_id <= ? AND s.brand_id = 0 AND v.name = ?\
      """;
  static final String WORDINGS =
      """
      SELECT m.id, m.content_hash
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id\
      """;
  static final String SCORES =
      """
      SELECT s.mention_id, s.brand_id, s.score_version, s.label, s.compound,
        (SELECT MAX(CASE WHEN r.undone THEN -1 ELSE r.id END)
          FROM rescore r
          WHERE r.to_version = s.score_version) AS rank
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN score s ON s.mention_id = w.mention_id\
      """;
  static final String VERSIONS =
      """
      SELECT b.mention_id, b.brand_id, b.score_version
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_brand b ON b.mention_id = w.mention_id\
      """;
  private static final String REMOVED = "SELECT id FROM brand WHERE removed";
  private static final String FORGET =
      "DELETE FROM score WHERE mention_id = ? AND score_version = ?";
  private static final String LABEL = "UPDATE mention SET label = ? WHERE id = ?";
  private static final String BACK =
      """
      UPDATE mention_brand
      SET label = ?, compound = ?, score_version = ?
      WHERE mention_id = ? AND brand_id = ?\
      """;

  private final Rows rows;
  private final Lines lines = new Lines();
  private final Tally tally;
  private final ScoreRows scores;
  private final BrandMarks marks;
  private final StoredMarks stored;
  private final Set<BrandId> removed;
  private final Set<Long> changed = new HashSet<>();

  RescoreRows(Rows rows, Database database) throws SQLException {
    this.rows = rows;
    tally = new Tally(database.midnights());
    scores = new ScoreRows(rows, database.ids(), lines);
    marks = new BrandMarks(lines, tally, scores);
    stored = new StoredMarks(rows, lines);
    removed = Set.copyOf(rows.list(REMOVED, row -> new BrandId(row.small("id"))));
  }

  /// Returns the mentions that changed.
  Set<Long> apply(List<Long> mentions, Map<MentionId, Anew> anew) throws SQLException {
    stored.load(mentions);
    Map<Long, Long> wordings = new HashMap<>();
    rows.each(
        WORDINGS,
        row -> wordings.put(row.integral("id"), row.integral("content_hash")),
        (Object) mentions.toArray(Long[]::new));
    for (long mention : mentions) {
      Anew read = anew.get(new MentionId(mention));
      Optional<StoredMarks.Known> known = stored.loaded(mention);
      if (read == null || known.isEmpty()) continue;
      if (Long.valueOf(read.wording()).equals(wordings.get(mention))) {
        apply(known.get(), Arrival.Scored.of(read.reading()));
      }
    }
    return run();
  }

  private void apply(StoredMarks.Known known, Arrival.Scored scored) throws SQLException {
    List<BrandId> open = open(known);
    if (open.isEmpty() && known.wholeByPerson()) return;
    Reading reading = scored.reading();
    long mention = known.hot().id();
    lines.add(FORGET, mention, scores.version(reading.version()));
    scores.addFor(mention, open, scored);
    for (BrandId brand : open) marks.change(known.hot(), brand, label(known, brand), reading);
    if (!known.wholeByPerson()) whole(known, reading.whole().label());
    note(mention);
  }

  /// Puts back the scores from before a version; returns the mentions that changed.
  Set<Long> takeBack(List<Long> mentions, String version) throws SQLException {
    int undone = scores.version(version);
    stored.load(mentions);
    Map<Long, Map<Integer, Earlier>> earlier = earlier(mentions, undone);
    Map<Long, Set<BrandId>> scoredSo = scoredSo(mentions, undone);
    for (long mention : mentions) {
      Optional<StoredMarks.Known> known = stored.loaded(mention);
      Map<Integer, Earlier> before = earlier.getOrDefault(mention, Map.of());
      Earlier whole = before.get(LabelRows.WHOLE);
      if (known.isEmpty() || whole == null) continue;
      Set<BrandId> named = scoredSo.getOrDefault(mention, Set.of());
      takeBack(known.get(), before, whole, named);
    }
    return run();
  }

  private void takeBack(
      StoredMarks.Known known, Map<Integer, Earlier> before, Earlier whole, Set<BrandId> named) {
    BrandMarks.Hot hot = known.hot();
    for (BrandId brand : open(known)) {
      if (!named.contains(brand)) continue;
      Earlier own = before.getOrDefault(brand.value(), whole);
      lines.add(
          BACK,
          own.label(),
          ScoreRows.compound(own.label(), own.compound()),
          own.version(),
          hot.id(),
          brand);
      if (hot.shown()) {
        tally.label(brand, hot.source(), hot.at(), label(known, brand), -1);
        tally.label(brand, hot.source(), hot.at(), own.label(), 1);
      }
    }
    if (!known.wholeByPerson()) whole(known, whole.label());
    note(hot.id());
  }

  /// A score of another version than the one that is taken back.
  private record Earlier(int version, Label label, double compound, long rank) {
    private Earlier later(Earlier next) {
      return next.rank > rank || (next.rank == rank && next.version > version) ? next : this;
    }
  }

  /// For each mention the score that held before: of the whole text, and of brands that had their
  /// own in the same version.
  private Map<Long, Map<Integer, Earlier>> earlier(Collection<Long> mentions, int undone)
      throws SQLException {
    Map<Long, List<Map.Entry<Integer, Earlier>>> all = new HashMap<>();
    rows.each(
        SCORES,
        row -> {
          if (row.small("score_version") == undone) return;
          all.computeIfAbsent(row.integral("mention_id"), _ -> new ArrayList<>())
              .add(Map.entry(row.small("brand_id"), score(row)));
        },
        (Object) mentions.toArray(Long[]::new));
    Map<Long, Map<Integer, Earlier>> before = new HashMap<>();
    all.forEach(
        (mention, found) -> {
          Map<Integer, Earlier> ofMention = new HashMap<>();
          found.forEach(each -> ofMention.merge(each.getKey(), each.getValue(), Earlier::later));
          Earlier whole = ofMention.get(LabelRows.WHOLE);
          ofMention.values().removeIf(each -> whole != null && each.version() != whole.version());
          before.put(mention, ofMention);
        });
    return before;
  }

  private static Earlier score(Row row) throws SQLException {
    return new Earlier(
        row.small("score_version"),
        row.coded(Label.class, "label"),
        row.real("compound"),
        row.integralIf("rank").orElse(0));
  }

  private Map<Long, Set<BrandId>> scoredSo(Collection<Long> mentions, int version)
      throws SQLException {
    Map<Long, Set<BrandId>> found = new HashMap<>();
    rows.each(
        VERSIONS,
        row -> {
          if (row.small("score_version") != version) return;
          found
              .computeIfAbsent(row.integral("mention_id"), _ -> new HashSet<>())
              .add(new BrandId(row.small("brand_id")));
        },
        (Object) mentions.toArray(Long[]::new));
    return found;
  }

  private void whole(StoredMarks.Known known, Label label) {
    if (label == known.hot().label()) return;
    marks.changeWhole(known.hot(), label);
    lines.add(LABEL, label, known.hot().id());
  }

  /// The brands of which no person has decided. One that was removed is no longer known by its
  /// names, so it keeps the score it had.
  private List<BrandId> open(StoredMarks.Known known) {
    return known.marks().entrySet().stream()
        .filter(each -> !each.getValue().byPerson())
        .map(Map.Entry::getKey)
        .filter(brand -> !removed.contains(brand))
        .toList();
  }

  private static Label label(StoredMarks.Known known, BrandId brand) {
    StoredMarks.Mark mark = known.marks().get(brand);
    return mark == null ? Label.UNSCORED : mark.label();
  }

  private void note(long mention) {
    SearchDirty.note(lines, mention);
    changed.add(mention);
  }

  private Set<Long> run() throws SQLException {
    lines.run(rows);
    tally.run(rows);
    return changed;
  }
}
