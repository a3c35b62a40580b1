package earshot.ui.sources;

import earshot.listening.Health;
import earshot.listening.WayOut;
import earshot.model.FailureReason;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in words how a source is doing.
final class SourceWords {
  private final Messages words;
  private final FolderWords folder;

  SourceWords(Messages words) {
    this.words = words;
    folder = new FolderWords(words);
  }

  /// A short form for tables: "Answered 4 min ago".
  String state(SourceStatus status, Health.Diagnosis health, Instant now) {
    return folder
        .state(status, health, now)
        .orElseGet(() -> sentence("state.", status, health, now));
  }

  /// What happened and what to do: "Nothing at this address since 12 Nov. …".
  String advice(SourceStatus status, Health.Diagnosis health, Instant now) {
    return folder.advice(status, health).orElseGet(() -> advised(status, health, now));
  }

  private String advised(SourceStatus status, Health.Diagnosis health, Instant now) {
    return health.state() == Health.State.LISTENING
        ? answered(status)
        : sentence("advice.", status, health, now);
  }

  private String answered(SourceStatus status) {
    long fresh = status.last().map(last -> last.yield().fresh()).orElse(0);
    return fresh == 0
        ? words.get("advice.listening.none")
        : words.plural("advice.listening", fresh);
  }

  private String sentence(String form, SourceStatus status, Health.Diagnosis health, Instant now) {
    String key = form + key(health.state());
    int http = status.last().map(last -> last.exchange().status()).orElse(0);
    String host = host(status);
    return switch (health.state()) {
      case LISTENING -> words.get(key, health.at().map(at -> formats().ago(at, now)).orElse(""));
      case BLOCKED -> words.get(key, host, http);
      case UNSAFE ->
          form.equals("advice.") && isUnsafeConnection(status)
              ? status.last().map(last -> last.result().sentence()).orElse("")
              : words.get(key, host, why(status));
      case TROUBLED ->
          words.get(key, moment(health.at(), now), why(status), next(status, now))
              + (form.equals("advice.") ? proxy(status) : "");
      case QUIET, LOSING, ASKED_TO_WAIT, MISSING, BROKEN, NOT_A_FEED, GONE, PAUSED ->
          health.at().isPresent()
              ? words.get(key, host, moment(health.at(), now))
              : words.get(key + ".never", host);
      case NEEDS_KEY, NETWORK, NEW -> words.get(key, host);
    };
  }

  /// Whether it was not read because of its certificate, and the attempt says what is wrong with
  /// it.
  static boolean isUnsafeConnection(SourceStatus status) {
    return status
        .last()
        .map(PollAttempt::result)
        .filter(last -> last.reason().equals(Optional.of(FailureReason.TLS)))
        .filter(last -> !last.sentence().isEmpty())
        .filter(last -> "https".equalsIgnoreCase(status.source().url().getScheme()))
        .isPresent();
  }

  // Who has to change something about the proxy learns it here or nowhere.
  private static String proxy(SourceStatus status) {
    String said = status.last().map(last -> WayOut.ofProxy(last.result().sentence())).orElse("");
    return said.isEmpty() ? "" : " " + said;
  }

  /// The time on the day of today, else the day: "14:02", "12 Nov", "12 Nov 2025".
  String moment(Instant at, Instant now) {
    Formats formats = formats();
    if (formats.date(at).equals(formats.date(now))) return formats.time(at);
    boolean sameYear = formats.as("uuuu", at).equals(formats.as("uuuu", now));
    return sameYear ? formats.as("d MMM", at) : formats.date(at);
  }

  private String moment(Optional<Instant> at, Instant now) {
    return at.map(instant -> moment(instant, now)).orElse("");
  }

  /// When a source is asked next: "in 0:42", "in 28 min", "15:10", "20 Nov".
  String next(SourceStatus status, Instant now) {
    return status
        .nextDue()
        .filter(due -> status.source().state() == SourceState.ACTIVE)
        .map(due -> until(due, now))
        .orElseGet(() -> words.get("next.never"));
  }

  private String until(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    if (left.toSeconds() <= 0) return words.get("next.now");
    if (left.toMinutes() < 1) {
      return words.get("next.seconds", "0:" + String.format("%02d", left.toSeconds()));
    }
    if (left.toHours() < 1) return words.get("next.minutes", left.toMinutes());
    return moment(due, now);
  }

  /// What one attempt came to: "3 new", "Nothing new", "Refused (403)".
  String outcome(PollAttempt attempt) {
    int http = attempt.exchange().status();
    return switch (attempt.result().outcome()) {
      case NEWS -> words.plural("outcome.news", attempt.yield().fresh());
      case UNCHANGED -> words.get("outcome.unchanged");
      case REFUSED -> words.get("outcome.refused", http);
      case BLOCKED -> words.get("outcome.blocked", http);
      case GONE -> words.get("outcome.gone", http);
      case FAILED -> words.get("outcome.failed", failure(attempt));
    };
  }

  /// What had to be mended, in one line; empty when nothing was.
  String repairs(Collection<Repair> repairs) {
    return repairs.stream()
        .sorted()
        .map(repair -> words.get("repair." + repair.code()))
        .collect(Collectors.joining(", "));
  }

  String kind(SourceKind kind) {
    return words.get("kind." + key(kind));
  }

  String role(SourceRole role) {
    return words.get("role." + key(role));
  }

  private String why(SourceStatus status) {
    return status.last().map(this::reason).orElse("");
  }

  /// Why an attempt brought nothing: "took too long", "asked us to wait".
  String reason(PollAttempt attempt) {
    return switch (attempt.result().outcome()) {
      case REFUSED -> words.get("reason.refused");
      case BLOCKED -> words.get("reason.blocked");
      case GONE -> words.get("reason.gone");
      case NEWS, UNCHANGED, FAILED -> failure(attempt);
    };
  }

  private String failure(PollAttempt attempt) {
    FailureReason reason = attempt.result().reason().orElse(FailureReason.INTERNAL);
    return words.get("reason." + reason.code(), attempt.exchange().status());
  }

  private static String host(SourceStatus status) {
    return Optional.ofNullable(status.source().url().getHost()).orElse("");
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Formats formats() {
    return words.formats();
  }
}
