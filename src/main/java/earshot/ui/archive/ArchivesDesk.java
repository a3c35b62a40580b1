package earshot.ui.archive;

import earshot.archive.ReviewMerge;
import earshot.language.redact.Profile;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes, opens, checks and merges archives; never call it on the FX thread.
public interface ArchivesDesk {
  /// The archives that were made or opened here, latest first.
  List<Entry> recent();

  /// Writes an archive.
  ///
  /// @return what was made, in one sentence of figures
  /// @throws RuntimeException with a sentence, when it cannot be written
  Made make(Order order, Path file, Progress progress);

  /// Opens a window on an archive.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be read
  void open(Path file);

  /// Reads an archive once; returns the names of damaged parts.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be read
  List<String> verify(Path file, Progress progress);

  /// Looks at a review beside what is here; changes nothing.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be read
  ReviewMerge.Plan plan(Path review);

  /// Takes a review in.
  ///
  /// @param theirs the conflicts in which the reviewer's label shall count
  ReviewMerge.Done merge(ReviewMerge.Plan plan, Set<ReviewMerge.Conflict> theirs);

  /// What a person reads of the mention of a conflict.
  String words(ReviewMerge.Conflict conflict);

  /// What an archive shall hold.
  record Order(String query, Profile profile, boolean notes, String purpose) {}

  /// What was written.
  record Made(Path file, long mentions, long bytes) {}

  /// An archive as the list shows it.
  ///
  /// @param facts absent when it is no longer there or cannot be read
  /// @param reviewer who has a review beside it, or empty
  record Entry(Path file, Optional<Facts> facts, String reviewer) {}

  /// What it says of itself.
  record Facts(
      long bytes, long mentions, Instant madeAt, Optional<Instant> first, Optional<Instant> last) {}
}
