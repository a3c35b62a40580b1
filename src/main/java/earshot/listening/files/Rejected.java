package earshot.listening.files;

/// A record that could not be taken.
///
/// @param place where it stands in the file, such as `row 17` or `comments.csv, row 3`
/// @param reason one sentence that never repeats what the record says
public record Rejected(String place, String reason) {}
