package earshot.replies.work;

import static earshot.replies.work.WorkBed.id;
import static earshot.replies.work.WorkBed.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Work;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptWorkTest {
  private static final int DIRECT = 1 << Trait.DIRECT.code();

  @TempDir Path folder;
  private WorkBed bed;

  @BeforeEach
  void open() {
    bed = WorkBed.with(folder, 200);
  }

  @AfterEach
  void close() {
    bed.close();
  }

  private static final Map<String, Function<WorkDesk, Undoable>> ACTS =
      Map.of(
          "close", desk -> desk.close(ids(1, 60)),
          "no answer", desk -> desk.move(ids(1, 60), Status.NO_ACTION, "a joke"),
          "assign", desk -> desk.assign(ids(1, 60), Optional.of("ben")),
          "priority", desk -> desk.prioritise(ids(1, 60), Priority.URGENT),
          "due", desk -> desk.due(ids(1, 60), Optional.of(WorkBed.NOON.plus(Duration.ofDays(1)))),
          "snooze",
              desk -> desk.snooze(ids(1, 60), Snooze.till(WorkBed.NOON.plus(Duration.ofDays(1)))),
          "until answer", desk -> desk.snooze(ids(1, 60), Snooze.forAnswer()),
          "tag", desk -> desk.tag(ids(1, 60), "press"),
          "untag", desk -> desk.untag(ids(1, 60), "crisis"),
          "note", desk -> desk.note(ids(1, 60), "call them"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "close",
        "no answer",
        "assign",
        "priority",
        "due",
        "snooze",
        "until answer",
        "tag",
        "untag",
        "note"
      })
  void undoRestoresEveryFieldAndRedoDoesItAgain(String name) {
    bed.flag(DIRECT, id(3), id(5), id(7));
    bed.turns.take(Progress.NONE);
    var unused = bed.work.tag(ids(1, 30), "crisis");
    unused = bed.work.assign(ids(5, 9), Optional.of("cleo"));
    unused = bed.work.snooze(ids(9, 12), Snooze.forAnswer());
    // A count that was once needed stays as a row with 0.
    var unusedToo = bed.work.close(ids(90, 99)).undo();
    unusedToo = bed.work.move(ids(90, 99), Status.NO_ACTION, "").undo();
    bed.later(Duration.ofMinutes(7));
    String before = bed.everything();

    Undoable act = Objects.requireNonNull(ACTS.get(name)).apply(bed.work);
    String after = bed.everything();
    assertNotEquals(before, after);

    bed.later(Duration.ofMinutes(7));
    assertEquals(act.changed(), act.undo());
    assertEquals(before, bed.everything());

    assertEquals(act.changed(), act.redo());
    assertEquals(after, bed.everything());

    assertEquals(act.changed(), act.undo());
    assertEquals(before, bed.everything());
  }

  @Test
  void aStarOnManyIsOneActAndTheStarsThatWereThereOutliveItsUndo() {
    var unused = bed.work.star(ids(20, 30), true);
    bed.told.clear();
    String before = bed.everything();
    Undoable act = bed.work.star(ids(1, 60), true);
    String after = bed.everything();
    assertEquals(49, act.changed().size());
    assertEquals(act.changed(), bed.told);
    assertEquals(act.changed(), act.undo());
    assertEquals(before, bed.everything());
    assertEquals(act.changed(), act.redo());
    assertEquals(after, bed.everything());
    Undoable off = bed.work.star(ids(1, 60), false);
    assertEquals(59, off.changed().size());
    assertEquals(off.changed(), off.undo());
    assertEquals(after, bed.everything());
  }

  @Test
  void undoLeavesAloneWhatSomebodyChangedSince() {
    Undoable close = bed.work.close(List.of(id(2), id(3)));
    var unused = bed.work.reopen(List.of(id(3)));
    assertEquals(Set.of(id(2)), close.undo());
    assertEquals(Status.TRIAGED, only(3).status());
    assertEquals(Status.NEW, only(2).status());
  }

  @Test
  void whatIsRefusedIsToldWithTheReason() {
    var unused = bed.work.close(List.of(id(2)));
    Undoable act = bed.work.move(List.of(id(2), id(3)), Status.NO_ACTION, "spam");
    assertEquals(Set.of(id(3)), act.changed());
    assertEquals(Map.of(Transitions.Refusal.DONE, 1), act.refused());
    assertEquals("spam", only(3).stand().reason());
  }

  @Test
  void listsAreInTheOrderInWhichAnswersAreDueAndPagesContinue() {
    for (int i = 2; i < 60; i++) {
      Instant due = WorkBed.NOON.plus(Duration.ofMinutes((i * 37) % 61));
      var unused = bed.work.due(List.of(id(i)), Optional.of(due));
    }
    List<WorkPage.Item> all = all(WorkFilter.of(Lane.NEW), 7);
    assertEquals(58, all.size());
    List<Instant> due = all.stream().map(item -> item.work().due().orElseThrow()).toList();
    assertEquals(due.stream().sorted().toList(), due);
    assertEquals(58, all.stream().map(item -> item.mention().id()).distinct().count());
  }

  @Test
  void everythingGoesThroughAllListsPageByPage() {
    var unused = bed.work.assign(ids(2, 40), Optional.of("ana"));
    unused = bed.work.move(ids(10, 20), Status.TRIAGED, "");
    unused = bed.work.move(ids(10, 20), Status.WAITING, "");
    unused = bed.work.move(ids(20, 30), Status.SENT, "");
    for (int size : List.of(1, 3, 10, 50)) {
      List<Status> seen =
          all(WorkFilter.EVERYTHING.of("ana"), size).stream()
              .map(item -> item.work().status())
              .toList();
      assertEquals(38, seen.size());
      assertEquals(Status.WAITING, seen.get(18));
      assertEquals(Status.SENT, seen.get(37));
    }
    assertEquals(18, bed.work.counts().mine());
    assertEquals(10, bed.work.counts().of(Lane.WAITING));
  }

  @Test
  void overdueAndTodayAreCountedAndListed() {
    var unused = bed.work.due(ids(2, 5), Optional.of(WorkBed.NOON.minusSeconds(60)));
    unused = bed.work.due(ids(5, 9), Optional.of(WorkBed.NOON.plusSeconds(60)));
    unused = bed.work.due(ids(9, 10), Optional.of(WorkBed.NOON.plus(Duration.ofDays(2))));
    assertEquals(3, bed.work.counts().overdue());
    assertEquals(7, bed.work.counts().today());
    assertEquals(3, all(WorkFilter.dueBefore(bed.now()), 50).size());
    assertEquals(7, all(WorkFilter.dueBefore(bed.work.tonight()), 50).size());
  }

  @Test
  void whatIsHiddenStandsInNoList() {
    var unused = bed.work.assign(List.of(id(2)), Optional.of("ana"));
    var hidden = bed.stores.hidden().hide(List.of(id(2)), Optional.empty(), "spam");
    assertEquals(0, bed.work.counts().mine(), hidden::toString);
    var shown = bed.stores.hidden().unhide(List.of(id(2)));
    assertEquals(1, bed.work.counts().mine(), shown::toString);
  }

  @Test
  void whatWasAnsweredComesBackWithAClockThatStartsAnew() {
    bed.flag(DIRECT, id(2));
    bed.turns.take(Progress.NONE);
    var unused = bed.work.move(List.of(id(2)), Status.SENT, "");
    bed.later(Duration.ofDays(3));
    assertEquals(Set.of(id(2)), bed.work.bringBack(List.of(id(2)), CameBack.THEY_ANSWERED));
    Work back = only(2);
    assertEquals(Status.TRIAGED, back.status());
    assertEquals(Optional.of(CameBack.THEY_ANSWERED), back.cameBack());
    // Monday noon, four working hours in UTC.
    assertEquals(Optional.of(Instant.parse("2026-11-23T16:00:00Z")), back.due());
  }

  @Test
  void whatNeedsNoAnswerStaysSo() {
    var unused = bed.work.move(List.of(id(2)), Status.NO_ACTION, "rant");
    assertTrue(bed.work.bringBack(List.of(id(2)), CameBack.THEY_ANSWERED).isEmpty());
    assertEquals(Status.NO_ACTION, only(2).status());
  }

  @Test
  void theLivingHearOfEveryAct() {
    Undoable act = bed.work.assign(List.of(id(2)), Optional.of("ben"));
    assertEquals(Set.of(id(2)), bed.told);
    bed.told.clear();
    var unused = act.undo();
    assertEquals(Set.of(id(2)), bed.told);
  }

  private Work only(long mention) {
    return Objects.requireNonNull(bed.work.of(List.of(id(mention))).get(id(mention)));
  }

  private List<WorkPage.Item> all(WorkFilter filter, int size) {
    List<WorkPage.Item> all = new ArrayList<>();
    Optional<WorkPage.Token> after = Optional.empty();
    do {
      WorkPage page = bed.work.page(filter, after, size);
      assertTrue(page.items().size() <= size);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    List<MentionId> ids = all.stream().map(item -> item.mention().id()).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    return all;
  }
}
