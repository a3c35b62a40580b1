package earshot.listening;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
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
  private Coverage() {}

  /// What was known before the poll.
  ///
  /// @param watched what the source showed until then
  /// @param asleep when the computer slept, so that nobody could ask
  public record Before(SourceId source, Pace pace, Watch watched, List<TimeRange> asleep) {
    /// Copies the list.
    public Before {
      asleep = List.copyOf(asleep);
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
      case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ -> nothing();
    };
  }

  /// The proof of an attempt that says nothing about what was published.
  public static Proof nothing() {
    return new Proof(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
  }

  /// The same document as before: whatever was published since would be in it.
  private static Proof untouched(Before before, Instant now) {
    Spans spans = new Spans(before);
    before.watched().until().ifPresent(from -> spans.add(from, now, CoverageLevel.FULL));
    return new Proof(Optional.empty(), Optional.empty(), Optional.of(true), spans.all, false);
  }

  private static Proof read(Before before, Polled.Contents contents, Instant now) {
    Optional<Instant> previous = before.watched().until();
    return previous.isPresent()
        ? again(before, previous.get(), contents, now)
        : first(before, contents, now);
  }

  private static Proof first(Before before, Polled.Contents contents, Instant now) {
    Spans spans = new Spans(before);
    boolean sure = contents.dateOrdered() && !truncated(contents);
    CoverageLevel level = sure ? CoverageLevel.FULL : CoverageLevel.PARTIAL;
    contents.oldest().ifPresent(oldest -> spans.add(oldest, now, level));
    return new Proof(contents.oldest(), contents.newest(), Optional.empty(), spans.all, false);
  }

  private static Proof again(
      Before before, Instant previous, Polled.Contents contents, Instant now) {
    Spans spans = new Spans(before);
    boolean loss = mayHaveLost(before, contents);
    if (loss) {
      Instant reaches = reaches(contents, previous, now);
      spans.addAwake(previous, reaches, CoverageLevel.PARTIAL);
      spans.add(reaches, now, CoverageLevel.FULL);
    } else {
      boolean sure =
          !truncated(contents) && !(contents.entries() == 0 && before.pace().emptyUnknown());
      spans.add(previous, now, sure ? CoverageLevel.FULL : CoverageLevel.PARTIAL);
    }
    return new Proof(
        contents.oldest(), contents.newest(), Optional.of(contents.overlap()), spans.all, loss);
  }

  /// All items are new, and the document is as long as it usually is: something may have come and
  /// gone meanwhile. Whether undated items are few for a reason cannot be told.
  private static boolean mayHaveLost(Before before, Polled.Contents contents) {
    if (truncated(contents) || contents.overlap() || contents.entries() == 0) return false;
    boolean shorter = contents.entries() < before.watched().usualLength();
    return contents.dates().isEmpty() || !shorter;
  }

  /// From when on the document is complete; now, when an item without a date might be older.
  private static Instant reaches(Polled.Contents contents, Instant previous, Instant now) {
    if (contents.dates().size() < contents.entries()) return now;
    return contents
        .oldest()
        .filter(oldest -> oldest.isAfter(previous) && oldest.isBefore(now))
        .orElse(now);
  }

  private static boolean truncated(Polled.Contents contents) {
    return contents.repairs().contains(Repair.TRUNCATED);
  }

  /// The spans of one proof.
  private static final class Spans {
    private final Before before;
    private final List<CoverageSpan> all = new ArrayList<>();

    Spans(Before before) {
      this.before = before;
    }

    /// A source that ranks proves a part at best.
    void add(Instant from, Instant to, CoverageLevel level) {
      if (!from.isBefore(to)) return;
      CoverageLevel best = before.pace().ranked() ? CoverageLevel.PARTIAL : level;
      all.add(new CoverageSpan(before.source(), new TimeRange(from, to), best));
    }

    /// Leaves out the time in which nobody could ask: what is not proven there was not watched.
    void addAwake(Instant from, Instant to, CoverageLevel level) {
      Instant awake = from;
      for (TimeRange night : before.asleep()) {
        if (!night.to().isAfter(awake) || !night.from().isBefore(to)) continue;
        add(awake, night.from(), level);
        awake = night.to();
      }
      add(awake, to, level);
    }
  }
}
