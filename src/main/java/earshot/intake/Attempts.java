package earshot.intake;

import earshot.listening.Coverage;
import earshot.listening.Polled;
import earshot.listening.folder.WatchedFolder;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Exchange;
import earshot.model.PollAttempt.Proof;
import earshot.model.PollAttempt.Result;
import earshot.model.PollAttempt.Yield;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Turns what came of asking a source into the row of the ledger that remembers it.
final class Attempts {
  private static final String NOT_ITS_FAULT =
      "The network could not be relied on; this source is not to blame.";
  private static final Yield NOTHING = new Yield(0, 0, 0, 0, Set.of());

  private Attempts() {}

  static PollAttempt attempt(
      Source source, Polled polled, Instant started, Instant ended, int matched, Proof proof) {
    return new PollAttempt(
        source.id(),
        started,
        ended,
        source.setup().local() ? looked(polled) : result(polled),
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
        NOTHING,
        Coverage.nothing());
  }

  /// An answer that is thrown away since the network is to blame.
  static PollAttempt thrownAway(Source source, Polled polled, Instant started, Instant ended) {
    return new PollAttempt(
        source.id(),
        started,
        ended,
        new Result(Outcome.FAILED, Optional.of(FailureReason.OFFLINE), NOT_ITS_FAULT),
        polled.exchange(),
        NOTHING,
        Coverage.nothing());
  }

  /// What is remembered for the next poll; an attempt that brought nothing keeps what was known.
  static SourceCursor cursor(Polled polled, SourceCursor before) {
    return switch (polled) {
      case Polled.News news -> news.cursor();
      case Polled.Unchanged same -> same.cursor();
      case Polled.Failed failed -> failed.cursor().orElse(before);
      case Polled.Refused _, Polled.Blocked _, Polled.Gone _ -> before;
    };
  }

  /// The same answer with its items as seen by a source that was not stored when they were read.
  static Polled by(Source source, Polled polled) {
    return switch (polled) {
      case Polled.News news ->
          new Polled.News(
              news.contents(),
              news.fresh().stream().map(item -> by(source, item)).toList(),
              news.cursor(),
              news.exchange());
      case Polled.Unchanged _, Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ ->
          polled;
    };
  }

  private static Sighting by(Source source, Sighting item) {
    return new Sighting(
        source.id(),
        item.identity(),
        item.words(),
        item.author(),
        item.time(),
        item.conversation(),
        item.counts(),
        item.media(),
        item.provenance(),
        item.repaired());
  }

  // A folder of which a file was left aside was read all the same.
  private static Result looked(Polled polled) {
    Result result = result(polled);
    return switch (polled) {
      case Polled.News news -> saying(result, WatchedFolder.left(news.cursor()));
      case Polled.Unchanged same -> saying(result, WatchedFolder.left(same.cursor()));
      case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ -> result;
    };
  }

  private static Result saying(Result result, String sentence) {
    return new Result(result.outcome(), result.reason(), sentence);
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
          new Result(
              Outcome.GONE,
              Optional.empty(),
              "The publisher closed this feed (410). It is paused; what was collected stays.");
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
              .orElse(NOTHING);
      case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ -> NOTHING;
    };
  }
}
