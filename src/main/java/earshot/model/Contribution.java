package earshot.model;

/// What one word adds to a score, with its reason.
///
/// @param token the word as written
/// @param from first UTF-16 unit in the original text
/// @param to unit after the last; equal to `from` for the row of `!` and `?`
/// @param valence the final value after all rules; the sum over all rows is the score before
///   scaling
/// @param why the reason, such as `lexicon`, `emoji`, `not`, `caps`, joined by `, `
public record Contribution(String token, int from, int to, double valence, String why) {}
