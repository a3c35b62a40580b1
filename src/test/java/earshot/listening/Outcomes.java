package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Repair;
import earshot.model.SourceCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Polls and what they found, made by saying what matters.
final class Outcomes {
  static final Exchange EXCHANGE =
      new Exchange(200, "example.org", 100, 100, false, false, Optional.empty());

  private Outcomes() {}

  static Polled.Contents contents(List<Instant> dates) {
    return contents(dates.size(), dates, true, Set.of());
  }

  static Polled.Contents contents(
      int entries, List<Instant> dates, boolean overlap, Set<Repair> repairs) {
    return new Polled.Contents(
        entries,
        dates.stream().min(Instant::compareTo),
        dates.stream().max(Instant::compareTo),
        FeedHints.NONE,
        dates,
        overlap,
        dates.size() == entries,
        repairs,
        Optional.empty(),
        Optional.empty());
  }

  static Polled.Contents hinting(
      Polled.Contents contents,
      Optional<Duration> ttl,
      Optional<Duration> updatePeriod,
      Optional<Duration> freshFor) {
    FeedHints hints = new FeedHints(ttl, Set.of(), Set.of(), updatePeriod);
    return hinting(contents, hints, freshFor);
  }

  static Polled.Contents hinting(Polled.Contents contents, FeedHints hints) {
    return hinting(contents, hints, Optional.empty());
  }

  private static Polled.Contents hinting(
      Polled.Contents contents, FeedHints hints, Optional<Duration> freshFor) {
    return new Polled.Contents(
        contents.entries(),
        contents.oldest(),
        contents.newest(),
        hints,
        contents.dates(),
        contents.overlap(),
        contents.dateOrdered(),
        contents.repairs(),
        freshFor,
        Optional.empty());
  }

  static Polled.News news(Polled.Contents contents) {
    return new Polled.News(contents, List.of(), SourceCursor.START, EXCHANGE);
  }

  static Polled.Unchanged unchanged(Polled.Contents contents) {
    return new Polled.Unchanged(Optional.of(contents), SourceCursor.START, EXCHANGE);
  }

  static Polled.Unchanged notModified() {
    return new Polled.Unchanged(Optional.empty(), SourceCursor.START, EXCHANGE);
  }

  static Polled.Failed failed(FailureReason reason) {
    return new Polled.Failed(reason, "It failed.", EXCHANGE);
  }

  static Polled.Blocked blocked() {
    return new Polled.Blocked("", EXCHANGE);
  }

  static Polled.Refused refused(Instant until) {
    return new Polled.Refused(until, EXCHANGE);
  }

  static PollHistory history() {
    return history(Optional.empty(), Duration.ZERO, false);
  }

  static PollHistory history(Optional<Duration> own, Duration least, boolean ownNetwork) {
    return new PollHistory(
        new PollHistory.Rules(own, least, ownNetwork),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        0);
  }
}
