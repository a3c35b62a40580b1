package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.MentionId;
import earshot.model.ScoredText;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;
import earshot.storage.LabelStore.Said;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Writes what a person says of a mention within one transaction, with every count and copy that
/// depends on it.
final class LabelRows {
  static final int WHOLE = 0;

  static final String COLUMNS =
      """
      SELECT o.mention_id, o.brand_id, o.label, o.reason, o.by_user, o.made_at, o.origin,
        o.machine_label, v.name AS version
      """;
  private static final String FIND =
      COLUMNS
          + """
          FROM label_override o
          LEFT JOIN score_version v ON v.id = o.score_version
          WHERE o.mention_id = ? AND o.brand_id = ?\
          """;
  private static final String ADD =
      """
      INSERT INTO label_override (mention_id, brand_id, label, reason, by_user, made_at, origin,
        machine_label, score_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String FORGET =
      "DELETE FROM label_override WHERE mention_id = ? AND brand_id = ?";
  private static final String MARK =
      """
      UPDATE mention_brand
      SET label = ?, by_person = ?
      WHERE mention_id = ? AND brand_id = ?\
      """;
  private static final String MARK_WHOLE = "UPDATE mention SET label = ? WHERE id = ?";

  private final Rows rows;
  private final IdSource ids;
  private final Midnights midnights;
  private final Lines lines = new Lines();

  LabelRows(Rows rows, Database database) {
    this.rows = rows;
    this.ids = database.ids();
    this.midnights = database.midnights();
  }

  /// What the machine says now.
  ///
  /// @param version empty when there is no score
  record Machine(Optional<Label> label, String version) {}

  /// The machine's score of the brand where the text has one, else of the whole text.
  Machine machine(About about) throws SQLException {
    List<ScoredText> scores = ScoreRows.of(rows, about.mention().value());
    Optional<ScoredText> holds = scoreOf(scores, brand(about));
    return new Machine(holds.map(ScoredText::label), holds.map(ScoredText::version).orElse(""));
  }

  /// The person's label holds from now on.
  Change put(About about, Said said) throws SQLException {
    if (said.label() == Label.UNSCORED) {
      throw new IllegalArgumentException("Choose negative, neutral, positive or mixed.");
    }
    StoredMarks.Known known = known(about);
    Optional<Said> before = find(about);
    rows.change(FORGET, about.mention(), brand(about));
    Optional<Integer> version = Optional.empty();
    if (!said.version().isEmpty()) {
      version = Optional.of(new ScoreRows(rows, ids, lines).version(said.version()));
    }
    rows.change(
        ADD,
        about.mention(),
        brand(about),
        said.label(),
        Wording.fitting(said.reason(), 2_000),
        Wording.fitting(said.made().byUser(), 200),
        said.made().at(),
        said.origin(),
        said.machine(),
        version);
    mark(known, about, said.label(), true);
    return new Change(about, before, Optional.of(said));
  }

  /// The machine's label holds again.
  Change remove(About about) throws SQLException {
    StoredMarks.Known known = known(about);
    Optional<Said> before = find(about);
    if (before.isEmpty()) return new Change(about, before, before);
    rows.change(FORGET, about.mention(), brand(about));
    mark(known, about, machine(about).label().orElse(Label.UNSCORED), false);
    return new Change(about, before, Optional.empty());
  }

  private StoredMarks.Known known(About about) throws SQLException {
    StoredMarks stored = new StoredMarks(rows, lines);
    stored.load(List.of(about.mention().value()));
    StoredMarks.Known known =
        stored
            .loaded(about.mention().value())
            .orElseThrow(() -> new IllegalArgumentException("This mention is no longer stored."));
    if (about.brand().isPresent() && !known.marks().containsKey(about.brand().get())) {
      throw new IllegalArgumentException(
          "This mention does not name the brand; label the text as a whole.");
    }
    return known;
  }

  private Optional<Said> find(About about) throws SQLException {
    return rows.first(FIND, LabelRows::said, about.mention(), brand(about));
  }

  private void mark(StoredMarks.Known known, About about, Label label, boolean byPerson)
      throws SQLException {
    Tally tally = new Tally(midnights);
    BrandMarks.Hot hot = known.hot();
    if (about.brand().isPresent()) {
      BrandId brand = about.brand().get();
      StoredMarks.Mark was = known.marks().get(brand);
      if (was != null && hot.shown()) {
        tally.label(brand, hot.source(), hot.at(), was.label(), -1);
        tally.label(brand, hot.source(), hot.at(), label, 1);
      }
      lines.add(MARK, label, byPerson, hot.id(), brand);
      known.marks().put(brand, new StoredMarks.Mark(label, byPerson));
    }
    Label whole = whole(known, about, label, byPerson);
    if (whole != hot.label()) {
      if (hot.shown()) {
        tally.label(Tally.ALL, hot.source(), hot.at(), hot.label(), -1);
        tally.label(Tally.ALL, hot.source(), hot.at(), whole, 1);
      }
      lines.add(MARK_WHOLE, whole, hot.id());
    }
    SearchDirty.note(lines, hot.id());
    lines.run(rows);
    tally.run(rows);
  }

  /// The label of the text as a whole: what a person said of it, else what people agree on for all
  /// the brands it names, else the machine's.
  private Label whole(StoredMarks.Known known, About about, Label said, boolean byPerson)
      throws SQLException {
    if (about.brand().isEmpty() && byPerson) return said;
    About whole = new About(about.mention(), Optional.empty());
    Optional<Said> ofWhole = find(whole);
    if (ofWhole.isPresent()) return ofWhole.get().label();
    Optional<Label> agreed = known.agreed();
    return agreed.isPresent() ? agreed.get() : machine(whole).label().orElse(Label.UNSCORED);
  }

  private static Optional<ScoredText> scoreOf(List<ScoredText> scores, int brand) {
    return scores.stream()
        .filter(score -> score.brand() == brand)
        .findFirst()
        .or(() -> scores.stream().filter(score -> score.brand() == WHOLE).findFirst());
  }

  /// The number of the brand in the tables; 0 for the text as a whole.
  static int brand(About about) {
    return about.brand().map(BrandId::value).orElse(WHOLE);
  }

  static Said said(Row row) throws SQLException {
    int brand = row.small("brand_id");
    return new Said(
        new About(
            new MentionId(row.integral("mention_id")),
            brand == WHOLE ? Optional.empty() : Optional.of(new BrandId(brand))),
        row.coded(Label.class, "label"),
        row.coded(LabelOrigin.class, "origin"),
        row.codedIf(Label.class, "machine_label"),
        row.text("version"),
        row.text("reason"),
        new Authored(row.time("made_at"), row.text("by_user")));
  }
}
