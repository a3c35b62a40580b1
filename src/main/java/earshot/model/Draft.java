package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// An answer being written; a person sends it by hand.
///
/// @param rev counts the saved states from 1
/// @param sentUrl the address of the answer, when the person gave it
public record Draft(
    DraftId id,
    MentionId mention,
    DraftState state,
    String body,
    int rev,
    Instant updatedAt,
    Optional<Instant> sentAt,
    Optional<String> sentUrl) {}
