package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;

/// Keeps the row a mention has for each brand it names, together with the counts of that brand.
final class BrandMarks {
  private static final String ADD =
      """
      INSERT INTO mention_brand (mention_id, brand_id, effective_at, status, shown, label, compound,
        score_version, by_person)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE)""";
  private static final String CHANGE =
      """
      UPDATE mention_brand
      SET label = ?, compound = ?, score_version = ?
      WHERE mention_id = ? AND brand_id = ?""";

  private static final String KEEP =
      """
      UPDATE mention_brand
      SET compound = ?, score_version = ?
      WHERE mention_id = ? AND brand_id = ?""";

  private final Lines lines;
  private final Tally tally;
  private final ScoreRows scores;

  /// What the rows of all brands of a mention have in common.
  record Hot(long id, SourceId source, Instant at, Status status, boolean shown, Label label) {}

  BrandMarks(Lines lines, Tally tally, ScoreRows scores) {
    this.lines = lines;
    this.tally = tally;
    this.scores = scores;
  }

  /// The mention is new, whatever it names.
  void addWhole(Hot hot) {
    if (!hot.shown()) return;
    tally.label(Tally.ALL, hot.source(), hot.at(), hot.label(), 1);
    tally.status(Tally.ALL, hot.status(), 1);
  }

  /// The mention names this brand.
  void add(Hot hot, BrandId brand, Reading reading) throws SQLException {
    Label label = reading.labelFor(brand);
    lines.add(
        ADD,
        hot.id(),
        brand,
        hot.at(),
        hot.status(),
        hot.shown(),
        label,
        ScoreRows.compound(label, reading.compoundFor(brand)),
        scores.version(reading.version()));
    if (!hot.shown()) return;
    tally.label(brand, hot.source(), hot.at(), label, 1);
    tally.status(brand, hot.status(), 1);
  }

  /// The text about this brand reads otherwise now.
  void change(Hot hot, BrandId brand, Label before, Reading reading) throws SQLException {
    Label label = reading.labelFor(brand);
    lines.add(
        CHANGE,
        label,
        ScoreRows.compound(label, reading.compoundFor(brand)),
        scores.version(reading.version()),
        hot.id(),
        brand);
    if (!hot.shown()) return;
    tally.label(brand, hot.source(), hot.at(), before, -1);
    tally.label(brand, hot.source(), hot.at(), label, 1);
  }

  /// The text reads otherwise now, but a person has said how it sounds.
  void keep(Hot hot, BrandId brand, Reading reading) throws SQLException {
    lines.add(
        KEEP,
        ScoreRows.compound(reading.labelFor(brand), reading.compoundFor(brand)),
        scores.version(reading.version()),
        hot.id(),
        brand);
  }

  /// The whole text reads otherwise now.
  void changeWhole(Hot hot, Label label) {
    if (!hot.shown()) return;
    tally.label(Tally.ALL, hot.source(), hot.at(), hot.label(), -1);
    tally.label(Tally.ALL, hot.source(), hot.at(), label, 1);
  }
}
