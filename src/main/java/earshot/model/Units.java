package earshot.model;

/// How much is said, in the three units in which it can be counted.
///
/// Stories and voices do not add up: two windows may share them.
///
/// @param mentions every one
/// @param stories near copies together as one; whatever has no copies is a story of its own
/// @param voices different accounts; a site that names nobody is one voice
public record Units(long mentions, long stories, long voices) {
  /// Nothing at all.
  public static final Units NONE = new Units(0, 0, 0);

  /// Refuses what cannot be.
  public Units {
    if (stories > mentions || voices > mentions || stories < 0 || voices < 0) {
      throw new IllegalArgumentException(
          "%d mentions cannot be %d stories of %d voices".formatted(mentions, stories, voices));
    }
  }
}
