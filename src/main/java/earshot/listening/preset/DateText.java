package earshot.listening.preset;

import java.time.Instant;
import java.util.Optional;

/// A date as an expression found it.
///
/// @param text as written, or ISO 8601 where a conversion read it
/// @param instant what a conversion read; absent when the text is still to be read as a date
public record DateText(String text, Optional<Instant> instant) {}
