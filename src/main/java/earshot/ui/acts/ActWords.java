package earshot.ui.acts;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.time.InstantSource;

/// Says what was done: "Snoozed until Friday 09:00.", "12 tagged “roastery”.".
record ActWords(Messages words, InstantSource clock) {
  private static final int NAME = 40;

  /// @param n how many mentions changed; at least 1
  String did(Act act, int n) {
    return switch (act) {
      case Act.NoAnswer(String reason) -> words.plural("did.no-answer", n, reason);
      case Act.Moved(var to) -> words.plural("did.moved", n, words.get("status." + to.name()));
      case Act.Snoozed(var until) ->
          words.plural("did.snoozed", n, new TimeWords(words).moment(until, clock.instant()));
      case Act.SnoozedForAnswer _ -> words.plural("did.snoozed-for-answer", n);
      case Act.Woken _ -> words.plural("did.woken", n);
      case Act.Tagged(String name) -> words.plural("did.tagged", n, Shown.of(name, NAME));
      case Act.Untagged(String name) -> words.plural("did.untagged", n, Shown.of(name, NAME));
      case Act.Starred _ -> words.plural("did.starred", n);
      case Act.Unstarred _ -> words.plural("did.unstarred", n);
      case Act.Assigned(var person) ->
          person
              .map(name -> words.plural("did.assigned", n, Shown.of(name, NAME)))
              .orElseGet(() -> words.plural("did.unassigned", n));
      case Act.Prioritised(var priority) ->
          words.plural("did.prioritised", n, words.get("priority." + priority.name()));
      case Act.Noted _ -> words.plural("did.noted", n);
      case Act.NoteRemoved _ -> words.get("did.note-removed");
      case Act.ShownAgain _ -> words.plural("did.shown", n);
      case Act.Hidden(String reason) -> words.plural("did.hidden", n, Shown.of(reason, NAME));
    };
  }
}
