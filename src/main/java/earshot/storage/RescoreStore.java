package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.Reading;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives stored mentions other scores, and takes that back. Scores of earlier versions stay beside
/// the new ones; what a person decided is never touched.
public final class RescoreStore {
  private static final String BEGIN =
      """
      INSERT INTO rescore (id, from_version, to_version, made_at, by_user, changed, undone)
      VALUES (?, ?, ?, ?, ?, 0, FALSE)\
      """;
  private static final String RUNS =
      """
      SELECT r.id, r.made_at, r.ended_at, r.by_user, r.changed, r.undone,
        f.name AS from_name, t.name AS to_name
      FROM rescore r
      LEFT JOIN score_version f ON f.id = r.from_version
      JOIN score_version t ON t.id = r.to_version
      """;
  private static final String LATEST = RUNS + "ORDER BY r.id DESC LIMIT ?";
  private static final String BY_ID = RUNS + "WHERE r.id = ?";
  private static final String COUNT = "UPDATE rescore SET changed = changed + ? WHERE id = ?";

  private final Database database;

  RescoreStore(Database database) {
    this.database = database;
  }

  /// A time when stored mentions were scored anew.
  ///
  /// @param from the version before; empty when it is not known
  /// @param ended absent while it runs, or when it was stopped on the way
  /// @param changed how many mentions got another score
  /// @param undone whether it is taken back, or, where `ended` is absent, being taken back
  public record Run(
      int id,
      String from,
      String to,
      Authored made,
      Optional<Instant> ended,
      long changed,
      boolean undone) {}

  /// A mention as it stands, to be read again.
  ///
  /// @param language as it was found to be; empty when it is undetermined
  /// @param wording tells this text from an edited one
  public record Standing(
      MentionId id, String text, String language, long wording, Whole whole, List<Mark> marks) {
    /// Copies the list.
    public Standing {
      marks = List.copyOf(marks);
    }
  }

  /// What holds for a text as a whole.
  ///
  /// @param compound absent where brands have their own, or nothing was scored
  /// @param byPerson whether a person's label holds
  public record Whole(Label label, Optional<Double> compound, boolean byPerson) {}

  /// What holds for one brand.
  public record Mark(BrandId brand, Label label, Optional<Double> compound, boolean byPerson) {}

  /// Another score for a mention.
  ///
  /// @param wording of the text that was read, as in [Standing]
  public record Anew(long wording, Reading reading) {}

  /// The mentions with ids from `after` exclusive to `to` inclusive, in the order of their ids;
  /// those whose text was damaged on the disk are left out.
  public List<Standing> standing(long after, long to) {
    return database.read(rows -> StandingRows.read(rows, after, to));
  }

  /// Begins a run.
  public Run begin(String from, String to, String byUser) {
    return database.write(
        rows -> {
          ScoreRows scores = new ScoreRows(rows, database.ids(), new Lines());
          int id = database.ids().nextSmall(rows, "rescore");
          rows.change(
              BEGIN,
              id,
              from.isEmpty() ? Optional.empty() : Optional.of(scores.version(from)),
              scores.version(to),
              database.clock().instant(),
              Wording.fitting(byUser, 200));
          JournalRows.note(database, rows, byUser, JournalAction.RESCORED, "rescore:" + id, to);
          return find(rows, id);
        });
  }

  /// Gives mentions other scores, 200 in a transaction, and counts them; each mention's text, marks
  /// and sums change together. Left as they are: what a person decided, and mentions whose text
  /// changed since it was read.
  ///
  /// @return those that changed
  public Set<MentionId> apply(Run run, Map<MentionId, Anew> scores) {
    return Batches.run(
        database,
        scores.keySet(),
        (rows, some) -> {
          Set<Long> changed = new RescoreRows(rows, database).apply(some, scores);
          rows.change(COUNT, changed.size(), run.id());
          return changed;
        });
  }

  /// The run is complete.
  public Run end(Run run) {
    return mark(run, Optional.of(database.clock().instant()), run.undone());
  }

  /// The run is being taken back from now on: reasons of the earlier version hold again.
  public Run beginTakingBack(Run run) {
    database.write(
        rows -> {
          JournalRows.note(
              database, rows, JournalAction.RESCORE_UNDONE, "rescore:" + run.id(), run.from());
          return run;
        });
    return mark(run, Optional.empty(), true);
  }

  /// Takes back what the run did to mentions with ids from `after` exclusive to `to` inclusive, 200
  /// in a transaction; those a person decided since, and those without an earlier score, stay.
  ///
  /// @return those that changed
  public Set<MentionId> takeBack(Run run, long after, long to) {
    List<MentionId> scored =
        database.read(
            rows ->
                rows.list(
                    RescoreRows.OF_VERSION,
                    row -> new MentionId(row.integral("mention_id")),
                    after,
                    to,
                    run.to()));
    return Batches.run(
        database, scored, (rows, some) -> new RescoreRows(rows, database).takeBack(some, run.to()));
  }

  /// The last runs, the newest first.
  public List<Run> latest(int limit) {
    return database.read(rows -> rows.list(LATEST, RescoreStore::read, limit));
  }

  /// The run of this number.
  public Optional<Run> byId(int run) {
    return database.read(rows -> rows.first(BY_ID, RescoreStore::read, run));
  }

  private Run mark(Run run, Optional<Instant> ended, boolean undone) {
    return database.write(
        rows -> {
          rows.change(
              "UPDATE rescore SET ended_at = ?, undone = ? WHERE id = ?", ended, undone, run.id());
          return find(rows, run.id());
        });
  }

  private static Run find(Rows rows, int id) throws SQLException {
    return rows.first(BY_ID, RescoreStore::read, id).orElseThrow();
  }

  private static Run read(Row row) throws SQLException {
    return new Run(
        row.small("id"),
        row.text("from_name"),
        row.text("to_name"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.timeIf("ended_at"),
        row.integral("changed"),
        row.flag("undone"));
  }
}
