package earshot.insight.spike;

import earshot.model.BucketWidth;
import earshot.model.TimeRange;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What was said of brands and searches in each bucket of the last eight weeks.
///
/// Counting eight weeks reads every mention of them, so what is older than a day is kept in memory
/// and counted anew once a day; only the rest is read at each look.
public final class Histories {
  private static final Duration REACH = Duration.ofDays(58);
  private static final Duration RECENT = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final Ground ground;
  private final ZoneId zone;
  private final Map<Key, Old> kept = new HashMap<>();

  /// @param zone in which days and hours are meant
  public Histories(Stores stores, SearchIndex index, ZoneId zone) {
    this.ground = new Ground(stores, index);
    this.zone = zone;
  }

  private record Key(Subject subject, BucketWidth width) {}

  /// What is older than a day.
  ///
  /// @param until everything before this is in it
  private record Old(Instant made, Instant until, Map<Instant, History.Past> buckets) {}

  /// In which days and hours are meant.
  public ZoneId zone() {
    return zone;
  }

  /// The eight weeks before an instant, and the bucket that holds it.
  ///
  /// @throws Uncountable when words are searched that cannot be read, or while the index is made
  ///   anew
  public History of(Subject subject, BucketWidth width, Instant now) {
    Old old = old(new Key(subject, width), now);
    TimeRange recent = new TimeRange(old.until(), now.plusMillis(1));
    NavigableMap<Instant, History.Past> all = new TreeMap<>(old.buckets());
    all.putAll(counted(subject, width, recent));
    TimeRange whole = new TimeRange(now.minus(REACH), now.plusMillis(1));
    for (TimeRange incident : ground.incidents(subject, whole)) leaveOut(incident, all);
    return new History(width, zone, all);
  }

  /// Refuses a subject whose words cannot be read.
  ///
  /// @throws Uncountable with the reason
  public void check(Subject subject) {
    if (subject.needsWords()) ground.check(subject);
  }

  /// What was said lately and heard in time.
  public Lately lately(Subject subject, TimeRange range) {
    return Lately.of(ground, subject, range);
  }

  /// Counts everything anew at the next look, as after a brand's query was changed.
  public synchronized void forget() {
    kept.clear();
  }

  private synchronized Old old(Key key, Instant now) {
    Old known = kept.get(key);
    if (known != null && known.made().plus(KEPT).isAfter(now) && !known.made().isAfter(now)) {
      return known;
    }
    Cut cut = new Cut(new TimeRange(now.minus(REACH), now.minus(RECENT)), key.width(), zone);
    Instant until = cut.bucket(cut.size() - 1).from();
    TimeRange range = new TimeRange(cut.bucket(0).from(), until);
    Old made = new Old(now, until, counted(key.subject(), key.width(), range));
    kept.put(key, made);
    return made;
  }

  private Map<Instant, History.Past> counted(Subject subject, BucketWidth width, TimeRange range) {
    Cut cut = new Cut(range, width, zone);
    Counting[] counts = new Counting[cut.size()];
    Instant from =
        ground.read(
            subject,
            range,
            said -> {
              if (!said.dated()) return;
              int place = cut.at(said.at());
              if (counts[place] == null) counts[place] = new Counting();
              counts[place].add(said);
            });
    Covering covering = new Covering(cut, ground.coverage(cut.whole()));
    Map<Instant, History.Past> buckets = new LinkedHashMap<>();
    for (int place = 0; place < cut.size(); place++) {
      Instant start = cut.bucket(place).from();
      Optional<Exclusion> why = Optional.empty();
      if (start.isBefore(from)) why = Optional.of(Exclusion.BEFORE_RECORDS);
      else if (!covering.isEnough(place)) why = Optional.of(Exclusion.NOT_WATCHED);
      Tally tally = counts[place] == null ? Tally.NOTHING : counts[place].tally();
      buckets.put(start, new History.Past(tally, why));
    }
    return buckets;
  }

  // The bucket in which an incident began is out too.
  private static void leaveOut(TimeRange incident, NavigableMap<Instant, History.Past> all) {
    Instant first = all.floorKey(incident.from());
    all.subMap(first == null ? incident.from() : first, true, incident.to(), false)
        .replaceAll((_, past) -> new History.Past(past.tally(), Optional.of(Exclusion.INCIDENT)));
  }
}
