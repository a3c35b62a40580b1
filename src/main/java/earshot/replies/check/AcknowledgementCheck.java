package earshot.replies.check;

import java.util.List;

/// Misses the word that shows a complaint was heard.
final class AcknowledgementCheck implements Check {
  private final CheckWords acknowledging;

  /// @param acknowledging phrases of which one is enough
  AcknowledgementCheck(CheckWords acknowledging) {
    this.acknowledging = acknowledging;
  }

  @Override
  public CheckRule rule() {
    return CheckRule.ACKNOWLEDGEMENT;
  }

  @Override
  public boolean canTell(Written draft) {
    return draft.draft.heard().complaint() && draft.draft.english();
  }

  @Override
  public List<Finding> in(Written draft) {
    if (!acknowledging.phrases().in(draft).isEmpty()) return List.of();
    return List.of(
        Finding.ofWhole(
            CheckRule.ACKNOWLEDGEMENT,
            Severity.CONSIDER,
            "",
            acknowledging.words(),
            acknowledging.cure()));
  }
}
