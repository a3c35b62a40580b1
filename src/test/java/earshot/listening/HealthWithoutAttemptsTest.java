package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.Health.State;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where only the last attempt is known, failures are counted and the last answer says since when.
class HealthWithoutAttemptsTest {
  private static final Instant NOW = Statuses.NOW;
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));
  private static final Instant JUST_NOW = NOW.minus(Duration.ofMinutes(20));

  private final Health health = new Health(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "MISSING, MISSING",
    "DNS, MISSING",
    "HTTP_STATUS, MISSING",
    "HTML, NOT_A_FEED",
    "BAD_SHAPE, BROKEN",
    "TLS, UNSAFE",
    "PRIVATE_ADDRESS, UNSAFE",
    "NEEDS_KEY, NEEDS_KEY",
    "OFFLINE, NETWORK",
  })
  void whatFailsAgainAndAgainIsAState(FailureReason reason, State state) {
    assertEquals(state, of(failing(reason, Optional.of(LONG_AGO), 3)).state());
  }

  @Test
  void oneFailureIsAnAccident() {
    assertEquals(
        State.TROUBLED, of(failing(FailureReason.MISSING, Optional.of(LONG_AGO), 1)).state());
  }

  @Test
  void aDeadSourceIsDeadSinceItsLastAnswer() {
    var dead = of(failing(FailureReason.DNS, Optional.of(LONG_AGO), 9));
    assertEquals(Optional.of(LONG_AGO), dead.at());
    assertTrue(dead.needsALook());
  }

  @Test
  void aSourceThatWasFineThisMorningIsNotDead() {
    assertEquals(State.TROUBLED, of(failing(FailureReason.DNS, Optional.of(JUST_NOW), 9)).state());
  }

  @Test
  void aSourceThatNeverAnsweredIsMissing() {
    var never = of(failing(FailureReason.DNS, Optional.empty(), 3));
    assertEquals(State.MISSING, never.state());
    assertEquals(
        "Nothing at this address. Search the site for its feed, or pause.", never.sentence());
  }

  @Test
  void aWeekWithoutNewsIsQuiet() {
    Instant news = NOW.minus(Duration.ofDays(8));
    PollAttempt last = Attempts.of(JUST_NOW, Outcome.UNCHANGED);
    var quiet =
        of(
            Statuses.of(
                SourceState.ACTIVE,
                Optional.of(last),
                new Statuses.Past(Optional.of(JUST_NOW), Optional.of(news), 0)));
    assertEquals(State.QUIET, quiet.state());
    assertEquals(Optional.of(news), quiet.at());
  }

  @Test
  void aPausedSourceIsPausedWhateverItAnswered() {
    PollAttempt last = Attempts.failed(LONG_AGO, FailureReason.DNS);
    var paused = of(Statuses.of(SourceState.PAUSED, Optional.of(last), Statuses.NO_PAST));
    assertEquals(State.PAUSED, paused.state());
    assertFalse(paused.needsALook());
  }

  @Test
  void nothingIsSaidOfNewsThatWereNotCounted() {
    PollAttempt last = Attempts.answered(NOW.minus(Duration.ofMinutes(5)), 10, List.of());
    assertEquals(
        "Answered 4 min ago.",
        of(Statuses.of(SourceState.ACTIVE, Optional.of(last), Statuses.NO_PAST)).sentence());
  }

  private static SourceStatus failing(FailureReason reason, Optional<Instant> answer, int times) {
    return Statuses.of(
        SourceState.ACTIVE,
        Optional.of(Attempts.failed(JUST_NOW, reason)),
        new Statuses.Past(answer, answer, times));
  }

  private Health.Diagnosis of(SourceStatus status) {
    return health.of(status, List.of(), NOW);
  }
}
