package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.PollAttempt;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a source is doing, as a person would judge it: the worst thing that is true of it.
///
/// @param at the instant its sentence speaks of: the answer, the end of the waiting, the last time
///   all was well; absent when there is none
public record Health(State state, Optional<Instant> at) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);
  // One bad answer is an accident; three in a row are a state.
  private static final int TIMES_TO_BELIEVE = 3;

  /// What a source can be in.
  public enum State {
    /// Answers.
    LISTENING(false),
    /// Answers, but publishes nothing.
    QUIET(false),
    /// Publishes faster than it is asked.
    LOSING(true),
    /// Asked us to come back later.
    ASKED_TO_WAIT(false),
    /// Refuses readers.
    BLOCKED(true),
    /// Wants a key.
    NEEDS_KEY(true),
    /// Nothing at its address, for a day or longer.
    MISSING(true),
    /// Answers with a web page.
    NOT_A_FEED(true),
    /// Its answers are damaged.
    BROKEN(true),
    /// Its certificate or address cannot be trusted.
    UNSAFE(true),
    /// Did not answer the last time; too early to call it dead.
    NO_ANSWER(false),
    /// This computer has no network; the source is not to blame.
    NO_NETWORK(false),
    /// Closed by its publisher.
    GONE(false),
    /// Paused by a person.
    PAUSED(false),
    /// Never asked so far.
    NOT_ASKED_YET(false);

    private final boolean needsALook;

    State(boolean needsALook) {
      this.needsALook = needsALook;
    }
  }

  /// Whether a person can do something about it.
  public boolean needsALook() {
    return state.needsALook;
  }

  /// Judges a source.
  ///
  /// @param week what is known of its coverage in the last seven days
  public static Health of(SourceStatus status, List<CoverageSpan> week, Instant now) {
    return switch (status.source().state()) {
      case PAUSED -> new Health(State.PAUSED, status.last().map(PollAttempt::endedAt));
      case GONE -> new Health(State.GONE, status.last().map(PollAttempt::endedAt));
      case ACTIVE ->
          status
              .last()
              .map(last -> afterAnAttempt(status, last, week, now))
              .orElseGet(() -> new Health(State.NOT_ASKED_YET, status.nextDue()));
    };
  }

  private static Health afterAnAttempt(
      SourceStatus status, PollAttempt last, List<CoverageSpan> week, Instant now) {
    return switch (last.result().outcome()) {
      case NEWS, UNCHANGED -> answering(status, last, week, now);
      case REFUSED ->
          new Health(State.ASKED_TO_WAIT, last.exchange().retryAfter().or(status::nextDue));
      case BLOCKED ->
          new Health(
              last.exchange().status() == 401 ? State.NEEDS_KEY : State.BLOCKED,
              status.lastSuccess());
      case GONE -> new Health(State.GONE, Optional.of(last.endedAt()));
      case FAILED -> failing(status, last, now);
    };
  }

  private static Health answering(
      SourceStatus status, PollAttempt last, List<CoverageSpan> week, Instant now) {
    if (last.proof().possibleLoss() && timesIncomplete(week) >= 2) {
      return new Health(State.LOSING, Optional.of(last.endedAt()));
    }
    if (status.lastNews().filter(news -> news.isBefore(now.minus(WEEK))).isPresent()) {
      return new Health(State.QUIET, status.lastNews());
    }
    return new Health(State.LISTENING, Optional.of(last.endedAt()));
  }

  private static long timesIncomplete(List<CoverageSpan> week) {
    return week.stream().filter(span -> span.level() == CoverageLevel.PARTIAL).count();
  }

  private static Health failing(SourceStatus status, PollAttempt last, Instant now) {
    boolean believed = status.failures() >= TIMES_TO_BELIEVE;
    Health notYet = new Health(State.NO_ANSWER, Optional.of(last.endedAt()));
    FailureReason reason = last.result().reason().orElse(FailureReason.INTERNAL);
    return switch (reason) {
      case DNS, MISSING, CONNECT, DEADLINE ->
          believed && longAgo(status.lastSuccess(), now)
              ? new Health(State.MISSING, status.lastSuccess())
              : notYet;
      case HTML, NOT_A_FEED ->
          believed ? new Health(State.NOT_A_FEED, status.lastSuccess()) : notYet;
      case EMPTY, BAD_SHAPE, TOO_BIG, BUDGET ->
          believed ? new Health(State.BROKEN, status.lastSuccess()) : notYet;
      case HTTP_STATUS, REDIRECT_LOOP, INTERNAL ->
          last.exchange().status() == 401
              ? new Health(State.NEEDS_KEY, status.lastSuccess())
              : believed && longAgo(status.lastSuccess(), now)
                  ? new Health(State.MISSING, status.lastSuccess())
                  : notYet;
      case TLS, PRIVATE_ADDRESS, BAD_ADDRESS -> new Health(State.UNSAFE, status.lastSuccess());
      case NEEDS_KEY -> new Health(State.NEEDS_KEY, status.lastSuccess());
      case OFFLINE -> new Health(State.NO_NETWORK, Optional.of(last.endedAt()));
    };
  }

  private static boolean longAgo(Optional<Instant> success, Instant now) {
    return success.map(at -> at.isBefore(now.minus(DAY))).orElse(true);
  }
}
