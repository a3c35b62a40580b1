package earshot.ui.shell;

import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says in the status bar how the listening goes.
final class StatusWords {
  private static final Duration JUST_NOW = Duration.ofSeconds(5);

  private final Messages words;

  StatusWords(Messages words) {
    this.words = words;
  }

  /// "Polling", "Paused", "Offline since 14:02".
  String state(ListeningStatus status, Instant now) {
    return switch (status.mode()) {
      case ListeningStatus.Polling _ ->
          words.get(status.sources() == 0 ? "status.nothing" : "status.polling");
      case ListeningStatus.Paused _ -> words.get("status.paused");
      case ListeningStatus.Unwritable _ -> words.get("status.unwritable");
      case ListeningStatus.Offline offline ->
          words.get("status.offline", moment(offline.since(), now));
      case ListeningStatus.Unconnected lost ->
          words.get("status.unconnected", moment(lost.since(), now));
      case ListeningStatus.NotTrusted doubted ->
          words.get("status.not-trusted", moment(doubted.since(), now));
      case ListeningStatus.CatchingUp catching ->
          words.get("status.catching-up", catching.done(), catching.of());
    };
  }

  /// "38 of 40 sources answered · next in 0:42"; empty when nothing is asked.
  String progress(ListeningStatus status, Instant now) {
    return switch (status.mode()) {
      case ListeningStatus.Polling polling ->
          status.sources() == 0
              ? ""
              : words.plural("status.answered", status.sources(), status.answered())
                  + polling.next().map(due -> " · " + next(due, now)).orElse("");
      case ListeningStatus.Paused _,
          ListeningStatus.Unwritable _,
          ListeningStatus.Offline _,
          ListeningStatus.Unconnected _,
          ListeningStatus.NotTrusted _,
          ListeningStatus.CatchingUp _ ->
          "";
    };
  }

  /// "Last mention 14 s ago"; empty when there is none.
  String lastMention(ListeningStatus status, Instant now) {
    return status.lastMention().map(at -> words.get("status.last", ago(at, now))).orElse("");
  }

  /// "2 sources need a look"; empty when none does.
  String trouble(ListeningStatus status) {
    return status.inTrouble() == 0 ? "" : words.plural("status.trouble", status.inTrouble());
  }

  /// "Covered today 98.6 %"; empty while nothing is known of it.
  String covered(ListeningStatus status) {
    return status
        .coveredToday()
        .map(share -> words.get("status.covered", words.formats().percent(share, 1)))
        .orElse("");
  }

  /// "48,212 mentions".
  String stored(ListeningStatus status) {
    return words.plural("status.mentions", status.mentions());
  }

  private String next(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    if (left.toSeconds() <= 0) return words.get("status.next-now");
    if (left.toHours() >= 1) return words.get("status.next-at", moment(due, now));
    return words.get(
        "status.next", left.toMinutes() + ":" + String.format("%02d", left.toSecondsPart()));
  }

  private String ago(Instant at, Instant now) {
    Duration past = Duration.between(at, now);
    boolean counted = past.compareTo(JUST_NOW) >= 0 && past.toMinutes() < 1;
    if (!counted) return words.formats().ago(at, now);
    return words.get("status.seconds", past.toSeconds());
  }

  private String moment(Instant at, Instant now) {
    Optional<String> today =
        words.formats().date(at).equals(words.formats().date(now))
            ? Optional.of(words.formats().time(at))
            : Optional.empty();
    return today.orElseGet(() -> words.formats().as("d MMM, HH:mm", at));
  }
}
