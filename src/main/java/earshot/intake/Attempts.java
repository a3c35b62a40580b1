package earshot.intake;

import earshot.listening.Polled;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PollAttempt.Proof;
import earshot.model.PollAttempt.Result;
import earshot.model.PollAttempt.Yield;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what came of asking a source into the row of the ledger that remembers it.
final class Attempts {
  static final Proof NOTHING_PROVEN =
      new Proof(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

  private Attempts() {}

  static PollAttempt attempt(
      Source source, Polled polled, Instant started, Instant ended, int matched, Proof proof) {
    return new PollAttempt(
        source.id(),
        started,
        ended,
        result(polled),
        polled.exchange(),
        brought(polled, matched),
        proof);
  }

  static PollAttempt held(Source source, Instant now, Instant until) {
    return new PollAttempt(
        source.id(),
        now,
        now,
        new Result(Outcome.REFUSED, Optional.empty(), waitUntil(until)),
        new Exchange(0, "", 0, 0, false, false, Optional.of(until)),
        new Yield(0, 0, 0, 0, Set.of()),
        NOTHING_PROVEN);
  }

  /// What is remembered for the next poll; an attempt that brought nothing keeps what was known.
  static SourceCursor cursor(Polled polled, SourceCursor before) {
    return switch (polled) {
      case Polled.News news -> news.cursor();
      case Polled.Unchanged same -> same.cursor();
      case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ -> before;
    };
  }

  private static Result result(Polled polled) {
    return switch (polled) {
      case Polled.News _ -> fine(Outcome.NEWS);
      case Polled.Unchanged _ -> fine(Outcome.UNCHANGED);
      case Polled.Refused refused ->
          new Result(Outcome.REFUSED, Optional.empty(), waitUntil(refused.retryAfter()));
      case Polled.Blocked blocked ->
          new Result(
              Outcome.BLOCKED,
              Optional.of(FailureReason.HTTP_STATUS),
              "It refuses readers (%d). Asking faster would not help."
                  .formatted(blocked.exchange().status()));
      case Polled.Failed failed ->
          new Result(Outcome.FAILED, Optional.of(failed.reason()), failed.sentence());
      case Polled.Gone _ ->
          new Result(Outcome.GONE, Optional.empty(), "The publisher closed this feed (410).");
    };
  }

  private static Result fine(Outcome outcome) {
    return new Result(outcome, Optional.empty(), "");
  }

  private static String waitUntil(Instant until) {
    return "Its host asked us to wait until " + until + ".";
  }

  private static Yield brought(Polled polled, int matched) {
    return switch (polled) {
      case Polled.News news ->
          new Yield(
              news.contents().entries(),
              news.fresh().size(),
              matched,
              0,
              news.contents().repairs());
      case Polled.Unchanged same ->
          same.contents()
              .map(contents -> new Yield(contents.entries(), 0, 0, 0, contents.repairs()))
              .orElse(new Yield(0, 0, 0, 0, Set.of()));
      case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ ->
          new Yield(0, 0, 0, 0, Set.of());
    };
  }
}
