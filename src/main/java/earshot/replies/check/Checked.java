package earshot.replies.check;

import java.util.List;

/// What the checks say of a draft, without what a person let stand.
///
/// @param findings what blocks first, then what to think about, then what passed
/// @param kept what a person let stand, with the reasons
public record Checked(List<Finding> findings, List<KeptFinding> kept) {
  /// Nothing was checked.
  public static final Checked NOTHING = new Checked(List.of(), List.of());

  /// Copies the lists.
  public Checked {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
  }

  /// A finding a person let stand.
  public record KeptFinding(Finding finding, String reason, String byUser) {}

  /// The findings of one weight, in their order.
  public List<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /// Whether the draft may be neither copied nor marked as sent.
  public boolean isBlocked() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
  }

  /// What blocks, with the cure, in one sentence; empty when nothing does.
  public String refusal() {
    return of(Severity.BLOCK).stream()
        .findFirst()
        .map(finding -> finding.words() + " " + finding.cure())
        .orElse("");
  }
}
