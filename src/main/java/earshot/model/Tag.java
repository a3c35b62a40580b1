package earshot.model;

/// A word people put on mentions to find them again.
///
/// @param name unlike that of every other tag, whatever the case of its letters; at most 100
///   characters
/// @param colour by name, such as `fern`
public record Tag(TagId id, String name, String colour) {}
