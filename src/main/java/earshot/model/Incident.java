package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// A bad day, from the moment somebody said so until it is over.
///
/// @param rev rises with every change, so that two people do not overwrite each other
public record Incident(IncidentId id, Origin origin, About about, Course course, int rev) {
  /// What it grew from.
  ///
  /// @param alert absent when a person saw it first
  /// @param marker that marks it on the charts
  /// @param drill whether it is an exercise
  public record Origin(
      Optional<AlertId> alert,
      Optional<BrandId> brand,
      PlaybookId plan,
      Optional<MarkerId> marker,
      boolean drill) {}

  /// What people call it.
  ///
  /// @param name at most 200 characters, not blank
  /// @param owner who leads it, at most 200 characters; empty when nobody does yet
  public record About(String name, String owner) {
    /// An incident has a name.
    public About {
      if (name.isBlank()) throw new IllegalArgumentException("Give the incident a name.");
    }
  }

  /// When it began and ended.
  ///
  /// @param byUser who started it
  /// @param endedAt absent while it runs
  public record Course(Instant startedAt, String byUser, Optional<Instant> endedAt) {}

  /// Whether it still runs.
  public boolean isOpen() {
    return course.endedAt().isEmpty();
  }

  /// What was known when it started; no later edit or deletion changes it.
  ///
  /// @param text at most 200,000 characters
  /// @param sha256 of the text in UTF-8, 64 hex digits
  public record Frozen(String text, String sha256) {}

  /// One thing to do, in its place among the others.
  ///
  /// @param words what to do, at most 2,000 characters, not blank
  /// @param owner whose it is, at most 200 characters; empty when it is nobody's yet
  /// @param dueAt absent when it has no time
  /// @param done absent while it is to be done
  /// @param note at most 2,000 characters
  public record Step(
      String words, String owner, Optional<Instant> dueAt, Optional<Authored> done, String note) {
    /// A step says what to do.
    public Step {
      if (words.isBlank()) throw new IllegalArgumentException("Say what is to be done.");
    }

    /// Whether it should have been done by then and is not.
    public boolean isDue(Instant now) {
      return done.isEmpty() && dueAt.filter(due -> !due.isAfter(now)).isPresent();
    }

    /// The same, done or not.
    public Step with(Optional<Authored> nowDone) {
      return new Step(words, owner, dueAt, nowDone, note);
    }
  }

  /// One line of what was done.
  ///
  /// @param n its number within the incident, from 1
  /// @param words at most 20,000 characters
  public record Entry(int n, EntryKind kind, String words, Authored made) {}
}
