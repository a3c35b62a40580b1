package earshot.replies.work;

import static earshot.replies.work.WorkBed.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AnswerTargets;
import earshot.model.AnswerTerms;
import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.Need;
import earshot.model.OfficeHours;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Work;
import earshot.storage.Filled;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTurnsTest {
  private static final int DIRECT = 1 << Trait.DIRECT.code();
  private static final int COMPLAINT = 1 << Trait.COMPLAINT.code();

  @TempDir Path folder;
  private WorkBed bed;

  @BeforeEach
  void open() {
    bed = WorkBed.with(folder, 200);
    bed.flag(DIRECT, id(2));
    bed.flag(COMPLAINT, id(3), id(4));
  }

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void whoSpokeToUsIsOwedAnAnswerWithinFourWorkingHours() {
    bed.turns.take(Progress.NONE);
    Work work = only(2);
    assertEquals(Optional.of(Need.DIRECT), work.clock().need());
    // Stored on Friday noon; the office closes at five.
    assertEquals(Optional.of(Instant.parse("2026-11-20T16:00:00Z")), work.due());
  }

  @Test
  void aComplaintIsOwedAnAnswerOnlyWhenItIsAboutUs() {
    // The fourth mention names our brand, the third names nobody.
    bed.turns.take(Progress.NONE);
    assertEquals(Optional.of(Need.COMPLAINT), only(4).clock().need());
    assertTrue(only(3).clock().need().isEmpty());
  }

  @Test
  void whatIsOldOrFromAnArchiveWaitsForNobody() {
    bed.flag(DIRECT, id(5), id(6));
    Filled.change(bed.database, "UPDATE mention SET provenance = 2 WHERE id = 5");
    Filled.change(
        bed.database,
        "UPDATE mention SET effective_at = DATEADD('DAY', -9, stored_at) WHERE id = 6");
    bed.turns.take(Progress.NONE);
    assertTrue(only(5).clock().need().isEmpty());
    assertTrue(only(6).clock().need().isEmpty());
  }

  @Test
  void eachArrivalIsJudgedOnce() {
    bed.turns.take(Progress.NONE);
    var unused = bed.work.move(List.of(id(2)), Status.NO_ACTION, "joke");
    Work closed = only(2);
    bed.turns.take(Progress.NONE);
    assertEquals(closed, only(2));
  }

  @Test
  void theClockStandsWhileWeWaitAndGoesOnAfterwards() {
    bed.turns.take(Progress.NONE);
    bed.later(Duration.ofHours(1));
    var unused = bed.work.move(List.of(id(2)), Status.TRIAGED, "");
    unused = bed.work.move(List.of(id(2)), Status.WAITING, "");
    assertTrue(only(2).due().isEmpty());
    assertEquals(Duration.ofHours(1), only(2).clock().spent());
    bed.later(Duration.ofHours(2));
    unused = bed.work.move(List.of(id(2)), Status.TRIAGED, "");
    // Three of four hours are left at three in the afternoon of a Friday.
    assertEquals(Optional.of(Instant.parse("2026-11-23T10:00:00Z")), only(2).due());
  }

  @Test
  void whatIsUrgentIsDueSooner() {
    bed.turns.take(Progress.NONE);
    var unused = bed.work.prioritise(List.of(id(2)), Priority.URGENT);
    assertEquals(Optional.of(Instant.parse("2026-11-20T13:00:00Z")), only(2).due());
  }

  @Test
  void otherHoursMoveWhatIsDueButNotWhatAPersonSet() {
    bed.turns.take(Progress.NONE);
    Instant set = Instant.parse("2026-11-22T10:00:00Z");
    var unused = bed.work.due(List.of(id(4)), Optional.of(set));
    OfficeHours kolkata = OfficeHours.usual(ZoneId.of("Asia/Kolkata"));
    List<Long> told = new ArrayList<>();
    int moved =
        bed.turns.keep(
            new AnswerTerms(kolkata, AnswerTargets.USUAL), "ana", (done, of) -> told.add(done));
    assertEquals(1, moved);
    assertTrue(told.size() >= 2);
    // Noon in UTC is after hours there.
    assertEquals(Optional.of(Instant.parse("2026-11-23T07:30:00Z")), only(2).due());
    assertEquals(Optional.of(set), only(4).due());
  }

  @Test
  void sleepEndsAlsoAfterARestartAndSaysWhy() {
    bed.turns.take(Progress.NONE);
    var unused = bed.work.snooze(List.of(id(2)), Snooze.till(bed.now().plus(Duration.ofHours(2))));
    assertEquals(Optional.of(Lane.SNOOZED), only(2).lane());
    bed.close();
    bed = WorkBed.again(folder, WorkBed.NOON.plus(Duration.ofHours(1)));
    bed.turns.take(Progress.NONE);
    assertEquals(Optional.of(Lane.SNOOZED), only(2).lane());
    bed.later(Duration.ofHours(1));
    bed.turns.take(Progress.NONE);
    assertEquals(Optional.of(Lane.NEW), only(2).lane());
    assertEquals(Optional.of(CameBack.SNOOZE_OVER), only(2).cameBack());
    assertEquals(Optional.of(Instant.parse("2026-11-20T16:00:00Z")), only(2).due());
  }

  @Test
  void whoSleepsUntilTheyAnswerIsWokenByThemAlone() {
    var unused = bed.work.snooze(List.of(id(7)), Snooze.forAnswer());
    bed.later(Duration.ofDays(400));
    bed.turns.take(Progress.NONE);
    assertEquals(Optional.of(Lane.SNOOZED), only(7).lane());
    var back = bed.work.bringBack(List.of(id(7)), CameBack.THEY_ANSWERED);
    assertEquals(1, back.size());
    assertEquals(Optional.of(Lane.NEW), only(7).lane());
  }

  private Work only(long mention) {
    return Objects.requireNonNull(bed.work.of(List.of(id(mention))).get(id(mention)));
  }
}
