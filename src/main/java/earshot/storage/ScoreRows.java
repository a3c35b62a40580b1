package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.ScoredText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the scores of a text with their reasons: the whole text's, and those of brands that have
/// their own.
final class ScoreRows {
  private static final int WHOLE = 0;

  private static final String ADD =
      """
      INSERT INTO score (mention_id, brand_id, score_version, compound, label, reasons)
      VALUES (?, ?, ?, ?, ?, ?)""";
  private static final String FORGET_OF =
      "DELETE FROM score WHERE mention_id = ? AND brand_id = ? AND score_version = ?";
  static final String OF_MENTION =
      """
      SELECT s.brand_id, s.compound, s.label, s.reasons, v.name
      FROM score s
      JOIN score_version v ON v.id = s.score_version
      WHERE s.mention_id = ?
      ORDER BY s.mention_id, s.brand_id, s.score_version""";

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
    Reading reading = scored.reading();
    int version = version(reading.version());
    Score whole = reading.whole();
    lines.add(ADD, mention, WHOLE, version, whole.compound(), whole.label(), scored.reasons());
    for (BrandId brand : reading.byBrand().keySet()) add(mention, brand, version, scored);
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

  /// The newest score of the whole text and of each brand, the whole text's first.
  static List<ScoredText> of(Rows rows, long mention) throws SQLException {
    Map<Integer, ScoredText> newest = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (ScoredText each : rows.list(OF_MENTION, ScoreRows::read, mention)) {
      if (newest.put(each.brand(), each) == null) order.add(each.brand());
    }
    return order.stream()
        .flatMap(brand -> Optional.ofNullable(newest.get(brand)).stream())
        .toList();
  }

  private static ScoredText read(Row row) throws SQLException {
    return new ScoredText(
        row.small("brand_id"),
        row.text("name"),
        row.coded(Label.class, "label"),
        row.real("compound"),
        ReasonText.read(row.text("reasons")));
  }
}
