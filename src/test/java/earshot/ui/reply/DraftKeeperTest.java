package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionId;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.TestClock;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftKeeperTest {
  private static final MentionId MENTION = new MentionId(1);

  private final TestClock clock = new TestClock(Sample.NOW);
  private final SampleDrafts drafts = new SampleDrafts(clock);
  private final DraftKeeper keeper =
      new DraftKeeper(
          drafts, new Threads(Runnable::run, Runnable::run), clock, (mention, outcome) -> {});

  @Test
  void typingIsSavedAPauseAfterTheLastKey() {
    keeper.typed(MENTION, "H");
    clock.pass(Duration.ofMillis(200));
    keeper.typed(MENTION, "Hi");
    clock.pass(Duration.ofMillis(299));
    assertEquals(List.of(), drafts.saved);
    clock.pass(Duration.ofMillis(1));
    assertEquals(List.of("Hi"), drafts.saved);
  }

  @Test
  void whoeverNeverPausesIsSavedEveryHalfSecond() {
    for (int key = 1; key <= 12; key++) {
      keeper.typed(MENTION, "x".repeat(key));
      clock.pass(Duration.ofMillis(100));
    }
    assertEquals(List.of(5, 10), drafts.saved.stream().map(String::length).toList());
  }

  @Test
  void leavingSavesAtOnceAndOnlyOnce() {
    keeper.typed(MENTION, "Hi");
    keeper.saveNow();
    clock.pass(Duration.ofSeconds(10));
    assertEquals(List.of("Hi"), drafts.saved);
    assertEquals(0, clock.waiting());
  }

  @Test
  void aTextThatCannotBeSavedStaysAndIsTriedAgain() {
    drafts.full = true;
    keeper.typed(MENTION, "Hi");
    clock.pass(Duration.ofSeconds(1));
    assertEquals(Optional.of("Hi"), keeper.unsaved(MENTION));
    drafts.full = false;
    clock.pass(DraftKeeper.AGAIN);
    assertEquals(Optional.empty(), keeper.unsaved(MENTION));
    assertTrue(drafts.saved.contains("Hi"));
  }
}
