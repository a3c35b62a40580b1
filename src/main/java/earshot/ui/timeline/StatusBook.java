package earshot.ui.timeline;

import earshot.model.MentionId;
import earshot.model.Status;

/// Keeps where a mention stands; never call it on the FX thread.
public interface StatusBook {
  /// Sets the status and returns when it is durable.
  void set(MentionId mention, Status status);
}
