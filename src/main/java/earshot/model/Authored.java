package earshot.model;

import java.time.Instant;

/// When something was made and by whom.
///
/// @param byUser the name of a person as the computer knows it; empty when it is not known
public record Authored(Instant at, String byUser) {}
