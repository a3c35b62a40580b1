package earshot.listening;

import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.SourceKind;
import earshot.model.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in English how a source is doing, for a terminal.
record HealthWords(ZoneId zone) {
  private static final Duration A_DAY = Duration.ofDays(1);

  String sentence(HealthRules.Found found, HealthRules known) {
    SourceStatus status = known.status();
    Optional<Instant> at = found.at();
    Instant now = known.now();
    String host = Optional.ofNullable(status.source().url().getHost()).orElse("");
    return switch (found.state()) {
      case NEW -> "Not asked yet.";
      case PAUSED -> "Paused by you. Charts show the gap.";
      case GONE -> "The publisher closed this feed. It is paused; what was collected stays.";
      case LISTENING ->
          status.source().setup().local()
              ? at.map(look -> "Looked into " + ago(look, now)).orElse("Looked into")
                  + news(known.latest(), now)
                  + left(status)
              : at.map(answer -> "Answered " + ago(answer, now)).orElse("Answers")
                  + news(known.latest(), now);
      case QUIET ->
          status.source().setup().local()
              ? "Looked into, but nothing came%s.".formatted(since(at, now)) + left(status)
              : "Answers, but has published nothing%s.".formatted(since(at, now));
      case LOSING -> "Publishes faster than we ask. Ask more often, or use its search instead.";
      case ASKED_TO_WAIT ->
          "%s asked us to wait%s. Nothing to do; fewer sources on this host would help."
              .formatted(host, moment(" until ", at, now));
      case BLOCKED ->
          "%s refuses readers (%d). Asking faster would not help. Try its newsletter, a Google Alert for site:%s, or paste."
              .formatted(host, httpStatus(status), host);
      // Mail says whether a password is missing, was refused, or is no longer tried.
      case NEEDS_KEY ->
          status.source().setup().kind() == SourceKind.MAIL
              ? own(status)
              : "The key was not accepted. Enter it again.";
      case NETWORK ->
          "The network is down; no source is to blame. Where a company lets nobody out directly,"
              + " name its proxy in the settings.";
      case MISSING ->
          status.source().setup().local()
              ? own(status) + again(status, now)
              : "Nothing at this address%s. Search the site for its feed, or pause."
                  .formatted(since(at, now));
      case BROKEN ->
          "Its answer is damaged%s; what could be read was kept.".formatted(since(at, now));
      case UNSAFE, NOT_A_FEED -> own(status);
      case TROUBLED -> own(status) + again(status, now);
    };
  }

  private String again(SourceStatus status, Instant now) {
    return status.nextDue().map(due -> " Asked again at " + when(due, now) + ".").orElse("");
  }

  private static String left(SourceStatus status) {
    String own = own(status);
    return own.isEmpty() ? "" : " " + own;
  }

  private static String own(SourceStatus status) {
    return status.last().map(last -> last.result().sentence()).orElse("");
  }

  private static int httpStatus(SourceStatus status) {
    return status.last().map(last -> last.exchange().status()).orElse(0);
  }

  /// Nothing is said of news when the attempts are not known.
  private static String news(List<PollAttempt> latest, Instant now) {
    if (latest.isEmpty()) return ".";
    int fresh =
        latest.stream()
            .filter(attempt -> attempt.result().outcome() == Outcome.NEWS)
            .filter(attempt -> attempt.startedAt().isAfter(now.minus(A_DAY)))
            .mapToInt(attempt -> attempt.yield().fresh())
            .sum();
    return ", " + fresh + " new in the last 24 hours.";
  }

  private String since(Optional<Instant> at, Instant now) {
    return moment(" since ", at, now);
  }

  private String moment(String lead, Optional<Instant> at, Instant now) {
    return at.map(instant -> lead + when(instant, now)).orElse("");
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
