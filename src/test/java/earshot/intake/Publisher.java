package earshot.intake;

import earshot.listening.FeedHints;
import earshot.listening.Polled;
import earshot.model.DateSource;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.SeenItems;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An invented feed: it shows the latest of its items, and answers as the real reader would report
/// it.
final class Publisher {
  private static final String READER = "simulated";

  private final String name;
  private final int window;
  private final boolean conditional;
  private final NavigableSet<Instant> items = new TreeSet<>();
  private Optional<URI> movedTo = Optional.empty();

  /// @param window how many items its document holds
  /// @param conditional whether it says “not modified”
  Publisher(String name, int window, boolean conditional) {
    this.name = name;
    this.window = window;
    this.conditional = conditional;
  }

  void publish(Instant at) {
    items.add(at);
  }

  /// Publishes so many items, the first now.
  void publish(Instant from, Duration gap, int count) {
    for (int i = 0; i < count; i++) publish(from.plus(gap.multipliedBy(i)));
  }

  void moveTo(URI to) {
    movedTo = Optional.of(to);
  }

  NavigableSet<Instant> items() {
    return items;
  }

  /// What its document holds at this time, newest first.
  List<Instant> shown(Instant at) {
    return items.headSet(at, true).descendingSet().stream().limit(window).toList();
  }

  static String id(String name, Instant item) {
    return name + "/" + item.toEpochMilli();
  }

  /// Whether an item names the brand; every tenth does.
  static boolean named(Instant item) {
    return Math.floorMod(item.toEpochMilli() / 1_000, 10) == 0;
  }

  Polled answer(Source source, SourceCursor cursor, Instant now) {
    List<Instant> shown = shown(now);
    String etag = shown.isEmpty() ? "none" : id(name, shown.getFirst());
    if (conditional && cursor.etag().equals(Optional.of(etag))) {
      return new Polled.Unchanged(Optional.empty(), cursor, exchange(304, true));
    }
    return read(source, cursor, shown, Set.of(), Optional.of(etag).filter(_ -> conditional), now);
  }

  /// The document breaks off in the middle.
  Polled cut(Source source, SourceCursor cursor, Instant now) {
    List<Instant> all = shown(now);
    List<Instant> half = all.subList(0, (all.size() + 1) / 2);
    return read(source, cursor, half, Set.of(Repair.TRUNCATED), Optional.empty(), now);
  }

  static Polled failed(FailureReason reason, int status) {
    return new Polled.Failed(reason, "It failed (" + reason.code() + ").", exchange(status, false));
  }

  private Polled read(
      Source source,
      SourceCursor cursor,
      List<Instant> shown,
      Set<Repair> repairs,
      Optional<String> etag,
      Instant now) {
    Map<Long, Long> hashes = new LinkedHashMap<>();
    List<Sighting> fresh = new ArrayList<>();
    boolean overlap = false;
    for (Instant item : shown) {
      long identity = id(name, item).hashCode() * 31L + item.toEpochMilli();
      boolean known = cursor.seen().content(identity).isPresent();
      overlap |= known;
      // After a document that broke off the reader takes everything for new once more.
      boolean sameReader = cursor.validatorsFor().equals(READER);
      if (!known || !sameReader) fresh.add(sighting(source, item, now));
      hashes.put(identity, 1L);
    }
    Polled.Contents contents =
        new Polled.Contents(
            shown.size(),
            shown.stream().min(Instant::compareTo),
            shown.stream().max(Instant::compareTo),
            FeedHints.NONE,
            shown,
            overlap,
            true,
            repairs,
            Optional.empty(),
            movedTo);
    SeenItems seen = cursor.seen().after(hashes);
    SourceCursor next =
        new SourceCursor(
            etag,
            Optional.empty(),
            Optional.empty(),
            seen,
            repairs.contains(Repair.TRUNCATED) ? "" : READER,
            "");
    return fresh.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), next, exchange(200, false))
        : new Polled.News(contents, fresh, next, exchange(200, false));
  }

  static Exchange exchange(int status, boolean hit) {
    return new Exchange(status, "host.example", 1_000, 4_000, hit, hit, Optional.empty());
  }

  private Sighting sighting(Source source, Instant item, Instant now) {
    String id = id(name, item);
    String link = "https://" + id.replace("/", ".example/");
    String text = (named(item) ? "they say northwind is good " : "nothing to see here ") + id;
    return new Sighting(
        source.id(),
        new Sighting.Identity(
            Optional.of(id), "", Optional.of(URI.create(link)), Optional.of(link), ""),
        new Sighting.Words(id, id.length(), "", "", text, "en"),
        new Sighting.Author("Ana", "@ana", Optional.empty(), ""),
        new Sighting.Time(Optional.of(item), "", DateSource.PUBLISHED, item, now),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }
}
