package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says in a sentence how completely a source was watched, and why not.
final class CoverageWords {
  /// Two polls rarely touch to the second, and a late one is no gap.
  private static final Duration NOTABLE = Duration.ofHours(1);

  private final Messages words;
  private final SourceWords outcomes;

  CoverageWords(Messages words) {
    this.words = words;
    outcomes = new SourceWords(words);
  }

  /// "Covered 92 %, one gap of 5 h on 12 Nov: took too long."
  ///
  /// @param spans of the source, by time
  /// @param attempts newest first, as far back as they were read
  String sentence(
      CoverageHours hours,
      List<CoverageSpan> spans,
      List<PollAttempt> attempts,
      SourceStatus status) {
    List<CoverageSpan> seen =
        spans.stream().filter(span -> span.level() != CoverageLevel.NONE).toList();
    if (seen.isEmpty()) return words.get("covered.nothing");
    Instant first = later(seen.getFirst().range().from(), hours.range().from());
    String share = words.formats().percent(share(hours, first), 0);
    List<TimeRange> gaps = gaps(seen, first, end(hours, status));
    Optional<TimeRange> longest = gaps.stream().max(Comparator.comparing(CoverageWords::length));
    String sentence =
        longest
            .map(gap -> gapped(share, gaps.size(), gap, attempts, status))
            .orElseGet(() -> words.get("covered.all", share));
    boolean young = first.isAfter(hours.range().from().plus(Duration.ofDays(1)));
    return young
        ? sentence + " " + words.get("covered.since", words.formats().as("d MMM", first))
        : sentence;
  }

  private String gapped(
      String share, int n, TimeRange gap, List<PollAttempt> attempts, SourceStatus status) {
    String length = new Intervals(words).words(rounded(length(gap)));
    String day = words.formats().as("d MMM", gap.from());
    return words.plural("covered.gap", n, share, length, day, why(gap, attempts, status));
  }

  private String why(TimeRange gap, List<PollAttempt> attempts, SourceStatus status) {
    Optional<PollAttempt> inside =
        attempts.stream()
            .filter(attempt -> gap.contains(attempt.endedAt()))
            .filter(attempt -> !fine(attempt.result().outcome()))
            .findFirst();
    if (inside.isPresent()) return outcomes.reason(inside.get());
    boolean paused =
        status.source().state() != SourceState.ACTIVE
            && status
                .last()
                .map(last -> !last.endedAt().isAfter(gap.from().plus(NOTABLE)))
                .orElse(true);
    return words.get(paused ? "covered.paused" : "covered.not-running");
  }

  private static boolean fine(Outcome outcome) {
    return outcome == Outcome.NEWS || outcome == Outcome.UNCHANGED;
  }

  private static List<TimeRange> gaps(List<CoverageSpan> seen, Instant first, Instant end) {
    List<TimeRange> gaps = new ArrayList<>();
    Instant until = first;
    for (CoverageSpan span : seen) {
      note(gaps, until, span.range().from());
      until = later(until, span.range().to());
    }
    note(gaps, until, end);
    return gaps;
  }

  private static void note(List<TimeRange> gaps, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(NOTABLE) > 0) gaps.add(new TimeRange(from, to));
  }

  // What the next poll of a source that answers will tell is no gap yet.
  private static Instant end(CoverageHours hours, SourceStatus status) {
    boolean answers = status.failures() == 0 && status.source().state() == SourceState.ACTIVE;
    return answers ? status.lastSuccess().orElse(hours.range().to()) : hours.range().to();
  }

  private static double share(CoverageHours hours, Instant first) {
    long before = Duration.between(hours.range().from(), first).toHours();
    List<CoverageLevel> since =
        hours.hours().subList((int) Math.min(before, hours.hours().size()), hours.hours().size());
    return new CoverageHours(hours.range(), since).share();
  }

  private static Duration rounded(Duration gap) {
    boolean days = gap.toHours() >= 48;
    return days
        ? Duration.ofDays((gap.toHours() + 12) / 24)
        : Duration.ofHours((gap.toMinutes() + 30) / 60);
  }

  private static Duration length(TimeRange gap) {
    return Duration.between(gap.from(), gap.to());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
