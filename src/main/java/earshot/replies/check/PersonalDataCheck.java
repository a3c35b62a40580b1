package earshot.replies.check;

import earshot.language.PersonalData;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds what the person told of themselves, repeated where everybody reads it.
final class PersonalDataCheck implements Check {
  @Override
  public CheckRule rule() {
    return CheckRule.PERSONAL_DATA;
  }

  @Override
  public List<Finding> in(Written draft) {
    List<Finding> findings = new ArrayList<>();
    for (Facts.Fact fact : draft.facts()) {
      boolean account = fact.kind().isAccount();
      boolean theirs = Facts.isIn(fact, draft.draft.heard().text()) && !fact.ofUs();
      if (account || theirs) findings.add(finding(fact, account));
    }
    return findings;
  }

  private static Finding finding(Facts.Fact fact, boolean account) {
    Span span = fact.span();
    return Finding.of(
            CheckRule.PERSONAL_DATA,
            account ? Severity.BLOCK : Severity.CONSIDER,
            span,
            fact.text(),
            "Everybody can read " + fact.kind().named() + " here.",
            account
                ? "Take it out; such numbers belong in no public answer."
                : "Take it out; the person knows it, and others need not.")
        .withFixes(List.of(""));
  }

  static {
    // The kinds of the two rooms belong together: a new one has to be named here as well.
    for (PersonalData.Kind kind : PersonalData.Kind.values()) {
      var unused = Facts.Kind.valueOf(kind.name());
    }
  }
}
