package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Says how a source is doing, and what a person can do about it.
public final class Health {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final int FOR_SURE = 3;

  private static final Set<FailureReason> NOBODY_THERE =
      Set.of(FailureReason.MISSING, FailureReason.DNS);
  private static final Set<FailureReason> A_PAGE =
      Set.of(FailureReason.HTML, FailureReason.NOT_A_FEED);
  private static final Set<FailureReason> UNSAFE =
      Set.of(FailureReason.TLS, FailureReason.PRIVATE_ADDRESS, FailureReason.BAD_ADDRESS);

  private final ZoneId zone;

  /// @param zone the zone in which times are told
  public Health(ZoneId zone) {
    this.zone = zone;
  }

  /// The worst that is true of a source.
  public enum State {
    /// Added, and not asked yet.
    NEW,
    /// The last poll was fine.
    LISTENING,
    /// Answers, but has published nothing for long.
    QUIET,
    /// Publishes faster than it is asked.
    LOSING,
    /// Its host wants silence.
    ASKED_TO_WAIT,
    /// Its host refuses readers.
    BLOCKED,
    /// Needs a key, or another one.
    NEEDS_KEY,
    /// Nothing is at its address.
    MISSING,
    /// A web page is at its address.
    NOT_A_FEED,
    /// Its answers are damaged.
    BROKEN,
    /// The last poll failed; too early to say more.
    TROUBLED,
    /// Closed by its publisher.
    GONE,
    /// Cannot be read safely.
    UNSAFE,
    /// The network is down, or not to be trusted; the source is not to blame.
    NETWORK,
    /// Paused by the person.
    PAUSED;

    /// Whether a person can do something about it.
    public boolean needsALook() {
      return switch (this) {
        case LOSING, BLOCKED, NEEDS_KEY, MISSING, NOT_A_FEED, BROKEN, UNSAFE -> true;
        case NEW, LISTENING, QUIET, ASKED_TO_WAIT, TROUBLED, GONE, NETWORK, PAUSED -> false;
      };
    }
  }

  /// How a source is doing.
  ///
  /// @param sentence one or two sentences with advice
  public record Diagnosis(State state, String sentence) {}

  /// Judges a source.
  ///
  /// @param latest its attempts of the last days, newest first
  public Diagnosis of(SourceStatus status, List<PollAttempt> latest, Instant now) {
    return switch (status.source().state()) {
      case GONE ->
          new Diagnosis(
              State.GONE,
              "The publisher closed this feed. It is paused; what was collected stays.");
      case PAUSED -> new Diagnosis(State.PAUSED, "Paused by you. Charts show the gap.");
      case ACTIVE ->
          status
              .last()
              .map(last -> active(status, last, latest, now))
              .orElseGet(() -> new Diagnosis(State.NEW, "Not asked yet."));
    };
  }

  private Diagnosis active(
      SourceStatus status, PollAttempt last, List<PollAttempt> latest, Instant now) {
    String host = status.source().url().getHost();
    return switch (last.result().outcome()) {
      case NEWS, UNCHANGED -> answering(status, last, latest, now);
      case REFUSED -> waiting(last, host, now);
      case BLOCKED ->
          new Diagnosis(
              State.BLOCKED,
              "%s refuses readers (%d). Asking faster would not help. Try its newsletter, a Google Alert for site:%s, or paste."
                  .formatted(host, last.exchange().status(), host));
      case GONE ->
          new Diagnosis(
              State.GONE,
              "The publisher closed this feed. It is paused; what was collected stays.");
      case FAILED -> failing(status, last, latest, now);
    };
  }

  private Diagnosis answering(
      SourceStatus status, PollAttempt last, List<PollAttempt> latest, Instant now) {
    long losses =
        latest.stream()
            .filter(attempt -> attempt.startedAt().isAfter(now.minus(A_WEEK)))
            .filter(attempt -> attempt.proof().possibleLoss())
            .count();
    if (losses >= 2) {
      return new Diagnosis(
          State.LOSING, "Publishes faster than we ask. Ask more often, or use its search instead.");
    }
    if (inARow(latest, Health::damaged) >= FOR_SURE) {
      return new Diagnosis(
          State.BROKEN,
          "Its answer is damaged since %s; what could be read was kept."
              .formatted(when(sinceWhen(latest, Health::damaged, last), now)));
    }
    Optional<Instant> quietSince = quietSince(status, latest, now);
    if (quietSince.isPresent()) {
      return new Diagnosis(
          State.QUIET,
          "Answers, but has published nothing since %s.".formatted(when(quietSince.get(), now)));
    }
    return new Diagnosis(
        State.LISTENING,
        "Answered %s, %d new in the last 24 hours."
            .formatted(ago(last.endedAt(), now), newToday(latest, now)));
  }

  private static Optional<Instant> quietSince(
      SourceStatus status, List<PollAttempt> latest, Instant now) {
    Optional<Instant> newest =
        latest.stream()
            .map(attempt -> attempt.proof().newest())
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .or(status::lastNews);
    return newest.filter(
        date -> {
          Duration silent = Duration.between(date, now);
          Duration gap = usualGap(latest).multipliedBy(4);
          return silent.compareTo(A_WEEK) > 0 && silent.compareTo(gap) > 0;
        });
  }

