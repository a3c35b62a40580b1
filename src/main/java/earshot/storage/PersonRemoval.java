package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes everything that is kept of accounts that are forgotten, now or after an old backup has
/// brought them back.
public final class PersonRemoval {
  static final String FIRST_OF_AUTHOR =
      """
      SELECT id
      FROM mention
      WHERE author_id = ?
      ORDER BY author_id, effective_at, id
      LIMIT ?\
      """;
  private static final String MENTIONS = "SELECT COUNT(*) FROM mention WHERE author_id = ?";
  private static final String DRAFTS = "SELECT id FROM draft WHERE author_id = ?";
  private static final String VOICES = "SELECT id, site, ident_hash FROM author";
  private static final List<String> OF_PERSON =
      List.of(
          "DELETE FROM advocate_mention WHERE person_id = ?",
          "UPDATE author SET person_id = NULL WHERE person_id = ?",
          "DELETE FROM person WHERE id = ?");

  private final Database database;

  PersonRemoval(Database database) {
    this.database = database;
  }

  /// The accounts of a forgetting that are still there.
  public Set<AuthorId> accounts(ForgettingStore.Run run) {
    return database.read(
        rows -> {
          String key = SettingStore.find(rows, Barred.KEY).orElseThrow();
          return accounts(rows, new Forgotten(key, run.macs()));
        });
  }

  private static Set<AuthorId> accounts(Rows rows, Forgotten whom) throws SQLException {
    Set<AuthorId> found = new HashSet<>();
    Forgotten.Asked asked = whom.asked();
    rows.each(
        VOICES,
        row -> {
          Voice voice = ForgettingStore.voice(row);
          if (asked.holds(voice.site(), voice.identHash())) {
            found.add(new AuthorId(row.integral("id")));
          }
        });
    return found;
  }

  /// What an account said, oldest first, hidden mentions too.
  public List<MentionId> mentions(AuthorId account, int most) {
    return database.read(
        rows ->
            rows.list(
                FIRST_OF_AUTHOR, row -> new MentionId(row.integral("id")), account.value(), most));
  }

  /// Deletes what is kept of accounts beside their mentions: drafts to them, the person with notes
  /// and wishes, and the accounts themselves. Returns how many drafts went.
  ///
  /// @throws IllegalStateException while there are mentions of them
  public long deleteAccounts(Collection<AuthorId> accounts) {
    return database.write(
        rows -> {
          Lines lines = new Lines();
          Set<Long> drafts = new HashSet<>();
          Set<Long> people = new HashSet<>();
          for (AuthorId account : accounts) {
            if (rows.number(MENTIONS, account.value()) > 0) {
              throw new IllegalStateException("mentions of the account are still there");
            }
            drafts.addAll(rows.list(DRAFTS, row -> row.integral("id"), account.value()));
            people.addAll(
                rows.list(
                    "SELECT person_id FROM author WHERE id = ? AND person_id IS NOT NULL",
                    row -> row.integral(1),
                    account.value()));
          }
          DeletedRows.drafts(lines, drafts);
          for (String sql : OF_PERSON) people.forEach(person -> lines.add(sql, person));
          accounts.forEach(each -> lines.add("DELETE FROM author WHERE id = ?", each.value()));
          lines.run(rows);
          return (long) drafts.size();
        });
  }

  /// Deletes everything of these accounts, oldest first; what the rest does not allow stays.
  public Deletion.Gone delete(Collection<AuthorId> accounts, Deletion.Rest rest) {
    Deletion.Gone gone = Deletion.Gone.NOTHING;
    for (AuthorId account : accounts) {
      List<MentionId> some = mentions(account, Deletion.MOST);
      while (!some.isEmpty()) {
        gone = gone.and(new Deletion(database).run(some, rest));
        some = mentions(account, Deletion.MOST);
        if (!some.isEmpty() && !rest.goOn()) return gone;
      }
    }
    long drafts = deleteAccounts(accounts);
    return gone.and(new Deletion.Gone(0, 0, drafts, 0, 0));
  }

  /// Deletes whom another workspace has forgotten, out of a copy that is only read. Returns how
  /// many mentions that were.
  public long drop(Forgotten whom) {
    Set<AuthorId> there =
        whom.macs().isEmpty() ? Set.of() : database.read(rows -> accounts(rows, whom));
    return there.isEmpty() ? 0 : delete(there, () -> true).mentions();
  }

  /// Deletes whom an old backup has brought back, before anybody looks. Returns how many mentions
  /// that were.
  public long sweep() {
    Optional<String> due = database.read(rows -> SettingStore.find(rows, Forgotten.DUE));
    if (due.filter(told -> !told.isEmpty()).isEmpty()) return 0;
    long gone = drop(database.read(Forgotten::of));
    database.write(rows -> SettingStore.put(rows, Forgotten.DUE, ""));
    return gone;
  }
}
