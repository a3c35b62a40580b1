package earshot.ui.sources;

import static earshot.ui.sources.SampleSources.NOW;
import static earshot.ui.sources.SampleSources.after;
import static earshot.ui.sources.SampleSources.attempt;
import static earshot.ui.sources.SampleSources.failure;
import static earshot.ui.sources.SampleSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A source is judged by the worst thing that is true of it.
class HealthTest {
  private static final Source FEED = source(4, "Gazette", "https://gazette.example/rss");
  private static final Optional<Instant> LONG_AGO = Optional.of(NOW.minus(Duration.ofDays(7)));
  private static final Optional<Instant> JUST_NOW = Optional.of(NOW.minus(Duration.ofMinutes(20)));

  @ParameterizedTest
  @CsvSource({
    "NEWS, 200, LISTENING",
    "UNCHANGED, 304, LISTENING",
    "REFUSED, 429, ASKED_TO_WAIT",
    "BLOCKED, 403, BLOCKED",
    "BLOCKED, 401, NEEDS_KEY",
    "GONE, 410, GONE",
  })
  void theLastAnswerDecides(Outcome outcome, int status, Health.State state) {
    var last = attempt(4, Duration.ofMinutes(4), outcome, status);
    assertEquals(state, health(after(FEED, last, JUST_NOW, 0, 1)).state());
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, 404, MISSING",
    "DNS, 0, MISSING",
    "HTTP_STATUS, 500, MISSING",
    "HTTP_STATUS, 401, NEEDS_KEY",
    "HTML, 200, NOT_A_FEED",
    "BAD_SHAPE, 200, BROKEN",
    "TLS, 0, UNSAFE",
    "PRIVATE_ADDRESS, 0, UNSAFE",
    "NEEDS_KEY, 200, NEEDS_KEY",
    "OFFLINE, 0, NO_NETWORK",
  })
  void whatFailsAgainAndAgainIsAState(FailureReason reason, int status, Health.State state) {
    var last = failure(4, Duration.ofMinutes(4), reason, status);
    assertEquals(state, health(after(FEED, last, LONG_AGO, 3, 1)).state());
  }

  @Test
  void oneFailureIsAnAccident() {
    var last = failure(4, Duration.ofMinutes(4), FailureReason.MISSING, 404);
    assertEquals(Health.State.NO_ANSWER, health(after(FEED, last, LONG_AGO, 1, 1)).state());
  }

  @Test
  void aDeadSourceIsDeadSinceItsLastAnswer() {
    var last = failure(4, Duration.ofMinutes(4), FailureReason.DNS, 0);
    var health = health(after(FEED, last, LONG_AGO, 9, 1));
    assertEquals(LONG_AGO, health.at());
    assertTrue(health.needsALook());
  }

  @Test
  void aSourceThatWasFineThisMorningIsNotDead() {
    var last = failure(4, Duration.ofMinutes(4), FailureReason.DNS, 0);
    assertEquals(Health.State.NO_ANSWER, health(after(FEED, last, JUST_NOW, 9, 1)).state());
  }

  @Test
  void waitingEndsWhenTheSourceSaid() {
    var last = attempt(4, Duration.ofMinutes(4), Outcome.REFUSED, 429);
    var health = health(after(FEED, last, JUST_NOW, 0, 1));
    assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(38))), health.at());
    assertFalse(health.needsALook());
  }

  @Test
  void aWeekWithoutNewsIsQuiet() {
    var quiet =
        new SourceStatus(
            FEED,
            Optional.of(attempt(4, Duration.ofMinutes(4), Outcome.UNCHANGED, 304)),
            JUST_NOW,
            Optional.of(NOW.minus(Duration.ofDays(8))),
            Optional.empty(),
            0,
            5);
    assertEquals(Health.State.QUIET, health(quiet).state());
  }

  @Test
  void aPausedSourceIsPausedWhateverItAnswered() {
    var paused = source(4, "Gazette", "https://gazette.example/rss", SourceState.PAUSED);
    PollAttempt last = failure(4, Duration.ofDays(4), FailureReason.DNS, 0);
    assertEquals(Health.State.PAUSED, health(after(paused, last, LONG_AGO, 9, 1)).state());
  }

  @Test
  void aSourceThatWasNeverAskedIsNotInTrouble() {
    var fresh =
        new SourceStatus(
            FEED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    assertEquals(Health.State.NOT_ASKED_YET, health(fresh).state());
  }

  private static Health health(SourceStatus status) {
    return Health.of(status, List.of(), NOW);
  }
}
