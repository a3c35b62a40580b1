package earshot.storage;

import earshot.model.JournalAction;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes decisions into the journal, within the transaction of the act they record.
///
/// Words never enter the journal; their HMAC-SHA-256 does, under a key of the workspace, so that a
/// list of guesses is of no use to who has the journal alone.
final class JournalRows {
  /// The setting that holds the key of all digests, 64 hex digits.
  static final String KEY = "journal.key";

  /// The last row; asked before each new one, for only the writer knows that nobody came between.
  static final String HEAD = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";

  private static final String ADD =
      """
      INSERT INTO journal (seq, made_at, by_user, action, object, digest, prev_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final SecureRandom CHANCE = new SecureRandom();

  private JournalRows() {}

  /// Notes one decision; call it within the transaction of what was decided.
  ///
  /// @param object what it is about by its id, such as `mention:17`, never by a name
  /// @param words what was said with it; digested, never stored
  static void append(
      Rows rows, Instant at, String byUser, JournalAction action, String object, String words)
      throws SQLException {
    append(rows, at, byUser, action, List.of(object), words);
  }

  /// Notes one decision now, under a person's name.
  static void note(
      Database database,
      Rows rows,
      String byUser,
      JournalAction action,
      String object,
      String words)
      throws SQLException {
    append(rows, database.clock().instant(), byUser, action, object, words);
  }

  /// Notes one decision of the person at this computer, now.
  static void note(Database database, Rows rows, JournalAction action, String object, String words)
      throws SQLException {
    note(database, rows, Database.user(), action, object, words);
  }

  /// Notes the same decision of the person at this computer about several mentions, now; gives
  /// those back.
  static Set<Long> noteOf(
      Database database, Rows rows, JournalAction action, Set<Long> mentions, String words)
      throws SQLException {
    appendOf(rows, database.clock().instant(), Database.user(), action, mentions, words);
    return mentions;
  }

  /// The same decision about several things, one row for each.
  static void append(
      Rows rows,
      Instant at,
      String byUser,
      JournalAction action,
      Collection<String> objects,
      String words)
      throws SQLException {
    if (objects.isEmpty()) return;
    Head head = head(rows);
    Instant then = Rows.storable(at);
    String who = Wording.fitting(byUser, 200);
    String digest = digest(key(rows), words);
    Lines lines = new Lines();
    for (String object : objects) {
      var said = new JournalRow.Said(action.words(), Wording.fitting(object, 200), digest);
      JournalRow row = JournalRow.after(head.hash(), head.seq() + 1, then, who, said);
      lines.add(
          ADD,
          row.seq(),
          row.at(),
          row.byUser(),
          row.said().action(),
          row.said().object(),
          row.said().digest(),
          row.prevHash(),
          row.hash());
      head = new Head(row.seq(), row.hash());
    }
    lines.run(rows);
  }

  /// The same decision about several mentions, one row for each.
  static void appendOf(
      Rows rows,
      Instant at,
      String byUser,
      JournalAction action,
      Collection<Long> mentions,
      String words)
      throws SQLException {
    if (mentions.isEmpty()) return;
    List<String> objects = mentions.stream().sorted().map(id -> "mention:" + id).toList();
    append(rows, at, byUser, action, objects, words);
  }

  /// The end of the chain.
  record Head(long seq, String hash) {}

  static Head head(Rows rows) throws SQLException {
    return rows.first(HEAD, row -> new Head(row.integral("seq"), row.text("hash")))
        .orElseGet(() -> new Head(0, JournalRow.NOTHING));
  }

  /// The keyed digest of words, 64 hex digits.
  static String digest(byte[] key, String words) {
    return new Keyed(key).of(words);
  }

  private static byte[] key(Rows rows) throws SQLException {
    Optional<String> known = SettingStore.find(rows, KEY);
    if (known.isPresent()) return HexFormat.of().parseHex(known.get());
    byte[] made = new byte[32];
    CHANCE.nextBytes(made);
    SettingStore.put(rows, KEY, HexFormat.of().formatHex(made));
    return made;
  }
}
