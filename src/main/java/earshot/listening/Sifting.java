package earshot.listening;

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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Sorts out what of the items a reader found is new to the source, whatever kind it is of.
///
/// @param before what the last poll left
/// @param sameReader whether that was left by the same reader; a cursor that belongs to nobody
///   (another version, or brands that changed) makes everything new once more, and what is stored
///   already is recognised by its keys
record Sifting(Source source, SourceCursor before, boolean sameReader, Instant now) {

  /// What a reader brought home.
  ///
  /// @param whole whether nothing broke off and nothing was left behind
  /// @param reachesBack whether the question itself left no gap since the last poll, even when no
  ///   item is known again
  /// @param freshFor how long the server says its answer stays good
  record Harvest(
      ParsedFeed.Document document,
      boolean whole,
      boolean reachesBack,
      Optional<Duration> freshFor,
      Optional<URI> movedTo,
      Exchange exchange) {
    /// What stands in one answer.
    static Harvest of(ParsedFeed.Document document, Fetched.Body body, Instant now) {
      return new Harvest(
          document,
          !body.cutShort(),
          false,
          Freshness.in(body.answerer().headers(), now),
          body.answerer().movedTo(),
          body.exchange());
    }
  }

  /// News or nothing new.
  ///
  /// @param remember makes the next cursor of what was seen
  Polled polled(Harvest harvest, Function<SeenItems, SourceCursor> remember) {
    Map<Long, Long> shown = new LinkedHashMap<>();
    List<Sighting> all = new ArrayList<>();
    List<Sighting> fresh = new ArrayList<>();
    boolean overlap = harvest.reachesBack();
    for (FeedItem item : harvest.document().items()) {
      Sighting sighting = item.sightedBy(source.id(), now, Provenance.POLLED);
      all.add(sighting);
      long identity = item.identityHash();
      OptionalLong known = before.seen().content(identity);
      overlap |= known.isPresent();
      boolean first = shown.putIfAbsent(identity, item.contentHash()) == null;
      boolean same = sameReader && known.isPresent() && known.getAsLong() == item.contentHash();
      if (first && !same) fresh.add(sighting);
    }
    Polled.Contents contents = contents(harvest, all, overlap);
    SourceCursor next = remember.apply(before.seen().after(shown));
    return fresh.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), next, harvest.exchange())
        : new Polled.News(contents, fresh, next, harvest.exchange());
  }

  private static Polled.Contents contents(Harvest harvest, List<Sighting> all, boolean overlap) {
    List<Instant> dates =
        all.stream()
            .map(Sighting::time)
            .filter(time -> time.published().equals(Optional.of(time.effective())))
            .map(Sighting.Time::effective)
            .toList();
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    repairs.addAll(harvest.document().repaired());
    all.forEach(sighting -> repairs.addAll(sighting.repaired()));
    if (!harvest.whole()) repairs.add(Repair.TRUNCATED);
    return new Polled.Contents(
        harvest.document().items().size(),
        dates.stream().min(Instant::compareTo),
        dates.stream().max(Instant::compareTo),
        harvest.document().hints(),
        dates,
        overlap,
        harvest.document().dateOrdered(),
        repairs,
        harvest.freshFor(),
        harvest.movedTo());
  }
}
