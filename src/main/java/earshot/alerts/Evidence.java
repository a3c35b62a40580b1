package earshot.alerts;

import earshot.insight.spike.Lately.Apart;
import earshot.insight.spike.Lately.Loud;
import earshot.insight.spike.Verdict;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.MentionId;
import java.util.List;
import java.util.Optional;

/// What was known when an alert was raised; it never changes afterwards.
///
/// @param rule the rule as it was then
/// @param promised how many false alarms a month this rule was to raise
/// @param escalates the alert that this one goes beyond, twice as high
public record Evidence(
    AlertRule.Terms rule,
    Verdict verdict,
    double promised,
    Seen seen,
    Optional<AlertId> escalates) {
  private static final int MOST_MENTIONS = 500;

  /// What was said.
  ///
  /// @param mentions the newest of them, newest first, at most 500
  /// @param stories those with most voices, loudest first
  /// @param apart what was said then but not counted
  public record Seen(List<MentionId> mentions, List<Loud> stories, Apart apart) {
    /// Keeps the newest.
    public Seen {
      mentions = List.copyOf(mentions.subList(0, Math.min(MOST_MENTIONS, mentions.size())));
      stories = List.copyOf(stories);
    }
  }

  /// As it is stored.
  public String written() {
    return EvidenceText.write(this);
  }

  /// Reads what was stored.
  ///
  /// @throws IllegalArgumentException when that is not evidence
  public static Evidence read(String written) {
    return EvidenceText.read(written);
  }
}
