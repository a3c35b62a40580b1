package earshot.listening;

import earshot.listening.Health.State;
import earshot.model.FailureReason;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Judges how a source is doing, by the worst that is true of it.
///
/// @param latest its attempts of the last seven days, newest first; empty when they were not read
record HealthRules(SourceStatus status, List<PollAttempt> latest, Instant now) {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration A_DAY = Duration.ofDays(1);
  // One bad answer is an accident; three in a row are a state.
  private static final int FOR_SURE = 3;

  private static final Set<FailureReason> NOTHING_THERE =
      Set.of(
          FailureReason.MISSING,
          FailureReason.DNS,
          FailureReason.CONNECT,
          FailureReason.DEADLINE,
          FailureReason.HTTP_STATUS,
          FailureReason.REDIRECT_LOOP);
  private static final Set<FailureReason> A_PAGE =
      Set.of(FailureReason.HTML, FailureReason.NOT_A_FEED);
  private static final Set<FailureReason> UNREADABLE =
      Set.of(
          FailureReason.BAD_SHAPE,
          FailureReason.EMPTY,
          FailureReason.TOO_BIG,
          FailureReason.BUDGET,
          FailureReason.INTERNAL);

  /// What is true.
  ///
  /// @param at the instant to speak of
  record Found(State state, Optional<Instant> at) {}

  Found judged() {
    return switch (status.source().state()) {
      case PAUSED -> new Found(State.PAUSED, status.last().map(PollAttempt::endedAt));
      case GONE -> new Found(State.GONE, status.last().map(PollAttempt::endedAt));
      case ACTIVE ->
          status.last().map(this::asked).orElseGet(() -> new Found(State.NEW, status.nextDue()));
    };
  }

  private Found asked(PollAttempt last) {
    return switch (last.result().outcome()) {
      case NEWS, UNCHANGED -> answering(last);
      case REFUSED ->
          new Found(State.ASKED_TO_WAIT, last.exchange().retryAfter().or(status::nextDue));
      case BLOCKED -> new Found(State.BLOCKED, status.lastSuccess());
      case GONE -> new Found(State.GONE, Optional.of(last.endedAt()));
      case FAILED -> failing(last);
    };
  }

  private Found answering(PollAttempt last) {
    if (losses() >= 2) return new Found(State.LOSING, Optional.of(last.endedAt()));
    if (inARow(HealthRules::isDamaged) >= FOR_SURE) {
      return new Found(State.BROKEN, since(HealthRules::isDamaged));
    }
    Optional<Instant> quiet = quietSince();
    return quiet.isPresent()
        ? new Found(State.QUIET, quiet)
        : new Found(State.LISTENING, Optional.of(last.endedAt()));
  }

  private long losses() {
    return latest.stream()
        .filter(attempt -> attempt.startedAt().isAfter(now.minus(A_WEEK)))
        .filter(attempt -> attempt.proof().possibleLoss())
        .count();
  }

  private Optional<Instant> quietSince() {
    Duration patience = usualGap().multipliedBy(4);
    return latest.stream()
        .flatMap(attempt -> attempt.proof().newest().stream())
        .max(Instant::compareTo)
        .or(status::lastNews)
        .filter(newest -> newest.isBefore(now.minus(A_WEEK)))
        .filter(newest -> newest.isBefore(now.minus(patience)));
  }

  private Duration usualGap() {
    return latest.stream()
        .filter(attempt -> attempt.yield().entries() > 1)
        .flatMap(attempt -> averageGap(attempt).stream())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> averageGap(PollAttempt attempt) {
    PollAttempt.Proof proof = attempt.proof();
    return proof
        .oldest()
        .flatMap(oldest -> proof.newest().map(newest -> Duration.between(oldest, newest)))
        .map(whole -> whole.dividedBy(attempt.yield().entries() - 1L));
  }

  private Found failing(PollAttempt last) {
    // A folder is there or it is not; no host has a bad day.
    if (status.source().setup().local()) {
      return new Found(State.MISSING, since(attempt -> !attempt.succeeded()));
    }
    return switch (last.result().reason().orElse(FailureReason.INTERNAL)) {
      case NEEDS_KEY -> new Found(State.NEEDS_KEY, status.lastSuccess());
      case ROBOTS -> new Found(State.TROUBLED, Optional.of(last.endedAt()));
      case OFFLINE -> new Found(State.NETWORK, Optional.of(last.endedAt()));
      case TLS, PRIVATE_ADDRESS, BAD_ADDRESS -> new Found(State.UNSAFE, status.lastSuccess());
      case MISSING, DNS, CONNECT, DEADLINE, HTTP_STATUS, REDIRECT_LOOP ->
          believed(State.MISSING, failedFor(NOTHING_THERE), last, forADay());
      case HTML, NOT_A_FEED -> believed(State.NOT_A_FEED, failedFor(A_PAGE), last, true);
      case BAD_SHAPE, EMPTY, TOO_BIG, BUDGET, INTERNAL ->
          believed(State.BROKEN, HealthRules::isDamaged, last, true);
    };
  }

  private Found believed(
      State state, Predicate<PollAttempt> what, PollAttempt last, boolean longEnough) {
    return inARow(what) >= FOR_SURE && longEnough
        ? new Found(state, since(what))
        : new Found(State.TROUBLED, Optional.of(last.endedAt()));
  }

  /// Never an answer counts as long enough when the attempts are not known.
  private boolean forADay() {
    Optional<Instant> since = since(failedFor(NOTHING_THERE));
    return since.map(first -> !first.isAfter(now.minus(A_DAY))).orElse(latest.isEmpty());
  }

  private long inARow(Predicate<PollAttempt> what) {
    return latest.isEmpty() ? status.failures() : latest.stream().takeWhile(what).count();
  }

  /// The first of the attempts in a row that are so, or the last success before them.
  private Optional<Instant> since(Predicate<PollAttempt> what) {
    return latest.stream()
        .takeWhile(what)
        .map(PollAttempt::startedAt)
        .min(Instant::compareTo)
        .or(status::lastSuccess);
  }

  private static Predicate<PollAttempt> failedFor(Set<FailureReason> reasons) {
    return attempt -> attempt.result().reason().filter(reasons::contains).isPresent();
  }

  private static boolean isDamaged(PollAttempt attempt) {
    return attempt.yield().repairs().contains(Repair.TRUNCATED)
        || failedFor(UNREADABLE).test(attempt);
  }
}
