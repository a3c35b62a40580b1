package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds what is known of the person but was not said in this conversation.
final class NotSaidHereCheck implements Check {
  private static final String CURE =
      "Take it out, or let the person say it first: what was found elsewhere feels like being"
          + " watched.";

  private final CheckWords watching;

  /// @param watching phrases that tell a person that they were looked up
  NotSaidHereCheck(CheckWords watching) {
    this.watching = watching;
  }

  @Override
  public CheckRule rule() {
    return CheckRule.NOT_SAID_HERE;
  }

  @Override
  public List<Finding> in(Written draft) {
    List<Facts.Fact> facts = new ArrayList<>(draft.facts());
    // Account numbers are told by their own check, whoever said them.
    facts.removeIf(fact -> fact.ofUs() || fact.kind().isAccount());
    addKnown(draft, facts);
    List<Finding> findings = new ArrayList<>();
    for (Facts.Fact fact : facts) {
      boolean own = draft.draft.ours().names().stream().anyMatch(ours -> same(ours, fact.text()));
      if (own || Facts.isIn(fact, draft.draft.heard().text())) continue;
      findings.add(finding(fact.span(), fact.text(), "Not said here: " + fact.text()));
    }
    if (draft.draft.english()) {
      for (PhraseList.Hit hit : watching.phrases().in(draft)) {
        String found = draft.text(hit.span());
        findings.add(finding(hit.span(), found, watching.about(found)));
      }
    }
    return findings;
  }

  /// What stands on the person's card, where the draft says it.
  private static void addKnown(Written draft, List<Facts.Fact> facts) {
    List<String> onCard = draft.draft.heard().onCard();
    if (onCard.isEmpty()) return;
    FoldedWords words = FoldedWords.of(draft.body);
    for (String known : onCard) {
      FoldedWords wanted = FoldedWords.of(known);
      if (wanted.size() == 0) continue;
      int at = Phrases.at(words, wanted, 0);
      if (at < 0) continue;
      Span span = new Span(words.from(at), words.to(at + wanted.size() - 1));
      boolean free =
          facts.stream()
              .map(Facts.Fact::span)
              .noneMatch(each -> span.from() < each.to() && each.from() < span.to());
      if (free) facts.add(new Facts.Fact(Facts.Kind.KNOWN, span, draft.text(span), false));
    }
  }

  private static boolean same(String one, String other) {
    return FoldedWords.fold(one).equals(FoldedWords.fold(other));
  }

  private static Finding finding(Span span, String found, String words) {
    return Finding.of(CheckRule.NOT_SAID_HERE, Severity.CONSIDER, span, found, words, CURE)
        .withFixes(List.of(""));
  }
}