  private static Duration usualGap(List<PollAttempt> latest) {
    return latest.stream()
        .filter(attempt -> attempt.yield().entries() > 1)
        .filter(attempt -> attempt.proof().oldest().isPresent())
        .filter(attempt -> attempt.proof().newest().isPresent())
        .findFirst()
        .map(
            attempt ->
                Duration.between(
                        attempt.proof().oldest().orElseThrow(),
                        attempt.proof().newest().orElseThrow())
                    .dividedBy(attempt.yield().entries() - 1L))
        .orElse(Duration.ZERO);
  }

  private Diagnosis waiting(PollAttempt last, String host, Instant now) {
    String until =
        last.exchange().retryAfter().map(instant -> " until " + when(instant, now)).orElse("");
    return new Diagnosis(
        State.ASKED_TO_WAIT,
        "%s asked us to wait%s. Nothing to do; fewer sources on this host would help."
            .formatted(host, until));
  }

  private Diagnosis failing(
      SourceStatus status, PollAttempt last, List<PollAttempt> latest, Instant now) {
    FailureReason reason = last.result().reason().orElse(FailureReason.INTERNAL);
    if (reason == FailureReason.NEEDS_KEY) {
      return new Diagnosis(State.NEEDS_KEY, "The key was not accepted. Enter it again.");
    }
    if (reason == FailureReason.OFFLINE) {
      return new Diagnosis(State.NETWORK, "The network is down; no source is to blame.");
    }
    if (UNSAFE.contains(reason)) return new Diagnosis(State.UNSAFE, last.result().sentence());
    if (lasting(latest, NOBODY_THERE, now)) {
      return new Diagnosis(
          State.MISSING,
          "Nothing at this address since %s. Search the site for its feed, or pause."
              .formatted(when(since(latest, NOBODY_THERE, last), now)));
    }
    if (inARow(latest, attempt -> failedFor(attempt, A_PAGE)) >= FOR_SURE) {
      return new Diagnosis(State.NOT_A_FEED, last.result().sentence());
    }
    if (inARow(latest, Health::damaged) >= FOR_SURE) {
      return new Diagnosis(
          State.BROKEN,
          "Its answer is damaged since %s; what could be read was kept."
              .formatted(when(sinceWhen(latest, Health::damaged, last), now)));
    }
    String again =
        status.nextDue().map(due -> " Asked again at " + when(due, now) + ".").orElse("");
    return new Diagnosis(State.TROUBLED, last.result().sentence() + again);
  }

  private static boolean lasting(
      List<PollAttempt> latest, Set<FailureReason> reasons, Instant now) {
    List<PollAttempt> row =
        latest.stream().takeWhile(attempt -> failedFor(attempt, reasons)).toList();
    return row.size() >= FOR_SURE && row.getLast().startedAt().isBefore(now.minus(A_DAY));
  }

  private static Instant since(
      List<PollAttempt> latest, Set<FailureReason> reasons, PollAttempt last) {
    return sinceWhen(latest, attempt -> failedFor(attempt, reasons), last);
  }

  private static Instant sinceWhen(
      List<PollAttempt> latest, java.util.function.Predicate<PollAttempt> what, PollAttempt last) {
    return latest.stream()
        .takeWhile(what)
        .map(PollAttempt::startedAt)
        .min(Instant::compareTo)
        .orElse(last.startedAt());
  }

  private static long inARow(
      List<PollAttempt> latest, java.util.function.Predicate<PollAttempt> what) {
    return latest.stream().takeWhile(what).count();
  }

  private static boolean failedFor(PollAttempt attempt, Set<FailureReason> reasons) {
    return attempt.result().reason().filter(reasons::contains).isPresent();
  }

  private static boolean damaged(PollAttempt attempt) {
    return attempt.yield().repairs().contains(Repair.TRUNCATED)
        || failedFor(attempt, Set.of(FailureReason.BAD_SHAPE));
  }

  private static int newToday(List<PollAttempt> latest, Instant now) {
    return latest.stream()
        .filter(attempt -> attempt.result().outcome() == Outcome.NEWS)
        .filter(attempt -> attempt.startedAt().isAfter(now.minus(A_DAY)))
        .mapToInt(attempt -> attempt.yield().fresh())
        .sum();
  }

  private String when(Instant instant, Instant now) {
    ZonedDateTime at = instant.atZone(zone);
    ZonedDateTime today = now.atZone(zone);
    String pattern =
        at.toLocalDate().equals(today.toLocalDate())
            ? "HH:mm"
            : at.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at);
  }

  private static String ago(Instant instant, Instant now) {
    Duration gone = Duration.between(instant, now);
    if (gone.toMinutes() < 1) return "just now";
    if (gone.toHours() < 1) return gone.toMinutes() + " min ago";
    return gone.toDays() < 1 ? gone.toHours() + " h ago" : gone.toDays() + " d ago";
  }
}
