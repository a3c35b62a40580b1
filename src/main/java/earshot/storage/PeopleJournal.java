package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.PeopleAct;
import earshot.model.PeopleState;
import earshot.model.Person;
import earshot.model.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Notes in the journal what people changed about people, by numbers and keyed digests alone.
final class PeopleJournal {
  private PeopleJournal() {}

  static void append(Rows rows, PeopleAct act, Authored now) throws SQLException {
    for (AuthorId account : new TreeSet<>(act.after().accounts().keySet())) {
      Optional<Person> was = behind(act.before(), account);
      Optional<Person> is = behind(act.after(), account);
      if (was.equals(is)) continue;
      String object = "account:" + account;
      for (JournalAction action : actions(act, account)) {
        JournalRows.append(rows, now.at(), now.byUser(), action, object, words(is));
      }
    }
  }

  private static Set<JournalAction> actions(PeopleAct act, AuthorId account) {
    Set<JournalAction> actions = new TreeSet<>();
    Optional<Person> was = behind(act.before(), account);
    Optional<Person> is = behind(act.after(), account);
    long before = linked(act.before(), was);
    long after = linked(act.after(), is);
    if (after > before && after > 1) actions.add(JournalAction.PERSON_LINKED);
    if (after < before && before > 1) actions.add(JournalAction.PERSON_UNLINKED);
    if (!optedOut(was).equals(optedOut(is))) actions.add(JournalAction.OPT_OUT);
    Person.Told first = was.map(Person::told).orElse(Person.Told.NOTHING);
    Person.Told second = is.map(Person::told).orElse(Person.Told.NOTHING);
    if (first.wishes().consent() != second.wishes().consent()) actions.add(JournalAction.CONSENT);
    if (actions.isEmpty()) actions.add(JournalAction.PERSON_CHANGED);
    return actions;
  }

  private static long linked(PeopleState state, Optional<Person> person) {
    Optional<PersonId> whose = person.map(Person::id);
    return whose.isEmpty()
        ? 0
        : state.accounts().entrySet().stream().filter(each -> owns(each, whose)).count();
  }

  private static boolean owns(
      Map.Entry<AuthorId, Optional<PersonId>> account, Optional<PersonId> person) {
    return account.getValue().equals(person);
  }

  private static Optional<Instant> optedOut(Optional<Person> person) {
    return person.flatMap(known -> known.told().wishes().optedOut());
  }

  private static Optional<Person> behind(PeopleState state, AuthorId account) {
    return state.accounts().getOrDefault(account, Optional.empty()).map(state.people()::get);
  }

  private static String words(Optional<Person> person) {
    return person.map(known -> known.id() + " " + known.told()).orElse("");
  }
}
