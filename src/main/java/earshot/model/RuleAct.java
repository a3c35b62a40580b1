package earshot.model;

/// What one rule wants done with one mention.
public record RuleAct(RuleId rule, RuleAction action) {}
