package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Authored;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.PeopleAct;
import earshot.model.PeopleState;
import earshot.model.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps what people write down of those they talk with, and tells what was said and answered.
public final class PersonStore {
  static final String AUTHORS =
      """
      SELECT m.id, m.author_id, a.site, a.ident_hash
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      JOIN author a ON a.id = m.author_id""";
  private static final String TALKED =
      """
      SELECT d.author_id, a.site, a.ident_hash, COUNT(*) AS n, MAX(d.sent_at) AS last_at
      FROM draft d
      JOIN author a ON a.id = d.author_id
      WHERE d.sent_at IS NOT NULL
      GROUP BY d.author_id, a.site, a.ident_hash""";
  private static final String PEOPLE = "SELECT id FROM person";
  private static final String KNOWN = "SELECT id FROM author WHERE site = ? AND ident_hash = ?";
  private static final String ADD =
      "INSERT INTO author (id, site, ident_hash, handle) VALUES (?, ?, ?, ?)";

  private final Database database;

  PersonStore(Database database) {
    this.database = database;
  }

  /// What was between us and the writer of a mention, over all accounts that were linked by hand.
  ///
  /// @param account absent where nobody can be told from others
  /// @param contacts when we answered, newest first
  /// @param direct when the person last spoke to us after we had answered, this mention aside
  /// @param cap the person's own, absent for the default
  /// @param consent whether the person may be quoted
  /// @param peer the words with which another customer answered the mention
  public record Between(
      Optional<AuthorId> account,
      List<Instant> contacts,
      Optional<Instant> direct,
      boolean optedOut,
      Optional<Integer> cap,
      Consent consent,
      Optional<MentionId> peer) {
    /// Copies the list.
    public Between {
      contacts = List.copyOf(contacts);
    }

    static Between nobody(Optional<MentionId> peer) {
      return new Between(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          Optional.empty(),
          Consent.NOT_ASKED,
          peer);
    }
  }

  /// An account as its own words show it.
  ///
  /// @param handle as its newest mention has it, or as a person named it; may be empty
  /// @param name as its newest mention has it; may be empty
  public record Face(AuthorId account, String site, String handle, String name, Spoken spoken) {}

  /// How much an account said.
  ///
  /// @param mentions counted up to the asked most
  public record Spoken(long mentions, Optional<Instant> first, Optional<Instant> last) {}

  /// How often we answered an account.
  public record Talked(AuthorId account, long answers, Instant last) {}

  /// Makes another state of one; must not ask the store.
  public interface Change {
    /// The state that comes after this one.
    ///
    /// @param next a number for a person who is new
    /// @param now when and by whom it is changed
    PeopleState run(PeopleState before, PersonId next, Authored now);
  }

  /// What was between us and the writers of these mentions; one without an entry has nobody.
  ///
  /// @param since how far back contacts count
  public Map<MentionId, Between> between(Collection<MentionId> mentions, Instant since) {
    List<Long> ids = mentions.stream().map(MentionId::value).distinct().toList();
    return database.read(rows -> ContactRows.of(rows, ids, since));
  }

  /// Who wrote these; where nobody can be told from others there is no entry.
  public Map<MentionId, AuthorId> authors(Collection<MentionId> mentions) {
    Map<MentionId, AuthorId> found = new HashMap<>();
    if (mentions.isEmpty()) return found;
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    database.read(
        rows -> {
          rows.each(
              AUTHORS,
              row -> {
                if (!isPlace(row)) found.put(new MentionId(row.integral("id")), author(row));
              },
              wanted);
          return found.size();
        });
    return found;
  }

  /// How these accounts stand, with the persons behind them and all accounts of those.
  public PeopleState around(Collection<AuthorId> accounts) {
    return database.read(rows -> PeopleRows.around(rows, accounts));
  }

  /// Changes what is kept of people, in one transaction; durable when this returns.
  ///
  /// @param accounts whose it is about
  public PeopleAct change(Collection<AuthorId> accounts, String byUser, Change change) {
    Authored now = new Authored(Rows.storable(database.clock().instant()), byUser);
    return database.write(
        rows -> {
          PeopleState before = PeopleRows.around(rows, accounts);
          PersonId next = new PersonId(database.ids().next(rows, "person"));
          PeopleAct act = new PeopleAct(before, change.run(before, next, now));
          if (!act.before().equals(act.after())) put(rows, act, now);
          return act;
        });
  }

