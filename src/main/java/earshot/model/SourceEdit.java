package earshot.model;

import java.time.Duration;
import java.util.Optional;

/// One thing that a person changes of sources, of one or of many at once.
public sealed interface SourceEdit {
  /// Whose voice they carry.
  record Role(SourceRole role) implements SourceEdit {}

  /// The folder they lie in, parts joined by `/`; empty for none.
  record Folder(String path) implements SourceEdit {}

  /// The person's own interval between polls; absent lets Earshot decide.
  record Interval(Optional<Duration> every) implements SourceEdit {}

  /// Whether items that match no brand are kept.
  record TakeEverything(boolean wished) implements SourceEdit {}

  /// Whether they are asked; who is asked again is due at once.
  record State(SourceState state) implements SourceEdit {}

  /// What they are called.
  record Name(String name) implements SourceEdit {}

  /// A key of their host that is trusted though nobody vouches for it; absent for none. They are
  /// due at once.
  record Trust(Optional<TrustedKey> key) implements SourceEdit {}

  /// The name by which they are asked instead of Earshot's own; absent for Earshot's.
  record UserAgent(Optional<String> name) implements SourceEdit {}

  /// Whether they are taken out of the list; their mentions stay.
  record Removed(boolean removed) implements SourceEdit {}
}
