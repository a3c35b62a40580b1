package earshot.model;

import java.time.Instant;

/// What a rule did to a mention.
public record RuleDeed(RuleId rule, RuleAction action, Instant at) {}