  /// Does an act again, or takes it back with [PeopleAct#back()]: everything stands as it did then,
  /// to the letter.
  ///
  /// @throws ChangedMeanwhile when it stands otherwise by now
  public void again(PeopleAct act, String byUser) {
    Authored now = new Authored(Rows.storable(database.clock().instant()), byUser);
    database.write(
        rows -> {
          Set<PersonId> people = new HashSet<>(act.before().people().keySet());
          people.addAll(act.after().people().keySet());
          Set<AuthorId> accounts = act.before().accounts().keySet();
          PeopleState current = PeopleRows.around(rows, accounts, people);
          if (!current.equals(act.before())) throw new ChangedMeanwhile("This person");
          if (!act.before().equals(act.after())) put(rows, act, now);
          return act;
        });
  }

  private static void put(Rows rows, PeopleAct act, Authored now) throws SQLException {
    PeopleRows.put(rows, act.before(), act.after());
    PeopleJournal.append(rows, act, now);
  }

  /// The mentions of these accounts that are shown, newest first, strictly older than the token.
  public List<Mention> said(Collection<AuthorId> accounts, Optional<PageToken> after, int limit) {
    return database.read(
        rows -> MentionRows.byIds(rows, PersonPages.said(rows, accounts, after, limit)));
  }

  /// What we sent these accounts, newest first, strictly before the given one.
  public List<Contact> answered(Collection<AuthorId> accounts, Optional<Contact> after, int limit) {
    return database.read(rows -> PersonPages.answered(rows, accounts, after, limit));
  }

  /// Accounts as their own words show them, in this order; those that are gone are left out.
  ///
  /// @param most mentions are counted no further
  public List<Face> faces(Collection<AuthorId> accounts, int most) {
    return database.read(
        rows -> {
          List<Face> faces = new ArrayList<>();
          for (AuthorId account : accounts) {
            PersonPages.face(rows, account, most).ifPresent(faces::add);
          }
          return faces;
        });
  }

  /// How often we answered each account, in no order. Walks through all answers we ever sent.
  public List<Talked> talked() {
    List<Talked> talked = new ArrayList<>();
    database.read(
        rows -> {
          rows.each(
              TALKED,
              row -> {
                if (!isPlace(row)) talked.add(talked(row));
              });
          return talked.size();
        });
    return talked;
  }

  private static Talked talked(Row row) throws SQLException {
    return new Talked(author(row), row.integral("n"), row.time("last_at"));
  }

  private static AuthorId author(Row row) throws SQLException {
    return new AuthorId(row.integral("author_id"));
  }

  private static boolean isPlace(Row row) throws SQLException {
    return Voice.isPlace(row.text("site"), row.integral("ident_hash"));
  }

  /// Everybody of whom something is kept, with all their accounts.
  public PeopleState everybody() {
    return database.read(
        rows ->
            PeopleRows.around(
                rows, Set.of(), rows.list(PEOPLE, row -> new PersonId(row.integral("id")))));
  }

  /// The account of this handle on this site, where it was heard of before.
  public Optional<AuthorId> account(String site, String handle) {
    Optional<Voice> voice = Voice.named(site, handle);
    if (voice.isEmpty()) return Optional.empty();
    return database.read(rows -> find(rows, voice.get()));
  }

  /// The same; made when it was not heard of before, so that its wish is known when it speaks.
  ///
  /// @throws IllegalArgumentException when site or handle is blank
  public AuthorId accountOrMake(String site, String handle) {
    Voice voice =
        Voice.named(site, handle)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Name the account as SITE:HANDLE, such as reddit:grindsize22."));
    return database.write(
        rows -> {
          Optional<AuthorId> known = find(rows, voice);
          if (known.isPresent()) return known.get();
          long id = database.ids().next(rows, "author");
          rows.change(ADD, id, voice.site(), voice.identHash(), Wording.fitting(handle, 200));
          return new AuthorId(id);
        });
  }

  private static Optional<AuthorId> find(Rows rows, Voice voice) throws SQLException {
    return rows.first(KNOWN, PeopleRows::account, voice.site(), voice.identHash());
  }
}
