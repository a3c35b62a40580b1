package earshot.replies.work;

import static earshot.replies.work.WorkBed.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkStatesTest {
  private static final int MENTIONS = 120;

  @TempDir Path folder;

  @Test
  void noIllegalMoveIsEverStoredAndCountsAreAlwaysThoseOfARecount() {
    act(400);
  }

  /// 4,000 acts on 25 mentions each.
  @Test
  @Tag("soak")
  void noIllegalMoveInAHundredThousandActs() {
    act(4_000);
  }

  private void act(int acts) {
    try (WorkBed bed = WorkBed.with(folder, MENTIONS)) {
      Random random = new Random(acts);
      Deque<Undoable> done = new ArrayDeque<>();
      Map<MentionId, Status> known = statuses(bed);
      for (int i = 0; i < acts; i++) {
        List<MentionId> some = some(random);
        int kind = random.nextInt(12);
        boolean back = kind == 0 && !done.isEmpty();
        if (back) {
          var unused = done.pop().undo();
        } else if (kind == 1) {
          var unused = bed.work.bringBack(some, CameBack.THEY_ANSWERED);
        } else if (kind == 2) {
          bed.later(Duration.ofMinutes(random.nextInt(600)));
          bed.turns.take(Progress.NONE);
        } else {
          done.push(any(bed, random, kind, some));
        }
        Map<MentionId, Status> now = statuses(bed);
        // Taking back is no move of its own: it makes a thing what it was.
        if (!back) now.forEach((id, to) -> check(Objects.requireNonNull(known.get(id)), to));
        known.putAll(now);
        if (i % 40 == 0) recount(bed);
      }
      recount(bed);
    }
  }

  private static void check(Status from, Status to) {
    if (from != to) assertTrue(Transitions.from(from).contains(to), from + " to " + to);
  }

  private static Undoable any(WorkBed bed, Random random, int kind, List<MentionId> some) {
    Status[] all = Status.values();
    return switch (kind) {
      case 3 -> bed.work.assign(some, Optional.of("p" + random.nextInt(3)));
      case 4 -> bed.work.prioritise(some, List.of(Priority.values()).get(random.nextInt(4)));
      case 5 ->
          bed.work.snooze(some, Snooze.till(bed.now().plus(Duration.ofHours(random.nextInt(9)))));
      case 6 -> bed.work.snooze(some, Snooze.forAnswer());
      case 7 -> bed.work.due(some, Optional.of(bed.now().plus(Duration.ofHours(3))));
      default -> bed.work.move(some, all[random.nextInt(all.length)], "r");
    };
  }

  private static void recount(WorkBed bed) {
    assertEquals(0, bed.stores.derivedCheck().run().mended());
    Map<Lane, Long> lanes = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) lanes.put(lane, 0L);
    for (Work work : bed.work.of(WorkBed.ids(1, MENTIONS + 1)).values()) {
      if (work.changed().rev() > 0) work.lane().ifPresent(lane -> lanes.merge(lane, 1L, Long::sum));
    }
    WorkCounts counts = bed.work.counts();
    assertEquals(lanes, counts.lanes());
  }

  private static List<MentionId> some(Random random) {
    List<MentionId> some = new ArrayList<>();
    for (int i = 0; i < 25; i++) some.add(id(1 + random.nextInt(MENTIONS)));
    return some;
  }

  private static Map<MentionId, Status> statuses(WorkBed bed) {
    Map<MentionId, Status> statuses = new HashMap<>();
    for (Mention each : bed.stores.mentions().byIds(WorkBed.ids(1, MENTIONS + 1))) {
      statuses.put(each.id(), each.status());
    }
    return statuses;
  }
}
