package earshot.model;

/// One sign of what a text does, with the words that show it.
///
/// @param rule which rule found it, such as `not-working`
/// @param from first UTF-16 unit in the original text
/// @param to unit after the last; equal to `from` for a sign that lies outside the text
/// @param match the words as written
/// @param weight what it adds to its kind's sum; 1 where one sign is enough
public record Cue(CueKind kind, String rule, int from, int to, String match, double weight) {}
