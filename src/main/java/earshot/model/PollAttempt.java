package earshot.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One row of the coverage ledger: an attempt to read a source, whatever it came to.
public record PollAttempt(
    SourceId source,
    Instant startedAt,
    Instant endedAt,
    Result result,
    Exchange exchange,
    Yield yield,
    Proof proof) {

  /// Whether the source answered with something to read, or said that nothing changed.
  public boolean succeeded() {
    return result.outcome() == Outcome.NEWS || result.outcome() == Outcome.UNCHANGED;
  }

  /// What it came to.
  ///
  /// @param sentence one sentence for a person; empty when all went well
  public record Result(Outcome outcome, Optional<FailureReason> reason, String sentence) {}

  /// What went over the wire.
  ///
  /// @param status HTTP status, 0 when there was no answer
  /// @param host the host that answered at last
  public record Exchange(
      int status,
      String host,
      long bytesWire,
      long bytesInflated,
      boolean validatorSent,
      boolean validatorHit,
      Optional<Instant> retryAfter) {}

  /// What was in it. Every entry is known, unmatched, joined or stored, and only one of these.
  ///
  /// @param entries items in the document
  /// @param fresh items not seen before in this source
  /// @param matched items that match a brand
  /// @param stored mentions that are truly new in the database
  public record Yield(int entries, int fresh, int matched, int stored, Set<Repair> repairs) {
    /// Copies the set.
    public Yield {
      repairs = Set.copyOf(repairs);
    }

    /// Items this source showed before, or shows twice in the document.
    public int known() {
      return Math.max(0, entries - fresh);
    }

    /// New items that match no brand, which are forgotten.
    public int unmatched() {
      return Math.max(0, fresh - matched);
    }

    /// Matching items of mentions that were there already: another source showed the same page, or
    /// this one shows it with other words or another id.
    public int joined() {
      return Math.max(0, matched - stored);
    }
  }

  /// What the attempt proves about what was missed.
  ///
  /// @param overlap whether the document shares an item with the poll before; absent when unknown
  /// @param covered the span this attempt says something about, with its level; absent when it
  ///   covers nothing
  /// @param possibleLoss whether items may have come and gone between two polls
  public record Proof(
      Optional<Instant> oldest,
      Optional<Instant> newest,
      Optional<Boolean> overlap,
      java.util.List<CoverageSpan> covered,
      boolean possibleLoss) {
    /// Copies the list.
    public Proof {
      covered = java.util.List.copyOf(covered);
    }
  }
}
