package earshot.replies.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  @Test
  void nothingIsSentThatWaitsForASecondPerson() {
    assertEquals(
        Optional.of(Transitions.Refusal.NOT_APPROVED),
        Transitions.refusal(Status.NEEDS_APPROVAL, Status.SENT));
  }

  @Test
  void nothingIsApprovedThatNobodySubmitted() {
    assertEquals(
        Optional.of(Transitions.Refusal.NOT_SUBMITTED),
        Transitions.refusal(Status.DRAFTING, Status.APPROVED));
  }

  @Test
  void whatIsDoneIsReopenedFirst() {
    assertEquals(
        Optional.of(Transitions.Refusal.DONE),
        Transitions.refusal(Status.CLOSED, Status.NEEDS_APPROVAL));
    assertTrue(Transitions.refusal(Status.CLOSED, Status.TRIAGED).isEmpty());
  }

  @Test
  void noStatusMayFollowItself() {
    for (Status each : Status.values()) {
      assertEquals(Optional.of(Transitions.Refusal.STANDS_THERE), Transitions.refusal(each, each));
    }
  }

  @Test
  void everyStatusIsReachedFromNewAndHasAWayOut() {
    Set<Status> reached = EnumSet.of(Status.NEW);
    Deque<Status> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Status next : Transitions.from(open.pop())) if (reached.add(next)) open.push(next);
    }
    assertEquals(EnumSet.allOf(Status.class), reached);
    for (Status each : Status.values()) assertFalse(Transitions.from(each).isEmpty());
  }

  @Test
  void everyPairIsEitherAllowedOrRefusedWithAReason() {
    for (Status from : Status.values()) {
      for (Status to : Status.values()) {
        assertEquals(Transitions.from(from).contains(to), Transitions.refusal(from, to).isEmpty());
      }
    }
  }
}
