package earshot.model;

/// A brand or rival and the question that finds its mentions.
///
/// @param query the current query text, in the query language
/// @param queryVersion counts the versions of the query from 1
/// @param colour a client colour by name, such as `fern`
public record Brand(
    BrandId id, String name, BrandRole role, String colour, String query, int queryVersion) {}
