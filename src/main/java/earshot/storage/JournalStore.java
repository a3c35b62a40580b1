package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps who decided what and when, so that nothing in it can be changed unnoticed.
public final class JournalStore {
  static final String ABOUT =
      """
      SELECT *
      FROM journal
      WHERE object = ?
      ORDER BY object DESC, seq DESC
      LIMIT ?\
      """;
  static final String PAGE =
      """
      SELECT *
      FROM journal
      WHERE seq < ?
      ORDER BY seq DESC
      LIMIT ?\
      """;

  static final String CHOSEN =
      """
      SELECT *
      FROM journal
      WHERE seq < ?
        AND made_at >= ?
        AND CAST(? AS VARCHAR) IN ('', action)
        AND CAST(? AS VARCHAR) IN ('', by_user)
      ORDER BY seq DESC
      LIMIT ?\
      """;
  private static final String ACTIONS =
      "SELECT action AS word, COUNT(*) AS decisions FROM journal GROUP BY action ORDER BY action";
  private static final String PEOPLE =
      """
      SELECT by_user AS word, COUNT(*) AS decisions
      FROM journal
      WHERE by_user <> ''
      GROUP BY by_user
      ORDER BY by_user\
      """;
  private static final String FIRST = "SELECT made_at FROM journal ORDER BY seq LIMIT 1";

  static final String VERSIONS =
      """
      SELECT seen_at, title, body
      FROM mention_version
      WHERE mention_id = ?
      ORDER BY n\
      """;
  private static final String NOW = "SELECT title, body FROM mention_text WHERE mention_id = ?";

  private final Database database;

  JournalStore(Database database) {
    this.database = database;
  }

  /// The end of the chain.
  ///
  /// @param seq how many decisions there are
  /// @param hash of the last one and everything before; 64 zeros when there is none
  public record Head(long seq, String hash) {}

  /// What was decided about one thing, newest first.
  ///
  /// @param object such as `mention:17`
  public List<JournalEntry> about(String object, int most) {
    return database.read(rows -> rows.list(ABOUT, JournalStore::read, object, most));
  }

  /// The newest decisions, the last first, strictly before the given one.
  public List<JournalEntry> page(Optional<Long> before, int most) {
    long below = before.orElse(Long.MAX_VALUE);
    return database.read(rows -> rows.list(PAGE, JournalStore::read, below, most));
  }

  /// Which decisions are wanted.
  ///
  /// @param action its stored name; empty for all
  /// @param byUser who decided; empty for everybody
  /// @param from no earlier than this
  public record Choice(String action, String byUser, Instant from) {
    /// All of them.
    public static final Choice ALL = new Choice("", "", Instant.EPOCH);
  }

  /// The newest of those that are wanted, the last first, strictly before the given one.
  public List<JournalEntry> page(Choice choice, Optional<Long> before, int most) {
    long below = before.orElse(Long.MAX_VALUE);
    return database.read(
        rows ->
            rows.list(
                CHOSEN,
                JournalStore::read,
                below,
                choice.from(),
                choice.action(),
                choice.byUser(),
                most));
  }

  /// What was ever decided, by the stored names, and how often.
  public SequencedMap<String, Long> actions() {
    return counted(ACTIONS);
  }

  /// Who ever decided, and how often.
  public SequencedMap<String, Long> people() {
    return counted(PEOPLE);
  }

  private SequencedMap<String, Long> counted(String sql) {
    return database.read(
        rows -> {
          SequencedMap<String, Long> all = new LinkedHashMap<>();
          rows.each(sql, row -> all.put(row.text("word"), row.integral("decisions")));
          return all;
        });
  }

  /// When the first decision was made; absent while there is none.
  public Optional<Instant> since() {
    return database.read(rows -> rows.first(FIRST, row -> row.time("made_at")));
  }

  /// What a mention said before its author changed it, oldest first, and at the end what it says
  /// now.
  public List<MentionWording> wordings(MentionId mention) {
    return database.read(
        rows -> {
          List<MentionWording> all =
              new ArrayList<>(
                  rows.list(VERSIONS, row -> wording(row, row.time("seen_at")), mention));
          rows.first(NOW, row -> wording(row, Instant.MAX), mention).ifPresent(all::add);
          return all;
        });
  }

  private static MentionWording wording(Row row, Instant until) throws SQLException {
    return new MentionWording(until, row.text("title"), row.text("body"));
  }

  /// Which of a few words was said with a decision; the journal itself does not tell.
  public Optional<String> said(JournalEntry entry, Collection<String> candidates) {
    return database.read(
        rows -> {
          Optional<String> key = SettingStore.find(rows, JournalRows.KEY);
          return candidates.stream()
              .filter(each -> key.isPresent() && digest(key.get(), each).equals(entry.digest()))
              .findFirst();
        });
  }

  private static String digest(String key, String words) {
    return JournalRows.digest(HexFormat.of().parseHex(key), words);
  }

  /// Notes something that was decided outside of the database, such as an export.
  ///
  /// @param object what it is about by its id, such as `mention:17`, never by a name
  /// @param words what was said with it; digested, never stored
  public void note(String byUser, JournalAction action, String object, String words) {
    Instant now = database.clock().instant();
    database.write(
        rows -> {
          JournalRows.append(rows, now, byUser, action, object, words);
          return true;
        });
  }

  /// The end of the chain, to be kept elsewhere.
  public Head head() {
    return database.read(
        rows -> {
          JournalRows.Head head = JournalRows.head(rows);
          return new Head(head.seq(), head.hash());
        });
  }

  /// Looks at each row, from the first.
  ///
  /// @param kept heads that were kept elsewhere, such as in backups
  public JournalCheck.Result verify(List<JournalCheck.Kept> kept) {
    return database.still(
        snapshot -> Snapshot.worded(() -> JournalCheck.run(snapshot.rows(), kept)));
  }

  private static JournalEntry read(Row row) throws SQLException {
    return new JournalEntry(
        row.integral("seq"),
        row.time("made_at"),
        row.text("by_user"),
        row.text("action"),
        row.text("object"),
        row.text("digest"),
        row.text("hash"));
  }
}
