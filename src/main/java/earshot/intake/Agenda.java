package earshot.intake;

import earshot.listening.PollPlan;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.storage.ScheduleStore.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is asked next, and when, on monotonic time: a clock that is set neither hurries nor delays
/// anybody.
///
/// Safe for any number of threads.
final class Agenda {
  /// So many may become due at once without being spread.
  static final int A_FEW = 20;

  /// Nothing is planned further ahead, unless a clock was wrong when it was.
  private static final Duration FURTHEST = PollPlan.LONGEST.plus(PollPlan.LONGEST);

  private final Map<SourceId, Entry> entries = new HashMap<>();
  private long changes;
  private int lateAtFirst;

  /// A source whose turn it is.
  ///
  /// @param hurried a person is waiting
  record Turn(Source source, boolean hurried) {}

  /// A place in the agenda.
  private static final class Entry {
    private Source source;
    private boolean favoured;
    private Instant due;
    private long at;
    private boolean hurried;
    private boolean late;
    private long changed;
    private Optional<Instant> lastSuccess;

    Entry(Planned planned) {
      source = planned.source();
      due = planned.due();
      lastSuccess = planned.lastSuccess();
    }
  }

  /// Counts what changed; taken before the store is read, so that what changes meanwhile is not
  /// overwritten with what was read before.
  synchronized long changes() {
    return changes;
  }

  /// Takes over what is stored: those that are overdue are spread when they are many, those that
  /// brought mentions first.
  ///
  /// @param since [#changes()] before the store was read
  /// @param spread whether to spread even a few, as after a start
  synchronized void load(List<Planned> stored, long since, Clocks.Now now, boolean spread) {
    Set<SourceId> kept = new HashSet<>();
    List<Entry> overdue = new ArrayList<>();
    for (Planned planned : stored) {
      SourceId id = planned.source().id();
      kept.add(id);
      Entry entry = entries.get(id);
      boolean known = entry != null && (entry.due.equals(planned.due()) || entry.changed > since);
      if (entry == null) {
        entry = new Entry(planned);
        entries.put(id, entry);
      }
      entry.source = planned.source();
      entry.favoured = planned.stored() > 0;
      if (known) continue;
      entry.due = planned.due();
      if (!planned.due().isAfter(now.wall())) overdue.add(entry);
      entry.at = from(now, planned.due());
    }
    entries.keySet().retainAll(kept);
    boolean many = overdue.size() > A_FEW;
    if (spread || many) spread(overdue, now);
  }

  /// Whose turn it is, the longest due first.
  synchronized List<Turn> due(long nanos) {
    return entries.values().stream()
        .filter(entry -> entry.at - nanos <= 0)
        .sorted(Comparator.comparing((Entry entry) -> !entry.hurried).thenComparing(e -> e.at))
        .map(entry -> new Turn(entry.source, entry.hurried))
        .toList();
  }

  /// Plans a source anew.
  synchronized void plan(SourceId source, Instant due, Clocks.Now now) {
    Entry entry = entries.get(source);
    if (entry == null) return;
    entry.due = due;
    entry.at = from(now, due);
    entry.hurried = false;
    entry.late = false;
    entry.changed = ++changes;
  }

  /// Notes that a source answered.
  synchronized void answered(SourceId source, Instant at) {
    Entry entry = entries.get(source);
    if (entry != null) entry.lastSuccess = Optional.of(at);
  }

  /// Makes everybody due, for a person who is waiting.
  synchronized void hurryAll(long nanos) {
    for (Entry entry : entries.values()) {
      entry.at = nanos;
      entry.hurried = true;
    }
  }

  /// After a sleep, or when nobody could be asked for another reason: those whose time has passed
  /// meanwhile are spread, the others keep their time of day.
  synchronized void resume(Clocks.Now now) {
    List<Entry> overdue = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.due.isAfter(now.wall())) entry.at = Math.min(entry.at, from(now, entry.due));
      else overdue.add(entry);
    }
    spread(overdue, now);
    // Folders were looked into all the while.
    overdue.removeIf(entry -> entry.source.setup().local());
    overdue.forEach(entry -> entry.late = true);
    lateAtFirst = overdue.size();
  }

  /// How many of those that were late after a sleep have not been asked yet.
  synchronized int late() {
    return (int) entries.values().stream().filter(entry -> entry.late).count();
  }

  /// How many were late after the last sleep.
  synchronized int lateAtFirst() {
    return lateAtFirst;
  }

  /// Sources that answered last, the latest first: good ones to try a doubtful network with. All
  /// when none ever did.
  synchronized List<Source> good(int most) {
    return entries.values().stream()
        .filter(entry -> !entry.source.setup().local())
        .sorted(Comparator.comparing((Entry e) -> e.lastSuccess.orElse(Instant.MIN)).reversed())
        .limit(most)
        .map(entry -> entry.source)
        .toList();
  }

  private static void spread(List<Entry> overdue, Clocks.Now now) {
    overdue.sort(
        Comparator.comparing((Entry entry) -> !entry.favoured)
            .thenComparing(entry -> entry.due)
            .thenComparing(entry -> entry.source.id().value()));
    // The person's own hosts and folders need no gentleness.
    List<Entry> others =
        overdue.stream()
            .filter(entry -> !entry.source.setup().allowPrivate())
            .filter(entry -> !entry.source.setup().local())
            .toList();
    List<Duration> after = PollPlan.spread(others.size());
    for (int i = 0; i < others.size(); i++) others.get(i).at = now.nanos() + after.get(i).toNanos();
  }

  private static long from(Clocks.Now now, Instant due) {
    Duration ahead = Duration.between(now.wall(), due);
    if (ahead.isNegative()) return now.nanos();
    return now.nanos() + (ahead.compareTo(FURTHEST) > 0 ? FURTHEST : ahead).toNanos();
  }
}
