package earshot.alerts;

import earshot.insight.spike.Detector;
import earshot.insight.spike.Histories;
import earshot.insight.spike.History;
import earshot.insight.spike.Lately;
import earshot.insight.spike.Subject;
import earshot.insight.spike.Verdict;
import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.TimeRange;
import earshot.storage.AlertStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One look of one rule at what was said lately.
final class Look {
  private final AlertRule rule;
  private final Instant now;
  private final BucketWidth width;
  private final History history;
  private final Lately lately;
  private final Detector detector;
  private final List<TimeRange> buckets;

  /// Reads what the rule watches.
  ///
  /// @throws earshot.insight.spike.Uncountable when that is not possible now
  Look(Histories histories, AlertRule rule, Instant now) {
    this.rule = rule;
    this.now = now;
    AlertRule.Watched watched = rule.terms().watched();
    width = watched.width();
    Subject subject = new Subject(watched.brand(), watched.query());
    history = histories.of(subject, width, now);
    buckets = buckets();
    TimeRange read = new TimeRange(buckets.getFirst().from(), buckets.getLast().to());
    lately = histories.lately(subject, read);
    detector =
        new Detector(
            history,
            new Detector.Asked(watched.measure(), rule.terms().manners().falseAlarms()),
            read.from());
  }

  // From the first bucket that may still change up to the one that runs.
  private List<TimeRange> buckets() {
    TimeRange running = history.bucketOf(now);
    Instant first = history.bucketOf(now.minus(Lately.grace(width))).from();
    Optional<Instant> checked = rule.standing().checkedUntil();
    // A rule that never looked says nothing of what was before it but the bucket just over.
    Instant least = history.bucketOf(running.from().minusMillis(1)).from();
    Instant from = checked.map(until -> later(first, until)).orElse(least);
    List<TimeRange> found = new ArrayList<>();
    TimeRange at = history.bucketOf(from.isAfter(running.from()) ? running.from() : from);
    while (at.from().isBefore(running.from())) {
      found.add(at);
      at = history.bucketOf(at.to());
    }
    found.add(running);
    return found;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /// Everything before this can no longer change.
  Instant settled() {
    return buckets.stream()
        .filter(bucket -> bucket.to().plus(Lately.grace(width)).isAfter(now))
        .map(TimeRange::from)
        .findFirst()
        .orElse(buckets.getLast().from());
  }

  /// What can be said of the bucket that runs.
  Verdict running() {
    TimeRange running = buckets.getLast();
    return detector.judge(running.from(), lately.of(running, width).tally());
  }

  /// How many false alarms a month are to be expected.
  double promised() {
    return detector.promised(buckets.getLast().from());
  }

  /// What may be raised, oldest first.
  List<AlertStore.Raising> found(Optional<Patience.Last> last) {
    List<AlertStore.Raising> raisings = new ArrayList<>();
    for (TimeRange bucket : buckets) {
      Lately.Heard heard = lately.of(bucket, width);
      Verdict verdict = detector.judge(bucket.from(), heard.tally());
      if (verdict.state() != Verdict.State.ALERT) continue;
      boolean escalates = Patience.escalates(last, bucket, verdict.observed());
      if (!escalates && !Patience.isOver(last, bucket, now, this::wasUsual)) continue;
      Evidence evidence =
          new Evidence(
              rule.terms(),
              verdict,
              promised(),
              new Evidence.Seen(heard.mentions(), heard.stories(), heard.apart()),
              escalates ? last.map(before -> before.alert().id()) : Optional.empty());
      raisings.add(new AlertStore.Raising(bucket, now, evidence.written()));
      // One look raises its hand once: whatever else it saw is part of the same.
      break;
    }
    return raisings;
  }

  private boolean wasUsual(TimeRange between) {
    TimeRange at = history.bucketOf(between.from());
    while (at.from().isBefore(between.to())) {
      if (detector.judge(at.from()).state() == Verdict.State.USUAL) return true;
      at = history.bucketOf(at.to());
    }
    return false;
  }
}
