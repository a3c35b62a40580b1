package earshot.listening;

import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Proof;
import earshot.model.Repair;
import earshot.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows of the ledger, made by saying what matters.
final class Attempts {
  private Attempts() {}

  static PollAttempt failed(Instant at, FailureReason reason) {
    return attempt(at, Outcome.FAILED, Optional.of(reason), 0, 0, Set.of(), proof(false));
  }

  static PollAttempt of(Instant at, Outcome outcome) {
    return attempt(at, outcome, Optional.empty(), 0, 0, Set.of(), proof(false));
  }

  static PollAttempt answered(Instant at, int entries, List<CoverageSpan> covered) {
    Proof proof = new Proof(Optional.empty(), Optional.empty(), Optional.of(true), covered, false);
    return attempt(at, Outcome.NEWS, Optional.empty(), entries, 1, Set.of(), proof);
  }

  static PollAttempt losing(Instant at) {
    return attempt(at, Outcome.NEWS, Optional.empty(), 10, 10, Set.of(), proof(true));
  }

  static PollAttempt damaged(Instant at) {
    return attempt(
        at, Outcome.NEWS, Optional.empty(), 10, 1, Set.of(Repair.TRUNCATED), proof(false));
  }

  static PollAttempt dated(Instant at, Instant oldest, Instant newest, int entries) {
    Proof proof =
        new Proof(Optional.of(oldest), Optional.of(newest), Optional.of(true), List.of(), false);
    return attempt(at, Outcome.UNCHANGED, Optional.empty(), entries, 0, Set.of(), proof);
  }

  private static Proof proof(boolean loss) {
    return new Proof(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), loss);
  }

  private static PollAttempt attempt(
      Instant at,
      Outcome outcome,
      Optional<FailureReason> reason,
      int entries,
      int fresh,
      Set<Repair> repairs,
      Proof proof) {
    return new PollAttempt(
        new SourceId(1),
        at,
        at.plusSeconds(1),
        new PollAttempt.Result(outcome, reason, reason.map(r -> "Sentence.").orElse("")),
        Outcomes.EXCHANGE,
        new PollAttempt.Yield(entries, fresh, 0, 0, repairs),
        proof);
  }
}
