package earshot.model;

import java.util.Optional;
import java.util.Set;

/// What is known of a stored mention beside what it says and where it stands.
///
/// @param tags names of tags, as people wrote them
public record Traits(Optional<StoryId> story, Set<String> tags, Set<Trait> are) {
  /// Nothing.
  public static final Traits NONE = new Traits(Optional.empty(), Set.of(), Set.of());

  /// Copies the sets.
  public Traits {
    tags = Set.copyOf(tags);
    are = Set.copyOf(are);
  }
}
