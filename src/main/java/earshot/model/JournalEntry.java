package earshot.model;

import java.time.Instant;

/// One decision as the journal keeps it, without any personal text.
///
/// @param seq counts from 1 without gaps
/// @param byUser the name of a person as the computer knows it; empty when it is not known
/// @param action the stored name of a [JournalAction]
/// @param object what it is about, such as `mention:17`
/// @param digest keyed digest of the words that belong to it, 64 hex digits
/// @param hash of this row and, through the row before, of everything before, 64 hex digits
public record JournalEntry(
    long seq,
    Instant at,
    String byUser,
    String action,
    String object,
    String digest,
    String hash) {}
