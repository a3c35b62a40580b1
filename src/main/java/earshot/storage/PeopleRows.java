package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Authored;
import earshot.model.Consent;
import earshot.model.MentionId;
import earshot.model.PeopleState;
import earshot.model.Person;
import earshot.model.PersonId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads and writes what is kept of people, and whose each account is.
final class PeopleRows {
  static final String OF_ACCOUNTS =
      """
      SELECT a.id, a.person_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN author a ON a.id = w.id""";
  static final String ACCOUNTS_OF =
      """
      SELECT a.id, a.person_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (person_id)
      JOIN author a ON a.person_id = w.person_id""";
  static final String PEOPLE =
      """
      SELECT p.*
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN person p ON p.id = w.id""";
  static final String SHOWN_BY =
      """
      SELECT v.person_id, v.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (person_id)
      JOIN advocate_mention v ON v.person_id = w.person_id""";
  private static final String LET_GO = "UPDATE author SET person_id = NULL WHERE id = ?";
  private static final String TAKE = "UPDATE author SET person_id = ? WHERE id = ?";
  private static final String FORGET_SHOWN = "DELETE FROM advocate_mention WHERE person_id = ?";
  private static final String FORGET = "DELETE FROM person WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO person (id, name, note, consent, contact_cap, opt_out, opted_out_at, advocate,
        advocate_note, made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_SHOWN =
      "INSERT INTO advocate_mention (person_id, mention_id) VALUES (?, ?)";

  private PeopleRows() {}

  /// How these accounts stand, with the persons behind them and all accounts of those.
  static PeopleState around(Rows rows, Collection<AuthorId> accounts) throws SQLException {
    return around(rows, accounts, Set.of());
  }

  /// The same, with these persons too.
  static PeopleState around(Rows rows, Collection<AuthorId> accounts, Collection<PersonId> also)
      throws SQLException {
    Map<AuthorId, Optional<PersonId>> whose = new HashMap<>();
    Rows.Visitor note = row -> whose.put(account(row), person(row));
    rows.each(OF_ACCOUNTS, note, (Object) numbers(accounts));
    Set<PersonId> behind = new HashSet<>(also);
    whose.values().forEach(person -> person.ifPresent(behind::add));
    Map<PersonId, Person> people = people(rows, behind);
    if (!people.isEmpty()) rows.each(ACCOUNTS_OF, note, (Object) ids(people.keySet()));
    return new PeopleState(whose, people);
  }

  /// What is kept of these persons.
  static Map<PersonId, Person> people(Rows rows, Collection<PersonId> wanted) throws SQLException {
    Map<PersonId, Person> people = new HashMap<>();
    if (wanted.isEmpty()) return people;
    Object ids = ids(wanted);
    Map<PersonId, Set<MentionId>> shown = new HashMap<>();
    rows.each(
        SHOWN_BY,
        row ->
            shown
                .computeIfAbsent(new PersonId(row.integral("person_id")), _ -> new HashSet<>())
                .add(new MentionId(row.integral("mention_id"))),
        ids);
    rows.each(
        PEOPLE,
        row -> {
          Person person = read(row, shown);
          people.put(person.id(), person);
        },
        ids);
    return people;
  }

  /// Makes one state of another; both are about the same accounts.
  static void put(Rows rows, PeopleState from, PeopleState to) throws SQLException {
    Lines lines = new Lines();
    for (AuthorId account : from.accounts().keySet()) lines.add(LET_GO, account.value());
    Set<PersonId> people = new HashSet<>(from.people().keySet());
    people.addAll(to.people().keySet());
    for (PersonId person : people) {
      lines.add(FORGET_SHOWN, person.value());
      lines.add(FORGET, person.value());
    }
    lines.run(rows);
    for (Person person : to.people().values()) add(lines, person);
    to.accounts()
        .forEach(
            (account, person) ->
                person.ifPresent(whose -> lines.add(TAKE, whose.value(), account.value())));
    lines.run(rows);
  }

  private static void add(Lines lines, Person person) {
    Person.Told told = person.told();
    lines.add(
        ADD,
        person.id().value(),
        some(told.name()),
        some(told.note()),
        told.wishes().consent(),
        told.wishes().cap(),
        told.wishes().optedOut().isPresent(),
        told.wishes().optedOut(),
        told.advocate().is(),
        told.advocate().why(),
        person.made().at(),
        Wording.fitting(person.made().byUser(), 200),
        person.rev());
    for (MentionId mention : told.advocate().shownBy()) {
      lines.add(ADD_SHOWN, person.id().value(), mention);
    }
  }

  private static Person read(Row row, Map<PersonId, Set<MentionId>> shown) throws SQLException {
    PersonId id = new PersonId(row.integral("id"));
    Set<MentionId> by = shown.getOrDefault(id, Set.of());
    // What showed it may have been removed since: then nothing shows it any more.
    boolean advocate = row.flag("advocate") && !by.isEmpty();
    return new Person(
        id,
        new Person.Told(
            row.text("name"),
            row.text("note"),
            new Person.Wishes(
                row.coded(Consent.class, "consent"),
                row.integralIf("contact_cap").stream()
                    .mapToObj(cap -> Math.toIntExact(cap))
                    .findFirst(),
                row.flag("opt_out")
                    ? row.timeIf("opted_out_at").or(() -> Optional.of(java.time.Instant.EPOCH))
                    : Optional.empty()),
            new Person.Advocate(advocate, row.text("advocate_note"), by)),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }

  static AuthorId account(Row row) throws SQLException {
    return new AuthorId(row.integral("id"));
  }

  private static Optional<PersonId> person(Row row) throws SQLException {
    return row.integralIf("person_id").stream().mapToObj(PersonId::new).findFirst();
  }

  static Long[] numbers(Collection<AuthorId> accounts) {
    return accounts.stream().map(AuthorId::value).toArray(Long[]::new);
  }

  static Long[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(Long[]::new);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
