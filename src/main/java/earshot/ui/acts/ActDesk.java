package earshot.ui.acts;

import earshot.model.MentionId;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Where acts on mentions go; never call it on the FX thread.
public interface ActDesk {
  /// Status, hands, time, tags and remarks.
  WorkDesk work();

  /// Takes mentions out of every list, count and chart.
  Undoable hide(Collection<MentionId> mentions, String reason);

  /// Whom mentions can be given to; the person at the screen comes first.
  List<String> team();

  /// The names of all tags.
  List<String> tags();

  /// Tells the rest of the program that mentions changed.
  void changed(Set<MentionId> mentions);
}
