package earshot.ui.playbook;

import earshot.model.Playbook;
import earshot.replies.playbook.Plan;
import earshot.replies.playbook.PlanUnreadable;
import earshot.replies.playbook.PlaybookActs;
import earshot.replies.playbook.Playbooks;
import java.util.Optional;

/// The playbook that is read and changed.
///
/// @param plan absent when its words cannot be followed
/// @param trouble why not, with the line; empty when it can
record OpenPlaybook(Playbook playbook, Optional<Plan> plan, String trouble) {
  /// Where a playbook comes from.
  enum Origin {
    SHIPPED,
    CHANGED,
    OWN
  }

  static OpenPlaybook of(Playbook playbook) {
    try {
      return new OpenPlaybook(playbook, Optional.of(Plan.read(playbook.content())), "");
    } catch (PlanUnreadable damaged) {
      return new OpenPlaybook(playbook, Optional.empty(), String.valueOf(damaged.getMessage()));
    }
  }

  Origin origin() {
    if (!playbook.made().byUser().isBlank()) return Origin.OWN;
    return PlaybookActs.text(playbook).equals(Playbooks.shipped(playbook.risk()))
        ? Origin.SHIPPED
        : Origin.CHANGED;
  }

  /// Whether it says something else than the plan with which its kind came.
  boolean differs() {
    return !playbook.content().equals(Playbooks.shipped(playbook.risk()).content())
        || origin() == Origin.CHANGED;
  }
}
