package earshot.replies.check;

import java.util.List;

/// Finds names and handles of other clients.
final class OtherClientCheck implements Check {
  @Override
  public CheckRule rule() {
    return CheckRule.OTHER_CLIENT;
  }

  @Override
  public List<Finding> in(Written draft) {
    return draft.draft.others().in(draft.body).stream()
        .map(
            seen ->
                Finding.of(
                        CheckRule.OTHER_CLIENT,
                        Severity.BLOCK,
                        seen.span(),
                        draft.text(seen.span()),
                        "“" + seen.client() + "” is another client.",
                        "Remove it before you copy.")
                    .withFixes(List.of("")))
        .toList();
  }
}
