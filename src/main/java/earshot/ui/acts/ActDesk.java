package earshot.ui.acts;

import earshot.model.Hidden;
import earshot.model.MentionId;
import earshot.model.RuleDeed;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import earshot.storage.NoteStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where acts on mentions go; what changed is told to the rest of the program from there. Never
/// call it on the FX thread.
public interface ActDesk {
  /// Status, hands, time, tags and remarks.
  WorkDesk work();

  /// Takes mentions out of every list, count and chart.
  Undoable hide(Collection<MentionId> mentions, String reason);

  /// Takes hidden mentions back into every list, count and chart.
  Undoable show(Collection<MentionId> mentions);

  /// Those of the mentions that have no star.
  Set<MentionId> starless(Collection<MentionId> mentions);

  /// What people keep beside a mention, and why it is hidden when it is.
  Beside beside(MentionId mention);

  /// What stands beside a mention.
  ///
  /// @param tags their names
  /// @param notes oldest first
  /// @param rules what rules did to it, the latest first
  record Beside(
      List<String> tags, List<NoteStore.Note> notes, Optional<Hidden> hidden, List<ByRule> rules) {
    /// Copies the lists.
    public Beside {
      tags = List.copyOf(tags);
      notes = List.copyOf(notes);
      rules = List.copyOf(rules);
    }
  }

  /// What a rule did.
  ///
  /// @param name of the rule; absent when there is no such rule any more
  record ByRule(RuleDeed deed, Optional<String> name) {}

  /// Whom mentions can be given to; the person at the screen comes first.
  List<String> team();

  /// The names of all tags.
  List<String> tags();
}
