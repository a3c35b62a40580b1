package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant NOW = Statuses.NOW;
  private final Health health = new Health(ZoneOffset.UTC);

  @Test
  void aSourceThatAnswersIsListenedTo() {
    assertSaid(
        State.LISTENING,
        "Answered 4 min ago, 2 new in the last 24 hours.",
        of(
            Attempts.answered(ago(Duration.ofMinutes(4)).minusSeconds(1), 10, List.of()),
            Attempts.answered(ago(Duration.ofHours(4)), 10, List.of())));
  }

  @Test
  void aSourceWithoutNewsForLongIsQuiet() {
    Instant newest = ago(Duration.ofDays(19));
    Instant oldest = newest.minus(Duration.ofDays(9));
    assertSaid(
        State.QUIET,
        "Answers, but has published nothing since 3 Nov.",
        of(Attempts.dated(ago(Duration.ofMinutes(4)), oldest, newest, 10)));
    assertEquals(
        State.LISTENING,
        of(Attempts.dated(
                ago(Duration.ofMinutes(4)), newest.minus(Duration.ofDays(90)), newest, 10))
            .state());
  }

  @Test
  void twoPossibleLossesInAWeekAreSaid() {
    assertEquals(
        State.LISTENING,
        of(Attempts.losing(ago(Duration.ofDays(1))), Attempts.losing(ago(Duration.ofDays(8))))
            .state());
    assertEquals(
        State.LOSING,
        of(Attempts.losing(ago(Duration.ofDays(1))), Attempts.losing(ago(Duration.ofDays(6))))
            .state());
  }

  @Test
  void aDeadSourceIsAnnouncedAfterADayAndThreeAttempts() {
    PollAttempt recent = Attempts.failed(ago(Duration.ofHours(1)), FailureReason.MISSING);
    PollAttempt yesterday = Attempts.failed(ago(Duration.ofHours(12)), FailureReason.DNS);
    PollAttempt first = Attempts.failed(ago(Duration.ofDays(10)), FailureReason.MISSING);
    assertEquals(State.TROUBLED, of(recent, yesterday).state());
    assertEquals(State.TROUBLED, of(recent, recent, yesterday).state());
    assertSaid(
        State.MISSING,
        "Nothing at this address since 12 Nov. Search the site for its feed, or pause.",
        of(recent, yesterday, first));
  }

  @Test
  void aWebPageIsSaidAfterThreeAttempts() {
    PollAttempt page = Attempts.failed(ago(Duration.ofHours(1)), FailureReason.HTML);
    assertEquals(State.TROUBLED, of(page, page).state());
    assertSaid(State.NOT_A_FEED, "Sentence.", of(page, page, page));
  }

  @Test
  void damagedAnswersAreSaidAfterThree() {
    PollAttempt damaged = Attempts.damaged(NOW.minus(Duration.ofMinutes(30)));
    assertSaid(
        State.BROKEN,
        "Its answer is damaged since 11:30; what could be read was kept.",
        of(damaged, damaged, damaged));
  }

  @Test
  void whoRefusesReadersIsNamedWithOtherWays() {
    assertSaid(
        State.BLOCKED,
        "example.org refuses readers (200). Asking faster would not help. Try its newsletter, a"
            + " Google Alert for site:example.org, or paste.",
        of(Attempts.of(NOW, Outcome.BLOCKED)));
    assertEquals(State.ASKED_TO_WAIT, of(Attempts.of(NOW, Outcome.REFUSED)).state());
    assertEquals(State.GONE, of(Attempts.of(NOW, Outcome.GONE)).state());
  }

  @Test
  void keysDoorsAndCablesHaveTheirOwnWords() {
    assertEquals(State.NEEDS_KEY, of(Attempts.failed(NOW, FailureReason.NEEDS_KEY)).state());
    assertEquals(State.UNSAFE, of(Attempts.failed(NOW, FailureReason.TLS)).state());
    assertEquals(State.UNSAFE, of(Attempts.failed(NOW, FailureReason.PRIVATE_ADDRESS)).state());
    assertEquals(State.NETWORK, of(Attempts.failed(NOW, FailureReason.OFFLINE)).state());
  }

  @Test
  void aPassingFailureTellsWhenItIsTriedAgain() {
    assertSaid(
        State.TROUBLED,
        "Sentence. Asked again at 12:20.",
        of(Attempts.failed(NOW, FailureReason.CONNECT)));
  }

  @Test
  void aSourceNeverAskedOrPausedIsSaidSo() {
    assertEquals(
        State.NEW, health.of(status(SourceState.ACTIVE, List.of()), List.of(), NOW).state());
    assertEquals(
        State.PAUSED, health.of(status(SourceState.PAUSED, List.of()), List.of(), NOW).state());
    assertEquals(
        State.GONE, health.of(status(SourceState.GONE, List.of()), List.of(), NOW).state());
  }

  private static void assertSaid(State state, String sentence, Health.Diagnosis said) {
    assertEquals(state, said.state());
    assertEquals(sentence, said.sentence());
  }

  private Health.Diagnosis of(PollAttempt... latest) {
    return health.of(status(SourceState.ACTIVE, List.of(latest)), List.of(latest), NOW);
  }

  private static Instant ago(Duration time) {
    return NOW.minus(time);
  }

  private static SourceStatus status(SourceState state, List<PollAttempt> latest) {
    return Statuses.of(state, latest.stream().findFirst(), Statuses.NO_PAST);
  }
}
