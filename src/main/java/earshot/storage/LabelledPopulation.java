package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.ScoredText;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows what the machine said of every shown mention of a stretch of time, whatever people said
/// since; read in parts, so that writing goes on meanwhile.
final class LabelledPopulation {
  private static final int PAGE = 5_000;

  static final String OF_ALL =
      """
      SELECT id, effective_at, label
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND (effective_at > ? OR id > ?) AND shown
      ORDER BY effective_at, id
      LIMIT ?\
      """;
  static final String OF_BRAND =
      """
      SELECT mention_id AS id, effective_at, label
      FROM mention_brand
      WHERE brand_id = ? AND effective_at >= ? AND effective_at < ?
        AND (effective_at > ? OR mention_id > ?) AND shown
      ORDER BY brand_id, effective_at, mention_id
      LIMIT ?\
      """;
  // What people said is little beside what is stored, so it is walked whole.
  private static final String BY_PEOPLE = "SELECT DISTINCT mention_id FROM label_override";

  private final Database database;
  private final Optional<BrandId> brand;
  private final TimeRange range;

  LabelledPopulation(Database database, Optional<BrandId> brand, TimeRange range) {
    this.database = database;
    this.brand = brand;
    this.range = range;
  }

  private record Line(long id, Instant at, Label label) {}

  /// Shows all of them, the oldest first.
  ///
  /// @param progress told how many were shown; how many there are is not known before
  void each(AccuracyStore.Visitor visitor, Progress progress) {
    Set<Long> byPeople = new HashSet<>(database.read(LabelledPopulation::byPeople));
    Instant to = MentionPages.ceiling(range.to());
    Instant at = MentionPages.ceiling(range.from());
    long id = 0;
    long shown = 0;
    List<Line> page;
    do {
      page = page(at, to, id);
      for (Line line : page) {
        boolean judged = byPeople.contains(line.id());
        visitor.see(line.id(), judged ? machine(line) : line.label());
      }
      shown += page.size();
      progress.at(shown, shown);
      if (!page.isEmpty()) {
        at = page.getLast().at();
        id = page.getLast().id();
      }
    } while (page.size() == PAGE);
  }

  private List<Line> page(Instant at, Instant to, long id) {
    return database.read(
        rows ->
            brand.isPresent()
                ? rows.list(OF_BRAND, LabelledPopulation::line, brand.get(), at, to, at, id, PAGE)
                : rows.list(OF_ALL, LabelledPopulation::line, at, to, at, id, PAGE));
  }

  private Label machine(Line line) {
    List<ScoredText> scores = database.read(rows -> ScoreRows.of(rows, line.id()));
    int of = brand.map(BrandId::value).orElse(0);
    return scores.stream()
        .filter(score -> score.brand() == of)
        .findFirst()
        .or(() -> scores.stream().filter(score -> score.brand() == 0).findFirst())
        .map(ScoredText::label)
        .orElse(Label.UNSCORED);
  }

  private static List<Long> byPeople(Rows rows) throws SQLException {
    return rows.list(BY_PEOPLE, row -> row.integral("mention_id"));
  }

  private static Line line(Row row) throws SQLException {
    return new Line(row.integral("id"), row.time("effective_at"), row.coded(Label.class, "label"));
  }
}
