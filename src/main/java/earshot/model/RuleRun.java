package earshot.model;

/// One time a rule was applied to what was stored already; can be taken back as a whole.
///
/// @param id rises with every run
/// @param action as it was when the rule was applied
/// @param changed how many mentions it changed and that were not taken back
/// @param undone whether it was taken back
public record RuleRun(
    int id, RuleId rule, RuleAction action, Authored made, long changed, boolean undone) {}
