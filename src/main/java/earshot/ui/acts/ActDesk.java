package earshot.ui.acts;

import earshot.model.MentionId;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import java.util.Collection;
import java.util.List;

/// Where acts on mentions go; what changed is told to the rest of the program from there. Never
/// call it on the FX thread.
public interface ActDesk {
  /// Status, hands, time, tags and remarks.
  WorkDesk work();

  /// Takes mentions out of every list, count and chart.
  Undoable hide(Collection<MentionId> mentions, String reason);

  /// Whom mentions can be given to; the person at the screen comes first.
  List<String> team();

  /// The names of all tags.
  List<String> tags();
}
