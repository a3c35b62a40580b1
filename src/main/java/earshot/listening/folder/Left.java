package earshot.listening.folder;

/// A file of a watched folder of which something was left aside.
///
/// @param stamp of the file when it was
/// @param name safe to be shown
/// @param sentence why, for a person
record Left(long stamp, String name, String sentence) {}
