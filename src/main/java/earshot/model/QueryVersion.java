package earshot.model;

/// What a brand asked for at some time.
///
/// @param number from 1, rising
public record QueryVersion(int number, String query, Authored made) {}
