package earshot.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One reading of a file into the workspace.
///
/// @param mapName by which its columns were read; empty when by none that is kept
/// @param ended absent while it runs, and when the program ended under it
public record ImportRun(
    int id,
    SourceId source,
    File file,
    String mapName,
    Counts counts,
    State state,
    Started started,
    Optional<Instant> ended) {

  /// What was read.
  ///
  /// @param sha SHA-256 of its bytes as 64 hex digits
  /// @param format such as `Meltwater`
  public record File(String name, String sha, String format) {
    // Whoever wrote these is not said in them.
    private static final Set<String> ANYBODYS =
        Set.of("Table", "JSON", "JSON lines", "Earshot archive");

    /// The service whose export it is, where it is one.
    public Optional<String> service() {
      return ANYBODYS.contains(format) ? Optional.empty() : Optional.of(format);
    }
  }

  /// When, and who brought it.
  public record Started(Instant at, String byUser) {}

  /// What came of the records.
  ///
  /// @param read records that were looked at
  /// @param added mentions that were not known
  /// @param known mentions that were
  /// @param unmatched posts that name no brand and were not kept
  /// @param rejected records that could not be read
  public record Counts(long read, long added, long known, long unmatched, long rejected) {
    /// Nothing yet.
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /// Both together.
    public Counts and(Counts other) {
      return new Counts(
          read + other.read,
          added + other.added,
          known + other.known,
          unmatched + other.unmatched,
          rejected + other.rejected);
    }
  }

  /// How far it came.
  public enum State implements Coded {
    /// It runs, or the program ended under it.
    RUNNING(1),
    /// The whole file was read.
    DONE(2),
    /// It was stopped; what had come stays, in whole batches.
    STOPPED(3),
    /// What it brought was taken out again.
    TAKEN_BACK(4),
    /// It was cut short, and the same file was imported once more.
    RESUMED(5);

    private final int code;

    State(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }
}
