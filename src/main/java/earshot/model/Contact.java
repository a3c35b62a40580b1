package earshot.model;

import java.time.Instant;

/// An answer that we sent.
///
/// @param asked the mention it answers
/// @param askedAt when that was published, as the timeline has it
public record Contact(
    DraftId draft, AuthorId account, MentionId asked, Instant askedAt, Instant sentAt) {}
