package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Coded;
import earshot.model.JournalAction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Keeps how far each forgetting of a person has come, and does the steps of it that are rows.
public final class ForgettingStore {
  private static final String MENTIONS = "SELECT COUNT(*) FROM mention WHERE author_id = ?";
  private static final String NOTES =
      "SELECT COUNT(*) FROM mention m JOIN note n ON n.mention_id = m.id WHERE m.author_id = ?";
  private static final String VERSIONS =
      """
      SELECT COUNT(*)
      FROM mention m
      JOIN mention_version v ON v.mention_id = m.id
      WHERE m.author_id = ?\
      """;
  private static final String DRAFTS = "SELECT id FROM draft WHERE author_id = ?";
  private static final String DRAFTS_ON =
      "SELECT d.id FROM mention m JOIN draft d ON d.mention_id = m.id WHERE m.author_id = ?";
  static final String NAMES =
      """
      SELECT DISTINCT t.author, t.handle, t.author_url
      FROM mention m
      JOIN mention_text t ON t.mention_id = m.id
      WHERE m.author_id = ?\
      """;
  private static final String GIVEN = "SELECT handle, name FROM author WHERE id = ?";
  private static final String VOICE = "SELECT site, ident_hash FROM author WHERE id = ?";
  private static final String BAR =
      "MERGE INTO tombstone (mac, kind, made_at) KEY (mac) VALUES (?, 1, ?)";
  private static final String BEGIN =
      """
      INSERT INTO forget_run (id, macs, mention_count, draft_count, note_count, stage, made_at,
        by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String STEP = "UPDATE forget_run SET stage = ?, ended_at = ? WHERE id = ?";
  private static final String ALL = "SELECT * FROM forget_run ORDER BY id DESC";
  private static final int MOST_MACS = 300;

  private final Database database;

  ForgettingStore(Database database) {
    this.database = database;
  }

  /// How much there is of some accounts.
  public record Reach(long mentions, long versions, long drafts, long notes) {}

  /// How far a forgetting has come, each stage after the one before it.
  public enum Stage implements Coded {
    /// Nothing more of them is taken from anywhere.
    BARRED(1),
    /// Their rows are deleted.
    DELETED(2),
    /// The search index holds nothing of them.
    UNINDEXED(3),
    /// There is a backup without them.
    BACKED_UP(4),
    /// The file was written anew without what was deleted: the end.
    COMPACTED(5);

    private final int code;

    Stage(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /// One forgetting.
  ///
  /// @param reach how much there was when it began
  /// @param ended absent while it is under way, or was cut short
  public record Run(
      int id, Set<String> macs, Reach reach, Stage stage, Instant at, Optional<Instant> ended) {
    /// Copies the set.
    public Run {
      macs = Set.copyOf(macs);
    }
  }

  /// How much there is of these accounts.
  public Reach reach(Collection<AuthorId> accounts) {
    return database.read(rows -> reach(rows, accounts));
  }

  /// By what names these accounts go in what is stored: names, handles, addresses of profiles.
  public Set<String> names(Collection<AuthorId> accounts) {
    return database.read(
        rows -> {
          Set<String> names = new TreeSet<>();
          for (AuthorId account : accounts) {
            rows.each(
                GIVEN, row -> add(names, row.text("handle"), row.text("name")), account.value());
            rows.each(
                NAMES,
                row -> add(names, row.text("author"), row.text("handle"), row.text("author_url")),
                account.value());
          }
          return names;
        });
  }

  /// Whether it is an account; a place where anybody speaks cannot be forgotten as if it were one.
  public boolean isAccount(AuthorId id) {
    return database.read(
        rows ->
            rows.first(VOICE, ForgettingStore::voice, id.value())
                .filter(voice -> !Voice.isPlace(voice.site(), voice.identHash()))
                .isPresent());
  }

  /// Bars these accounts from now on and notes that they are to be forgotten: the first step, after
  /// which it goes on by itself also when it is cut short.
  public Run begin(Collection<AuthorId> accounts, String byUser) {
    Instant now = Rows.storable(database.clock().instant());
    return database.write(
        rows -> {
          Set<String> macs = new LinkedHashSet<>();
          byte[] key = Barred.key(rows);
          for (AuthorId account : accounts) {
            rows.first(VOICE, ForgettingStore::voice, account.value())
                .ifPresent(voice -> macs.add(Barred.mac(key, voice)));
          }
          if (macs.isEmpty() || macs.size() > MOST_MACS) {
            throw new IllegalArgumentException("Name between 1 and 300 accounts.");
          }
          for (String mac : macs) rows.change(BAR, mac, now);
          Reach reach = reach(rows, accounts);
          int id = Math.toIntExact(database.ids().next(rows, "forget_run"));
          rows.change(
              BEGIN,
              id,
              String.join(" ", macs),
              reach.mentions(),
              reach.drafts(),
              reach.notes(),
              Stage.BARRED,
              now,
              Wording.fitting(byUser, 200));
          JournalRows.note(
              database,
              rows,
              byUser,
              JournalAction.FORGOTTEN,
              "forget:" + id,
              String.join(" ", macs));
          database.memory().barred().forget();
          return new Run(id, macs, reach, Stage.BARRED, now, Optional.empty());
        });
  }

  /// Notes that a stage is reached; the last one ends it.
  public void reached(Run run, Stage stage) {
    Optional<Instant> ended =
        stage == Stage.COMPACTED ? Optional.of(database.clock().instant()) : Optional.empty();
    database.write(rows -> rows.change(STEP, stage, ended, run.id()));
  }

  /// All of them, the newest first.
  public List<Run> all() {
    return database.read(rows -> rows.list(ALL, ForgettingStore::run));
  }

  /// Those that were cut short.
  public List<Run> unfinished() {
    return all().stream().filter(run -> run.ended().isEmpty()).toList();
  }

  /// Who is barred, to be known again elsewhere.
  public Forgotten forgotten() {
    return database.read(Forgotten::of);
  }

  /// How many accounts are barred.
  public long barred() {
    return database.read(rows -> rows.number("SELECT COUNT(*) FROM tombstone"));
  }

  private static Reach reach(Rows rows, Collection<AuthorId> accounts) throws SQLException {
    long mentions = 0;
    long versions = 0;
    long notes = 0;
    Set<Long> drafts = new HashSet<>();
    for (AuthorId account : accounts) {
      mentions += rows.number(MENTIONS, account.value());
      versions += rows.number(VERSIONS, account.value());
      notes += rows.number(NOTES, account.value());
      drafts.addAll(rows.list(DRAFTS, row -> row.integral("id"), account.value()));
      drafts.addAll(rows.list(DRAFTS_ON, row -> row.integral("id"), account.value()));
    }
    return new Reach(mentions, versions, drafts.size(), notes);
  }

  static Voice voice(Row row) throws SQLException {
    return new Voice(row.text("site"), row.integral("ident_hash"));
  }

  private static void add(Set<String> names, String... more) {
    for (String name : more) if (!name.isBlank()) names.add(name.strip());
  }

  private static Run run(Row row) throws SQLException {
    return new Run(
        row.small("id"),
        Set.of(row.text("macs").split(" ", -1)),
        new Reach(
            row.integral("mention_count"),
            0,
            row.integral("draft_count"),
            row.integral("note_count")),
        row.coded(Stage.class, "stage"),
        row.time("made_at"),
        row.timeIf("ended_at"));
  }
}
