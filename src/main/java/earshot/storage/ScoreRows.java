package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.ScoredText;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps the scores of a text with their reasons: the whole text's, and those of brands that have
/// their own.
final class ScoreRows {
  private static final int WHOLE = 0;

  private static final String ADD =
      """
      INSERT INTO score (mention_id, brand_id, score_version, compound, label, reasons)
      VALUES (?, ?, ?, ?, ?, ?)\
      """;
  private static final String FORGET_OF =
      "DELETE FROM score WHERE mention_id = ? AND brand_id = ? AND score_version = ?";
  static final String OF_MENTION =
      """
      SELECT s.brand_id, s.score_version, s.compound, s.label, s.reasons, v.name,
        b.score_version AS holds,
        (SELECT MAX(CASE WHEN r.undone THEN -1 ELSE r.id END)
          FROM rescore r
          WHERE r.to_version = s.score_version) AS rank
      FROM score s
      JOIN score_version v ON v.id = s.score_version
      LEFT JOIN mention_brand b ON b.mention_id = s.mention_id AND b.brand_id = s.brand_id
      WHERE s.mention_id = ?
      ORDER BY s.mention_id, s.brand_id, s.score_version\
      """;

  private final Rows rows;
  private final IdSource ids;
  private final Lines lines;
  private final Map<String, Integer> versions = new HashMap<>();

  ScoreRows(Rows rows, IdSource ids, Lines lines) {
    this.rows = rows;
    this.ids = ids;
    this.lines = lines;
  }

  /// Stores the scores of a text that has none.
  void add(long mention, Arrival.Scored scored) throws SQLException {
    addFor(mention, scored.reading().byBrand().keySet(), scored);
  }

  /// Stores the score of a text, and of these brands where they have one of their own.
  void addFor(long mention, Collection<BrandId> brands, Arrival.Scored scored) throws SQLException {
    Reading reading = scored.reading();
    int version = version(reading.version());
    Score whole = reading.whole();
    lines.add(ADD, mention, WHOLE, version, whole.compound(), whole.label(), scored.reasons());
    for (BrandId brand : brands) add(mention, brand, version, scored);
  }

  /// Stores the score a text has for one more brand, where it has one of its own.
  void addOf(long mention, BrandId brand, Arrival.Scored scored) throws SQLException {
    int version = version(scored.reading().version());
    lines.add(FORGET_OF, mention, brand, version);
    add(mention, brand, version, scored);
  }

  private void add(long mention, BrandId brand, int version, Arrival.Scored scored) {
    Optional.ofNullable(scored.reading().byBrand().get(brand))
        .ifPresent(
            score ->
                lines.add(
                    ADD,
                    mention,
                    brand,
                    version,
                    score.compound(),
                    score.label(),
                    scored.reasonsByBrand().getOrDefault(brand, "")));
  }

  /// Stores the scores of a text that changed; those of the earlier wording go.
  void replace(long mention, Arrival.Scored scored) throws SQLException {
    lines.add("DELETE FROM score WHERE mention_id = ?", mention);
    lines.run(rows);
    add(mention, scored);
  }

  /// The number under which a scoring's version is stored.
  int version(String name) throws SQLException {
    Integer known = versions.get(name);
    if (known != null) return known;
    Optional<Integer> stored =
        rows.first("SELECT id FROM score_version WHERE name = ?", row -> row.small("id"), name);
    int id = stored.isPresent() ? stored.get() : ids.nextSmall(rows, "score_version");
    if (stored.isEmpty()) {
      rows.change("INSERT INTO score_version (id, name) VALUES (?, ?)", id, name);
    }
    versions.put(name, id);
    return id;
  }

  /// The compound as stored: absent where nothing was scored.
  static Optional<Double> compound(Label label, double compound) {
    return label == Label.UNSCORED ? Optional.empty() : Optional.of(compound);
  }

  /// The score that holds of the whole text, and of each brand that has its own; the whole text's
  /// first. Others are of earlier versions, or of versions that were taken back.
  static List<ScoredText> of(Rows rows, long mention) throws SQLException {
    Map<Integer, Held> holding = new LinkedHashMap<>();
    for (Held each : rows.list(OF_MENTION, ScoreRows::read, mention)) {
      if (each.holds()) holding.merge(each.score().brand(), each, Held::later);
    }
    return holding.values().stream().map(Held::score).toList();
  }

  /// A stored score.
  ///
  /// @param holds false when the brand is known to have another
  /// @param rank when its version was last put in force: the later, the greater; below 0 when that
  ///   was taken back
  private record Held(ScoredText score, boolean holds, long rank) {
    private Held later(Held next) {
      return next.rank >= rank ? next : this;
    }
  }

  private static Held read(Row row) throws SQLException {
    OptionalLong holds = row.integralIf("holds");
    return new Held(
        new ScoredText(
            row.small("brand_id"),
            row.text("name"),
            row.coded(Label.class, "label"),
            row.real("compound"),
            ReasonText.read(row.text("reasons"))),
        holds.isEmpty() || holds.getAsLong() == row.small("score_version"),
        row.integralIf("rank").orElse(0));
  }
}
