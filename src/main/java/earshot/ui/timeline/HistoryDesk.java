package earshot.ui.timeline;

import earshot.model.MentionId;
import earshot.replies.history.Event;
import java.util.List;

/// Tells what happened to a mention; asked in the background.
public interface HistoryDesk {
  /// Where nothing is kept.
  HistoryDesk NONE = mention -> List.of();

  /// What happened, the latest first.
  List<Event> of(MentionId mention);
}
