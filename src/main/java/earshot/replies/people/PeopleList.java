package earshot.replies.people;

import earshot.model.AuthorId;
import earshot.model.PeopleState;
import earshot.model.Person;
import earshot.model.PersonId;
import earshot.storage.PersonStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts together whom we talked with and whom we wrote something down of: everybody once, however
/// many accounts they have.
final class PeopleList {
  private final PersonStore store;

  PeopleList(PersonStore store) {
    this.store = store;
  }

  /// One of them, before their names are looked up.
  private record Line(
      AuthorId account, Optional<Person> person, long answers, Optional<Instant> last) {
    private Line and(Line other) {
      boolean later =
          other.last.isPresent() && (last.isEmpty() || last.get().isBefore(other.last.get()));
      return new Line(
          later ? other.account : account,
          person,
          answers + other.answers,
          later ? other.last : last);
    }
  }

  List<People.Entry> of(People.Order order, int most) {
    List<Line> lines =
        lines().stream()
            .filter(line -> belongs(line, order))
            .sorted(by(order))
            .limit(most)
            .toList();
    Map<AuthorId, PersonStore.Face> faces = new HashMap<>();
    store
        .faces(lines.stream().map(Line::account).toList(), People.MOST_COUNTED)
        .forEach(face -> faces.put(face.account(), face));
    List<People.Entry> entries = new ArrayList<>();
    for (Line line : lines) {
      PersonStore.Face face = faces.get(line.account());
      if (face == null) continue;
      entries.add(
          new People.Entry(line.account(), line.person(), face, line.answers(), line.last()));
    }
    return entries;
  }

  private List<Line> lines() {
    PeopleState everybody = store.everybody();
    Map<Object, Line> lines = new HashMap<>();
    everybody
        .accounts()
        .forEach(
            (account, whose) ->
                whose.ifPresent(
                    person ->
                        lines.merge(
                            person,
                            new Line(
                                account,
                                Optional.ofNullable(everybody.people().get(person)),
                                0,
                                Optional.empty()),
                            Line::and)));
    for (PersonStore.Talked talked : store.talked()) {
      Optional<PersonId> person =
          everybody.accounts().getOrDefault(talked.account(), Optional.empty());
      Line line =
          new Line(
              talked.account(),
              person.map(everybody.people()::get),
              talked.answers(),
              Optional.of(talked.last()));
      lines.merge(person.isPresent() ? person.get() : talked.account(), line, Line::and);
    }
    return List.copyOf(lines.values());
  }

  private static boolean belongs(Line line, People.Order order) {
    return switch (order) {
      case RECENT, MOST -> true;
      case OPTED_OUT ->
          line.person().flatMap(person -> person.told().wishes().optedOut()).isPresent();
      case ADVOCATES -> line.person().filter(person -> person.told().advocate().is()).isPresent();
    };
  }

  private static Comparator<Line> by(People.Order order) {
    Comparator<Line> recent =
        Comparator.comparing((Line line) -> line.last().orElse(Instant.MIN))
            .reversed()
            .thenComparing(Line::account);
    return switch (order) {
      case RECENT, OPTED_OUT, ADVOCATES -> recent;
      case MOST -> Comparator.comparingLong(Line::answers).reversed().thenComparing(recent);
    };
  }
}
