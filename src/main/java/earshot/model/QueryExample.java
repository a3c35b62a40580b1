package earshot.model;

import java.util.Optional;

/// A text by which the query of a brand is checked whenever it changes.
///
/// @param must whether the query has to find it; else it must not
/// @param mention where it was taken from, which may be deleted by now
/// @param title kept, like the body, as it was when it became an example
public record QueryExample(
    ExampleId id,
    BrandId brand,
    boolean must,
    Optional<MentionId> mention,
    String title,
    String body,
    Authored made) {}
