package earshot.ui.sources;

import java.util.Optional;

/// Something that was just done, to be told in a notice.
///
/// @param undo takes it back; absent when there is nothing to take back
public record Done(String words, Optional<Runnable> undo) {}
