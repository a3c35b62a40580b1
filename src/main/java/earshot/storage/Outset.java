package earshot.storage;

import earshot.model.RuleAct;
import earshot.model.RuleAction;
import earshot.model.RuleId;
import earshot.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a new mention begins, as rules want it: on status and hiding the first rule decides, the
/// tags of all are given.
///
/// @param hidden the rule that hides it and why; absent when it is shown
record Outset(Status status, Optional<Hides> hidden, List<Tagged> tags) {
  /// A rule that hides it.
  record Hides(RuleId rule, String reason) {}

  /// A rule that tags it.
  record Tagged(RuleId rule, String tag) {}

  static Outset of(List<RuleAct> acts) {
    Optional<Status> status = Optional.empty();
    Optional<Hides> hidden = Optional.empty();
    List<Tagged> tags = new ArrayList<>();
    for (RuleAct act : acts) {
      switch (act.action()) {
        case RuleAction.SetStatus set -> status = status.or(() -> Optional.of(set.status()));
        case RuleAction.Hide hide ->
            hidden = hidden.or(() -> Optional.of(new Hides(act.rule(), hide.reason())));
        case RuleAction.Tagging tagging -> tags.add(new Tagged(act.rule(), tagging.tag()));
      }
    }
    return new Outset(status.orElse(Status.NEW), hidden, tags);
  }

  boolean shown() {
    return hidden.isEmpty();
  }

  /// Whether the index must read more of it than the list of new mentions says.
  boolean marked() {
    return !shown() || !tags.isEmpty();
  }
}
