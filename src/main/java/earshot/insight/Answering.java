package earshot.insight;

import earshot.model.MentionId;
import earshot.storage.DraftStore;
import earshot.storage.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts how many of those who spoke to us were answered, and how soon.
final class Answering {
  private static final int SOME = 200;

  private final DraftStore drafts;

  Answering(DraftStore drafts) {
    this.drafts = drafts;
  }

  KeyFigures.Answers of(Ground ground) {
    Map<MentionId, Instant> said = new HashMap<>();
    Swept swept = ground.swept();
    for (int i = 0; i < swept.size(); i++) {
      if (ground.isDirect(i)) said.put(swept.id(i), Instant.ofEpochMilli(swept.millis(i)));
    }
    return of(said, sent(List.copyOf(said.keySet())));
  }

  private Map<MentionId, Instant> sent(List<MentionId> mentions) {
    Map<MentionId, Instant> sent = new HashMap<>();
    for (int i = 0; i < mentions.size(); i += SOME) {
      sent.putAll(drafts.sentAt(mentions.subList(i, Math.min(mentions.size(), i + SOME))));
    }
    return sent;
  }

  /// @param said when each of them spoke
  /// @param sent when answers were sent, to those who got one
  static KeyFigures.Answers of(Map<MentionId, Instant> said, Map<MentionId, Instant> sent) {
    List<Duration> took = new ArrayList<>();
    sent.forEach(
        (mention, at) ->
            Optional.ofNullable(said.get(mention))
                .map(spoken -> Duration.between(spoken, at))
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .ifPresent(took::add));
    took.sort(Duration::compareTo);
    return new KeyFigures.Answers(said.size(), took.size(), within(took, 5), within(took, 9));
  }

  /// The time within which so many tenths came.
  private static Optional<Duration> within(List<Duration> took, int tenths) {
    if (took.isEmpty()) return Optional.empty();
    int place = (took.size() * tenths + 9) / 10 - 1;
    return Optional.of(took.get(Math.max(0, place)));
  }
}
