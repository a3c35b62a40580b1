package earshot.insight;

import earshot.model.Mention;
import earshot.storage.StoryStore;
import java.util.List;

/// One story with those who tell it.
///
/// @param told its figures
/// @param members the first of them in the order of time
public record StoryDetail(StoryStore.Told told, List<Mention> members) {
  /// Copies the list.
  public StoryDetail {
    members = List.copyOf(members);
  }
}
