package earshot.replies.check;

import java.util.List;

/// Finds the phrases of one word list.
final class PhraseCheck implements Check {
  private final CheckRule rule;
  private final CheckWords list;

  PhraseCheck(CheckRule rule, CheckWords list) {
    this.rule = rule;
    this.list = list;
  }

  @Override
  public CheckRule rule() {
    return rule;
  }

  @Override
  public boolean canTell(Written draft) {
    return draft.draft.english();
  }

  @Override
  public List<Finding> in(Written draft) {
    return list.phrases().in(draft).stream()
        .map(
            hit -> {
              String found = draft.text(hit.span());
              return Finding.of(
                  rule, Severity.CONSIDER, hit.span(), found, list.about(found), list.cure());
            })
        .toList();
  }
}
