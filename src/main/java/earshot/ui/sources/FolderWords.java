package earshot.ui.sources;

import earshot.listening.Health;
import earshot.model.PollAttempt;
import earshot.model.SourceStatus;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.Optional;

/// Says in words how a watched folder is doing, where that differs from a source that is asked.
record FolderWords(Messages words) {
  /// A short form for tables; absent where a folder is as any other source.
  Optional<String> state(SourceStatus status, Health.Diagnosis health, Instant now) {
    if (!status.source().setup().local()) return Optional.empty();
    return switch (health.state()) {
      case LISTENING, QUIET -> {
        String key = said(status).isEmpty() ? "folder.looked" : "folder.looked.left";
        yield Optional.of(words.get(key, ago(status, now)));
      }
      case MISSING -> Optional.of(words.get("folder.missing"));
      case NEW,
          LOSING,
          ASKED_TO_WAIT,
          BLOCKED,
          NEEDS_KEY,
          NOT_A_FEED,
          BROKEN,
          TROUBLED,
          GONE,
          UNSAFE,
          NETWORK,
          PAUSED ->
          Optional.empty();
    };
  }

  /// What happened and what to do; absent where a folder is as any other source.
  Optional<String> advice(SourceStatus status, Health.Diagnosis health) {
    if (!status.source().setup().local()) return Optional.empty();
    String said = said(status);
    return switch (health.state()) {
      case LISTENING, QUIET ->
          Optional.of(said.isEmpty() ? words.get("folder.fine") : words.get("folder.left", said));
      case MISSING -> Optional.of(said);
      case NEW -> Optional.of(words.get("folder.new"));
      case LOSING,
          ASKED_TO_WAIT,
          BLOCKED,
          NEEDS_KEY,
          NOT_A_FEED,
          BROKEN,
          TROUBLED,
          GONE,
          UNSAFE,
          NETWORK,
          PAUSED ->
          Optional.empty();
    };
  }

  private String ago(SourceStatus status, Instant now) {
    return status.last().map(last -> words.formats().ago(last.endedAt(), now)).orElse("");
  }

  // The look itself says what it left aside, or why it could not look.
  private static String said(SourceStatus status) {
    return status.last().map(PollAttempt::result).map(PollAttempt.Result::sentence).orElse("");
  }
}
