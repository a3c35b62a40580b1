package earshot.storage;

import earshot.model.Candidate;
import earshot.model.RuleAct;
import earshot.model.RuleAction;
import earshot.model.RuleId;
import earshot.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a new mention begins, as rules want it: on status, hiding and whose it is the first rule
/// decides, the tags of all are given.
///
/// @param hidden why it is not shown; absent when it is shown
/// @param assigned who has it; absent when nobody does
/// @param ours whether it is an answer of our own
record Outset(
    Status status,
    Optional<Hides> hidden,
    Optional<Assigned> assigned,
    List<Tagged> tags,
    boolean ours) {
  /// What hides it.
  ///
  /// @param rule absent when it is kept in quarantine
  record Hides(Optional<RuleId> rule, String reason) {}

  /// A rule that gives it to a person.
  record Assigned(RuleId rule, String person) {}

  /// A rule that tags it.
  record Tagged(RuleId rule, String tag) {}

  static Outset of(Candidate candidate) {
    Optional<Status> status = Optional.empty();
    Optional<Hides> hidden = Optional.empty();
    Optional<Assigned> assigned = Optional.empty();
    List<Tagged> tags = new ArrayList<>();
    for (RuleAct act : candidate.acts()) {
      switch (act.action()) {
        case RuleAction.SetStatus set -> status = status.or(() -> Optional.of(set.status()));
        case RuleAction.Hide hide ->
            hidden =
                hidden.or(() -> Optional.of(new Hides(Optional.of(act.rule()), hide.reason())));
        case RuleAction.Assign assign ->
            assigned = assigned.or(() -> Optional.of(new Assigned(act.rule(), assign.person())));
        case RuleAction.Tagging tagging -> tags.add(new Tagged(act.rule(), tagging.tag()));
      }
    }
    Optional<Hides> quarantined =
        Quarantine.reason(candidate.reading().cues())
            .map(reason -> new Hides(Optional.empty(), reason));
    hidden = hidden.or(() -> quarantined);
    return new Outset(status.orElse(Status.NEW), hidden, assigned, tags, false);
  }

  /// The same for an answer of our own: nobody has to look at it, whatever a rule says.
  Outset asOurs() {
    return new Outset(Status.NO_ACTION, Optional.empty(), Optional.empty(), tags, true);
  }

  boolean shown() {
    return hidden.isEmpty();
  }

  /// Whether there is more to know of it than the list of new mentions says.
  boolean marked() {
    return !shown() || assigned.isPresent() || !tags.isEmpty() || ours;
  }
}
