package earshot.model;

import java.time.Instant;

/// How many people may have seen a mention, as somebody else reckons it: shown as given, never
/// added up, never compared.
///
/// @param measured when it was taken
/// @param by the service that gave it, else the source
public record GivenReach(long people, Instant measured, String by) {}
