package earshot.cli;

import earshot.model.FailureReason;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.Source;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Attempts to read a source as lines of a terminal and as objects for programs.
final class PollLines {
  private PollLines() {}

  /// The object that programs read; its fields stay.
  static Map<String, Object> json(Source source, PollAttempt attempt) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("source", source.id().value());
    object.put("name", source.name());
    object.put("url", source.url().toString());
    object.put("outcome", outcome(attempt));
    object.put("status", attempt.exchange().status());
    PollAttempt.Yield brought = attempt.yield();
    object.put("entries", brought.entries());
    object.put("matched", brought.matched());
    object.put("stored", brought.stored());
    object.put("known", brought.known());
    object.put("unmatched", brought.unmatched());
    object.put("joined", brought.joined());
    object.put("repaired", brought.repairs().stream().map(Repair::code).sorted().toList());
    object.put("ms", Duration.between(attempt.startedAt(), attempt.endedAt()).toMillis());
    attempt
        .result()
        .reason()
        .map(FailureReason::code)
        .ifPresent(code -> object.put("reason", code));
    if (!attempt.result().sentence().isEmpty()) object.put("why", attempt.result().sentence());
    return object;
  }

  /// One line for a person.
  static String line(Source source, PollAttempt attempt) {
    PollAttempt.Yield brought = attempt.yield();
    String sentence = attempt.result().sentence();
    String found = sentence.isEmpty() ? found(brought) : sentence;
    if (attempt.succeeded() && !sentence.isEmpty()) found = found(brought) + ". " + sentence;
    return "%-9s  %s  %s".formatted(outcome(attempt), source.name(), found);
  }

  private static String found(PollAttempt.Yield brought) {
    String counts =
        "%d entries, %d matched, %d stored"
            .formatted(brought.entries(), brought.matched(), brought.stored());
    return brought.joined() == 0
        ? counts
        : counts + ", %d already there".formatted(brought.joined());
  }

  private static String outcome(PollAttempt attempt) {
    return attempt.result().outcome().name().toLowerCase(Locale.ROOT);
  }
}
