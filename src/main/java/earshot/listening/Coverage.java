package earshot.listening;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollAttempt.Proof;
import earshot.model.Repair;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works out what a poll proves: that nothing was missed, that something may have been, or nothing.
///
/// Without this, silence in a chart could mean that nobody spoke or that nobody listened.
public final class Coverage {
  private static final int POLLS_REMEMBERED = 10;

  private Coverage() {}

  /// What was known before the poll.
  ///
  /// @param coveredTo until when the source was watched; absent before the first success
  /// @param usualLength median number of items of the last ten documents; 0 when unknown
  /// @param ranked a source that shows what it holds to be relevant rather than what is newest
  public record Before(
      SourceId source, Optional<Instant> coveredTo, int usualLength, boolean ranked) {

    /// From the latest attempts of a source, newest first; ten with a document are enough.
    public static Before of(SourceId source, List<PollAttempt> latest, boolean ranked) {
      Optional<Instant> coveredTo =
          latest.stream()
              .flatMap(attempt -> attempt.proof().covered().stream())
              .map(span -> span.range().to())
              .max(Instant::compareTo);
      List<Integer> lengths =
          latest.stream()
              .filter(attempt -> isSuccess(attempt.result().outcome()))
              .map(attempt -> attempt.yield().entries())
              .filter(entries -> entries > 0)
              .limit(POLLS_REMEMBERED)
              .sorted()
              .toList();
      int median = lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
      return new Before(source, coveredTo, median, ranked);
    }

    private static boolean isSuccess(Outcome outcome) {
      return outcome == Outcome.NEWS || outcome == Outcome.UNCHANGED;
    }
  }

  /// What a poll proves.
  ///
  /// @param startedAt when the question was sent; what is published later is the next poll's affair
  public static Proof proof(Before before, Polled polled, Instant startedAt) {
    return switch (polled) {
      case Polled.News news -> read(before, news.contents(), startedAt);
      case Polled.Unchanged same ->
          same.contents()
              .map(contents -> read(before, contents, startedAt))
              .orElseGet(() -> untouched(before, startedAt));
      case Polled.Refused refused -> nothing();
      case Polled.Blocked blocked -> nothing();
      case Polled.Failed failed -> nothing();
      case Polled.Gone gone -> nothing();
    };
  }

  private static Proof nothing() {
    return new Proof(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
  }

  /// The same document as before: whatever was published since would be in it.
  private static Proof untouched(Before before, Instant now) {
    List<CoverageSpan> spans = new ArrayList<>();
    before
        .coveredTo()
        .ifPresent(from -> add(spans, before, from, now, best(before, CoverageLevel.FULL)));
    return new Proof(Optional.empty(), Optional.empty(), Optional.of(true), spans, false);
  }

  private static Proof read(Before before, Polled.Contents contents, Instant now) {
    return before.coveredTo().isPresent()
        ? again(before, before.coveredTo().get(), contents, now)
        : first(before, contents, now);
  }

  private static Proof first(Before before, Polled.Contents contents, Instant now) {
    List<CoverageSpan> spans = new ArrayList<>();
    boolean sure = contents.dateOrdered() && !truncated(contents);
    contents.oldest().ifPresent(oldest -> add(spans, before, oldest, now, level(before, sure)));
    return new Proof(contents.oldest(), contents.newest(), Optional.empty(), spans, false);
  }

  private static Proof again(
      Before before, Instant previous, Polled.Contents contents, Instant now) {
    boolean whole = !truncated(contents);
    boolean shorter = contents.entries() < before.usualLength();
    boolean empty = contents.entries() == 0;
    List<CoverageSpan> spans = new ArrayList<>();
    boolean loss = whole && !contents.overlap() && !shorter && !empty;
    if (!loss) {
      add(spans, before, previous, now, level(before, whole));
    } else {
      Instant reaches = contents.oldest().filter(oldest -> oldest.isAfter(previous)).orElse(now);
      Instant doubtful = reaches.isBefore(now) ? reaches : now;
      add(spans, before, previous, doubtful, CoverageLevel.PARTIAL);
      add(spans, before, doubtful, now, level(before, true));
    }
    return new Proof(
        contents.oldest(), contents.newest(), Optional.of(contents.overlap()), spans, loss);
  }

  private static boolean truncated(Polled.Contents contents) {
    return contents.repairs().contains(Repair.TRUNCATED);
  }

  private static CoverageLevel level(Before before, boolean sure) {
    return best(before, sure ? CoverageLevel.FULL : CoverageLevel.PARTIAL);
  }

  private static CoverageLevel best(Before before, CoverageLevel level) {
    return before.ranked() ? CoverageLevel.PARTIAL : level;
  }

  private static void add(
      List<CoverageSpan> spans, Before before, Instant from, Instant to, CoverageLevel level) {
    if (from.isBefore(to)) {
      spans.add(new CoverageSpan(before.source(), new TimeRange(from, to), level));
    }
  }
}
