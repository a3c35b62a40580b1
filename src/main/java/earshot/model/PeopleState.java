package earshot.model;

import java.util.Map;
import java.util.Optional;

/// How some accounts and the persons behind them stand: whose each account is, and what is kept of
/// each person.
///
/// @param accounts whose each account is; empty where nobody said so
public record PeopleState(
    Map<AuthorId, Optional<PersonId>> accounts, Map<PersonId, Person> people) {
  /// Copies the maps.
  public PeopleState {
    accounts = Map.copyOf(accounts);
    people = Map.copyOf(people);
  }
}
