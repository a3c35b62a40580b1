package earshot.replies.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Checks a draft before it is copied.
///
/// Pure but for the answers sent before, which it is given; under 5 ms for 5,000 characters; safe
/// on any thread.
public final class DraftChecks {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding, Severity>comparing(Finding::severity)
          .thenComparing(
              finding -> finding.span().map(span -> span.from()).orElse(Integer.MAX_VALUE))
          .thenComparing(Finding::rule);

  private final List<Check> checks;

  DraftChecks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /// All checks that come with Earshot.
  ///
  /// @param sent the answers sent before
  /// @param zone in which days of earlier answers are told
  public static DraftChecks of(SentReplies sent, SpellingShelf spelling, ZoneId zone) {
    return new DraftChecks(
        List.of(
            new PlaceholderCheck(),
            new OtherClientCheck(),
            new NotSaidHereCheck(CheckWords.shipped("watching")),
            new PersonalDataCheck(),
            new PhraseCheck(CheckRule.SELLING, CheckWords.shipped("selling")),
            new BoilerplateCheck(sent, zone),
            new PhraseCheck(CheckRule.DEFENSIVE, CheckWords.shipped("defensive")),
            new AcknowledgementCheck(CheckWords.shipped("acknowledging")),
            new PhraseCheck(CheckRule.LIABILITY, CheckWords.shipped("liability")),
            new LengthCheck(),
            new FormatCheck(),
            new PlatformCheck(),
            new ShoutingCheck(),
            new SpellingCheck(spelling)));
  }

  /// The same with one more.
  DraftChecks and(Check one) {
    List<Check> all = new ArrayList<>(checks);
    all.add(one);
    return new DraftChecks(all);
  }

  /// What blocks first, then what to think about, each in the order of the text, then what passed;
  /// nothing for an empty draft.
  public List<Finding> check(DraftText draft) {
    if (draft.body().isBlank()) return List.of();
    Written written = new Written(draft);
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      if (!check.canTell(written)) continue;
      List<Finding> found = check.in(written);
      if (found.isEmpty()) findings.add(Finding.passed(check.rule()));
      else findings.addAll(found);
    }
    findings.sort(BY_PLACE);
    return findings;
  }
}
