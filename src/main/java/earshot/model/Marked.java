package earshot.model;

/// A person said what a mention is.
///
/// @param note why, at most 2,000 characters; may be empty
public record Marked(PersonsMark mark, String note, Authored made) {}
