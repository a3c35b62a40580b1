package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.HeldBack;
import earshot.ui.UiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// A window that does not answer is noticed, with what it is at and without what it shows.
@UiTest
class HeartbeatTest {
  private long now;
  private final HeldBack screen = new HeldBack();
  private final List<Duration> reported = new ArrayList<>();
  private final Heartbeat heart =
      new Heartbeat(screen, () -> now, (silent, stacks) -> reported.add(silent));

  private void beats(int many) {
    for (int i = 0; i < many; i++) {
      now += 50_000_000L;
      heart.beat();
    }
  }

  @Test
  void aWindowThatIsBlockedOnPurposeIsReportedWithItsPlaceAndWithoutItsWords()
      throws InterruptedException {
    AtomicReference<String> stacks = new AtomicReference<>("");
    CountDownLatch told = new CountDownLatch(1);
    try (Heartbeat real =
        new Heartbeat(
            Platform::runLater,
            System::nanoTime,
            (silent, all) -> {
              stacks.set(all);
              told.countDown();
            })) {
      real.start();
      Fx.run(() -> block(new Label("secret words of Ana"), told));
    }
    assertTrue(told.await(1, TimeUnit.SECONDS));
    String logged = Objects.requireNonNull(stacks.get());
    assertTrue(logged.contains("JavaFX Application Thread"), logged);
    assertTrue(logged.contains("HeartbeatTest.block"), logged);
    assertFalse(logged.contains("secret"), logged);
  }

  private static void block(Label shown, CountDownLatch until) {
    try {
      assertTrue(until.await(30, TimeUnit.SECONDS), "nobody noticed " + shown);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSecondWithoutAnAnswerIsReportedOnce() {
    beats(20);
    assertEquals(List.of(), reported);
    beats(40);
    assertEquals(List.of(Duration.ofMillis(1_050)), reported);
    screen.runAll();
    beats(1);
    beats(40);
    assertEquals(2, reported.size(), "the next time it is reported again");
  }

  @Test
  void aWindowThatAnswersIsNotReported() {
    for (int i = 0; i < 100; i++) {
      beats(1);
      screen.runAll();
    }
    assertEquals(List.of(), reported);
  }

  @Test
  void aComputerThatSleptIsNoWindowThatHangs() {
    beats(2);
    now += Duration.ofHours(8).toNanos();
    beats(2);
    assertEquals(List.of(), reported);
    screen.runAll();
    beats(1);
    assertEquals(List.of(), reported);
  }
}
