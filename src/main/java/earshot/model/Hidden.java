package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// A mention that is stored but not shown, and why.
///
/// @param rule which rule hid it; absent when a person did, and for a text in quarantine
public record Hidden(MentionId mention, Optional<RuleId> rule, String reason, Instant at) {}
