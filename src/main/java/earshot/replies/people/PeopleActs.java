package earshot.replies.people;

import earshot.model.AuthorId;
import earshot.model.PeopleState;
import earshot.model.Person;
import earshot.model.PersonId;
import earshot.storage.PersonStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What people do about people, as changes of what is kept: writing something down, saying that two
/// accounts are of one person, and that they are not.
///
/// Nothing here guesses: each change is about accounts a person named.
final class PeopleActs {
  private PeopleActs() {}

  /// Writes something down about whoever has this account.
  static PersonStore.Change tell(AuthorId account, UnaryOperator<Person.Told> edit) {
    return (before, next, now) -> {
      Optional<Person> known = of(before, account);
      Person.Told was = known.map(Person::told).orElse(Person.Told.NOTHING);
      Person.Told told = edit.apply(was);
      if (told.equals(was)) return before;
      Person person =
          known.map(old -> old.telling(told)).orElseGet(() -> new Person(next, told, now, 1));
      return with(before, person, List.of(account));
    };
  }

  /// Says that two accounts are of one person. What was kept of both is kept: the stricter wish
  /// counts, notes follow each other.
  ///
  /// @throws IllegalArgumentException when they are one already
  static PersonStore.Change link(AuthorId one, AuthorId other) {
    return (before, next, now) -> {
      Optional<Person> first = of(before, one);
      Optional<Person> second = of(before, other);
      boolean same = first.isPresent() && first.equals(second);
      if (one.equals(other) || same) {
        throw new IllegalArgumentException("These accounts are linked already.");
      }
      Person person =
          first.isPresent() && second.isPresent()
              ? joined(first.get(), second.get())
              : first
                  .or(() -> second)
                  .orElseGet(() -> new Person(next, Person.Told.NOTHING, now, 1));
      return with(before, person, Stream.of(one, other).toList());
    };
  }

  /// Says that an account is of somebody else than those it was linked with. A wish not to be
  /// answered goes with it, for nobody knows which of them wished it.
  ///
  /// @throws IllegalArgumentException when it is linked with none
  static PersonStore.Change unlink(AuthorId account) {
    return (before, next, now) -> {
      Optional<Person> person = of(before, account);
      boolean others =
          person.isPresent()
              && before.accounts().entrySet().stream()
                  .anyMatch(
                      each ->
                          !each.getKey().equals(account)
                              && each.getValue().equals(Optional.of(person.get().id())));
      if (!others) {
        throw new IllegalArgumentException("This account is not linked with another.");
      }
      Optional<Instant> optedOut = person.get().told().wishes().optedOut();
      Map<AuthorId, Optional<PersonId>> accounts = new HashMap<>(before.accounts());
      Map<PersonId, Person> people = new HashMap<>(before.people());
      accounts.put(account, optedOut.map(since -> next));
      if (optedOut.isPresent()) {
        Person.Told told = Person.Told.NOTHING.wishing(Person.Wishes.NONE.optingOut(optedOut));
        people.put(next, new Person(next, told, now, 1));
      }
      return new PeopleState(accounts, people);
    };
  }

  private static Optional<Person> of(PeopleState state, AuthorId account) {
    Optional<PersonId> person = state.accounts().getOrDefault(account, Optional.empty());
    return person.map(state.people()::get);
  }

  /// Gives these accounts, and those that were linked with them, to the person.
  private static PeopleState with(PeopleState before, Person person, List<AuthorId> named) {
    Map<AuthorId, Optional<PersonId>> accounts = new HashMap<>(before.accounts());
    Map<PersonId, Person> people = new HashMap<>(before.people());
    for (AuthorId each : named) {
      Optional<PersonId> was = before.accounts().getOrDefault(each, Optional.empty());
      was.ifPresent(people::remove);
      accounts.replaceAll(
          (account, whose) ->
              was.isPresent() && whose.equals(was) ? Optional.of(person.id()) : whose);
      accounts.put(each, Optional.of(person.id()));
    }
    people.put(person.id(), person);
    return new PeopleState(accounts, people);
  }

  private static Person joined(Person one, Person other) {
    boolean inOrder = one.id().compareTo(other.id()) < 0;
    Person older = inOrder ? one : other;
    Person newer = inOrder ? other : one;
    Person.Told first = older.told();
    Person.Told second = newer.told();
    String name = first.name().isEmpty() ? second.name() : first.name();
    String note =
        first.note().isEmpty() || second.note().isEmpty()
            ? first.note() + second.note()
            : first.note() + "\n\n" + second.note();
    if (note.length() > Person.LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "The notes about both are too long together; shorten one of them first.");
    }
    Person.Wishes wishes =
        new Person.Wishes(
            first.wishes().consent().orStricter(second.wishes().consent()),
            least(first.wishes().cap(), second.wishes().cap()),
            least(first.wishes().optedOut(), second.wishes().optedOut()));
    return older.telling(
        new Person.Told(name, note, wishes, first.advocate().and(second.advocate())));
  }

  private static <T extends Comparable<T>> Optional<T> least(Optional<T> one, Optional<T> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(java.util.Comparator.naturalOrder());
  }
}
