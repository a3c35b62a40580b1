package earshot.ui.sources.preset;

import java.time.Instant;
import java.util.Optional;

/// One of the first items a trial brought, as a sample.
///
/// @param words its title, or the beginning of its text
/// @param by who wrote it, or empty
/// @param at when it was published, where it says so
public record FirstItem(String words, String by, Optional<Instant> at) {}
