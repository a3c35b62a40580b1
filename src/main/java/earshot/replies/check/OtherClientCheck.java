package earshot.replies.check;

import java.util.ArrayList;
import java.util.List;

/// Finds names, handles and templates of other clients.
final class OtherClientCheck implements Check {
  @Override
  public CheckRule rule() {
    return CheckRule.OTHER_CLIENT;
  }

  @Override
  public List<Finding> in(Written draft) {
    List<Finding> findings = new ArrayList<>();
    OtherClients others = draft.draft.others();
    for (OtherClients.Seen seen : others.in(draft.body)) {
      findings.add(
          Finding.of(
                  CheckRule.OTHER_CLIENT,
                  Severity.BLOCK,
                  seen.span(),
                  draft.text(seen.span()),
                  "“" + seen.client() + "” is another client.",
                  "Remove it before you copy.")
              .withFixes(List.of("")));
    }
    others
        .template(draft.body)
        .ifPresent(
            client ->
                findings.add(
                    Finding.ofWhole(
                        CheckRule.OTHER_CLIENT,
                        Severity.BLOCK,
                        client,
                        "These are the words of a template of “" + client + "”.",
                        "Write your own before you copy.")));
    return findings;
  }
}
