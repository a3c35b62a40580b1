package earshot.intake;

import earshot.listening.Coverage;
import earshot.listening.Pace;
import earshot.listening.PollHistory;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.model.Candidate;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceMove;
import earshot.model.Standing;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Judges what came of asking a source: what it proves, when to ask again, whether to tell a
/// person.
final class Judgement {
  private static final Duration AFTER_THROWING_AWAY = Duration.ofSeconds(30);

  private final Intake.Manners manners;
  private final SourceMemory memory;
  private final Moves moves;

  Judgement(Intake.Manners manners, SourceMemory memory, Moves moves) {
    this.manners = manners;
    this.memory = memory;
    this.moves = moves;
  }

  /// A question that was asked.
  ///
  /// @param known what was known of the source
  /// @param cursor what was remembered of its last document
  record Question(Source source, SourceMemory.Known known, SourceCursor cursor, Instant started) {}

  /// What is to be stored, and what is known of the source once it is.
  ///
  /// @param announced whether a person is told of its trouble now
  record Verdict(PollBatch batch, SourceMemory.Known known, boolean announced) {}

  /// The verdict on an answer that is believed.
  ///
  /// @param asleep when the computer slept lately
  Verdict believed(
      Question question,
      Polled polled,
      List<Candidate> candidates,
      Instant now,
      List<TimeRange> asleep) {
    Source source = question.source();
    SourceMemory.Known known = question.known();
    Pace pace = manners.paces().apply(source);
    Coverage.Before before = new Coverage.Before(source.id(), pace, known.watch(), asleep);
    PollAttempt.Proof proof = Coverage.proof(before, polled, question.started());
    PollAttempt attempt =
        Attempts.attempt(source, polled, question.started(), now, candidates.size(), proof);
    boolean keptLately = !candidates.isEmpty() || memory.keptLately(source.id(), now);
    PollHistory history = known.history().after(polled, keptLately, proof.possibleLoss());
    Standing standing =
        known.standing().after(history.conditional(), history.failures(), question.started());
    boolean announced = Announcement.due(standing, polled, now);
    if (announced) standing = standing.announcedAt(now);
    Instant next =
        (source.setup().local()
                ? PollPlan.nextLook(source, polled, now)
                : manners.plan().next(history, polled, now))
            .truncatedTo(ChronoUnit.MILLIS);
    Optional<SourceMove> move = moves.after(source, polled, now);
    return new Verdict(
        new PollBatch(
            source.id(),
            candidates,
            Attempts.cursor(polled, question.cursor()),
            attempt,
            next,
            standing,
            move),
        new SourceMemory.Known(history, known.watch().after(attempt), standing),
        announced);
  }

  /// The verdict on an answer for which the network is to blame: nothing of it is kept, and the
  /// source is due.
  Verdict thrownAway(Question question, Polled polled, Instant now) {
    return new Verdict(
        new PollBatch(
            question.source().id(),
            List.of(),
            question.cursor(),
            Attempts.thrownAway(question.source(), polled, question.started(), now),
            now.plus(AFTER_THROWING_AWAY).truncatedTo(ChronoUnit.MILLIS),
            question.known().standing(),
            Optional.empty()),
        question.known(),
        false);
  }
}
