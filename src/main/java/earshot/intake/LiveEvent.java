package earshot.intake;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import java.util.List;
import java.util.Set;

/// Something that happened and is already durable; a hint, the database is asked for the facts.
public sealed interface LiveEvent {
  /// New mentions, newest first.
  record MentionsAdded(List<Mention> mentions) implements LiveEvent {
    /// Copies the list.
    public MentionsAdded {
      mentions = List.copyOf(mentions);
    }
  }

  /// Mentions whose status, label or text changed.
  record MentionsChanged(Set<MentionId> ids) implements LiveEvent {
    /// Copies the set.
    public MentionsChanged {
      ids = Set.copyOf(ids);
    }
  }

  /// A source was asked, whatever came of it.
  record SourcePolled(PollAttempt attempt) implements LiveEvent {}

  /// Sources were added, paused, resumed or removed.
  record SourcesChanged() implements LiveEvent {}

  /// Brands or their queries changed.
  record BrandsChanged() implements LiveEvent {}
}
