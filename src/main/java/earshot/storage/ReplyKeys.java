package earshot.storage;

import earshot.model.Sighting;
import java.util.Optional;

/// Finds the post that another one answers, by the ids both were given.
///
/// Ids of a service are compared across its sources, all others within one source. Where only the
/// thread is named, as on sites with questions and answers, it stands for the post that opened it.
record ReplyKeys(Optional<Long> parent, Optional<Long> thread, boolean shared) {
  private static final ReplyKeys NONE = new ReplyKeys(Optional.empty(), Optional.empty(), false);

  static ReplyKeys of(Sighting sighting) {
    Sighting.Identity identity = sighting.identity();
    Sighting.Conversation said = sighting.conversation();
    String own = identity.externalId().orElse("");
    return of(identity.idSpace(), own, said.parentId(), said.threadId());
  }

  /// @param space the service whose ids these are; empty for ids of one source
  /// @param own the id of the post itself, or empty
  static ReplyKeys of(String space, String own, String parentId, String threadId) {
    Optional<Long> parent = key(space, own, parentId);
    // Two kinds of things may be numbered alike in one source: 17 may be a thread and a post.
    Optional<Long> thread = space.isEmpty() ? Optional.empty() : key(space, own, threadId);
    if (parent.isEmpty() && thread.isEmpty()) return NONE;
    return new ReplyKeys(parent.or(() -> thread), thread, !space.isEmpty());
  }

  private static Optional<Long> key(String space, String own, String id) {
    if (id.isBlank() || id.equals(own)) return Optional.empty();
    String fitting = Wording.fitting(id, 1_024);
    Fingerprint print =
        space.isEmpty()
            ? Fingerprint.of("id", fitting)
            : Fingerprint.of("platform", space, fitting);
    return Optional.of(print.hash());
  }
}
