package earshot.replies.check;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Finds the earlier answer a draft nearly repeats.
final class BoilerplateCheck implements Check {
  /// As like as that is the same answer twice.
  private static final double TWIN = 0.6;

  private final SentReplies sent;
  private final DateTimeFormatter day;

  BoilerplateCheck(SentReplies sent, ZoneId zone) {
    this.sent = sent;
    this.day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(zone);
  }

  @Override
  public CheckRule rule() {
    return CheckRule.BOILERPLATE;
  }

  @Override
  public boolean canTell(Written draft) {
    return sent.size() > 0;
  }

  @Override
  public List<Finding> in(Written draft) {
    return sent
        .twin(draft.body, draft.draft.draft(), TWIN)
        .map(
            twin ->
                Finding.ofWhole(
                    CheckRule.BOILERPLATE,
                    Severity.CONSIDER,
                    twin.body(),
                    "Nearly your answer of "
                        + day.format(twin.at())
                        + ": "
                        + Math.round(100 * twin.likeness())
                        + " % alike.",
                    "Say what is meant for this person alone."))
        .stream()
        .toList();
  }
}
