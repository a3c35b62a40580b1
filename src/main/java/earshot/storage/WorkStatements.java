package earshot.storage;

import earshot.model.Lane;
import earshot.model.TagId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// The statements behind the lists of work whose speed depends on the planner, with sample values.
final class WorkStatements {
  private static final int PAGE = 51;

  private WorkStatements() {}

  static List<Statements.Shaped> all(Instant middle) {
    Long[] apart = LongStream.rangeClosed(1, 50).mapToObj(i -> i * 390).toArray(Long[]::new);
    Instant last = WorkRows.LAST;
    return List.of(
        shaped(
            "list of work", WorkPages.OF_LANE, PAGE, Lane.NEW, middle, last, middle, 9_000L, PAGE),
        shaped("sent", WorkPages.OF_LANE_NEWEST, PAGE, Lane.SENT, middle, middle, 9_000L, PAGE),
        shaped(
            "list of a person",
            WorkPages.OF_PERSON,
            PAGE,
            "p1",
            Lane.NEW,
            middle,
            last,
            middle,
            9_000L,
            PAGE),
        shaped(
            "sent of a person",
            WorkPages.OF_PERSON_NEWEST,
            PAGE,
            "p1",
            Lane.SENT,
            middle,
            middle,
            9_000L,
            PAGE),
        shaped("next assignee", WorkPages.NEXT_ASSIGNEE, 1, "p1\u0001"),
        shaped("work of mentions", WorkRows.LOAD, 50, (Object) apart),
        shaped("arrived", WorkUpkeep.ARRIVED, 500, 9_000L, 500),
        shaped("about us", WorkUpkeep.OURS, 100, apart, 1),
        shaped("asleep", WorkUpkeep.ASLEEP, 500, Lane.SNOOZED, middle, 500),
        shaped("next work", WorkUpkeep.NEXT, 500, 9_000L, 500),
        shaped("put on", TaggingStore.PUT_ON, 50, apart, new TagId(1)),
        shaped("starred", StarStore.STANDING, 50, apart, StarStore.STAR, 0),
        shaped("notes", NoteStore.OF_MENTION, 20, 9_000L));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
