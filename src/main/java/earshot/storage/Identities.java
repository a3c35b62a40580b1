package earshot.storage;

import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells whether a sighting is of a mention already stored, for the items of one batch in order.
///
/// First the source's own id; then, across sources, the platform's id and the canonical address. A
/// display name or a like text is never part of it.
final class Identities {
  private static final int PLATFORM_ID = 1;
  private static final int ADDRESS = 2;
  private static final Duration REUSE = Duration.ofDays(7);

  // Joined, not "= ANY": H2 would walk through all sightings of the source.
  static final String SEEN =
      """
      SELECT s.ext_hash, s.mention_id, s.external_id, s.seen_at
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) h (ext_hash)
      JOIN sighting s ON s.source_id = ? AND s.ext_hash = h.ext_hash""";
  static final String HELD =
      """
      SELECT key_hash, key_check, mention_id
      FROM mention_key
      WHERE key_hash = ANY(?)""";
  private static final String ID_OF_MENTION =
      """
      SELECT external_id
      FROM sighting
      WHERE mention_id = ? AND source_id = ? AND external_id IS NOT NULL
      LIMIT 1""";
  private static final String ADD_SIGHTING =
      """
      INSERT INTO sighting (source_id, ext_hash, mention_id, external_id, seen_at)
      VALUES (?, ?, ?, ?, ?)""";
  private static final String ADD_KEY =
      """
      INSERT INTO mention_key (key_hash, kind, key_check, mention_id)
      VALUES (?, ?, ?, ?)""";

  private static final String TAKE_KEY = "UPDATE mention_key SET mention_id = ? WHERE key_hash = ?";

  private final Rows rows;
  private final SourceId source;
  private final Lines lines;
  private final Wordings wordings;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Map<Long, Held> held = new HashMap<>();
  private final Map<Long, Boolean> withId = new HashMap<>();
  private int sightings;

  private record Seen(long mention, String externalId, Instant at) {}

  private record Held(long check, long mention) {}

  /// A place in the tables and what belongs there.
  private record Place(Fingerprint print, boolean taken) {}

  Identities(Rows rows, SourceId source, Lines lines, Wordings wordings) {
    this.rows = rows;
    this.source = source;
    this.lines = lines;
    this.wordings = wordings;
  }

  /// Looks up all items of the batch at once.
  void load(List<Arrival> batch) throws SQLException {
    Set<Long> own = new HashSet<>();
    Set<Long> shared = new HashSet<>();
    for (Arrival each : batch) {
      Keys keys = each.keys();
      own.add(keys.own().hash());
      if (keys.address().isPresent()) own.add(keys.ownAddress().hash());
      keys.platformId().ifPresent(print -> shared.add(print.hash()));
      keys.address().ifPresent(print -> shared.add(print.hash()));
    }
    loadSeen(own);
    loadHeld(shared);
  }

  /// The mentions of which something in the batch may be a sighting, as far as looked up.
  Set<Long> mentions() {
    Set<Long> mentions = new HashSet<>();
    seen.values().forEach(found -> mentions.add(found.mention()));
    held.values().forEach(found -> mentions.add(found.mention()));
    mentions.remove(DeletedRows.NOBODY);
    return mentions;
  }

  /// The mention this is a sighting of, or [DeletedRows#NOBODY] when that was deleted; empty when
  /// it is new.
  Optional<Long> find(Arrival arrival) throws SQLException {
    Optional<Long> known = bySource(arrival);
    if (known.isEmpty()) known = byKey(arrival.keys().platformId());
    if (known.isEmpty()) known = byAddress(arrival);
    return known;
  }

  /// Notes that the sighting is of this mention.
  void note(Arrival arrival, long mention) throws SQLException {
    noteSighting(arrival, mention);
    noteKey(arrival.keys().platformId(), PLATFORM_ID, mention);
    noteKey(arrival.keys().address(), ADDRESS, mention);
  }

  /// How many sightings were not stored before.
  int sightings() {
    return sightings;
  }

  private Optional<Long> bySource(Arrival arrival) throws SQLException {
    Seen found = seen.get(seenPlace(arrival).print().hash());
    return found == null ? Optional.empty() : Optional.of(found.mention());
  }

  private Optional<Long> byKey(Optional<Fingerprint> key) throws SQLException {
    if (key.isEmpty()) return Optional.empty();
    Held found = held.get(heldPlace(key.get()).print().hash());
    return found == null ? Optional.empty() : Optional.of(found.mention());
  }

  // One source, one address, two ids: two posts on one page (comments, reviews), unless they say
  // the same.
  private Optional<Long> byAddress(Arrival arrival) throws SQLException {
    Optional<Long> found = byKey(arrival.keys().address());
    if (found.isEmpty() || arrival.keys().externalId().isEmpty()) return found;
    // Of one that was deleted nobody knows any more whether it had an id: better one too many.
    if (found.get() == DeletedRows.NOBODY) return Optional.empty();
    if (!hasId(found.get())) return found;
    boolean sameText = wordings.of(found.get()).equals(arrival.wording());
    return sameText ? found : Optional.empty();
  }

  private void noteSighting(Arrival arrival, long mention) throws SQLException {
    Place place = seenPlace(arrival);
    if (place.taken()) return;
    Optional<String> externalId = arrival.keys().externalId();
    Instant at = Rows.storable(arrival.sighting().time().firstSeen());
    lines.add(ADD_SIGHTING, source, place.print().hash(), mention, externalId, at);
    seen.put(place.print().hash(), new Seen(mention, externalId.orElse(""), at));
    if (externalId.isPresent()) withId.put(mention, true);
    sightings++;
  }

  private void noteKey(Optional<Fingerprint> key, int kind, long mention) throws SQLException {
    if (key.isEmpty()) return;
    Place place = heldPlace(key.get());
    Held there = held.get(place.print().hash());
    if (there != null && there.mention() == DeletedRows.NOBODY) {
      lines.add(TAKE_KEY, mention, place.print().hash());
      held.put(place.print().hash(), new Held(there.check(), mention));
      return;
    }
    if (place.taken()) return;
    lines.add(ADD_KEY, place.print().hash(), kind, place.print().check(), mention);
    held.put(place.print().hash(), new Held(place.print().check(), mention));
  }

  // Where this sighting is or would be stored; another identity in its place moves it on by one.
  private Place seenPlace(Arrival arrival) throws SQLException {
    Keys keys = arrival.keys();
    boolean trusted = trustedId(arrival);
    Fingerprint print = trusted ? keys.own() : keys.ownAddress();
    String wanted = trusted ? keys.externalId().orElse("") : "";
    while (true) {
      Seen found = seen.get(print.hash());
      if (found == null) return new Place(print, false);
      if (found.externalId().equals(wanted)) return new Place(print, true);
      // Of what was deleted the hash alone is left.
      if (found.mention() == DeletedRows.NOBODY) return new Place(print, true);
      print = print.next();
      if (!seen.containsKey(print.hash())) loadSeen(List.of(print.hash()));
    }
  }

  private Place heldPlace(Fingerprint key) throws SQLException {
    Fingerprint print = key;
    while (true) {
      Held found = held.get(print.hash());
      if (found == null) return new Place(print, false);
      if (found.check() == print.check()) return new Place(print, true);
      print = print.next();
      if (!held.containsKey(print.hash())) loadHeld(List.of(print.hash()));
    }
  }

  // An id that comes back after a week with another address and another title was given out again.
  private boolean trustedId(Arrival arrival) throws SQLException {
    Keys keys = arrival.keys();
    if (keys.externalId().isEmpty() || keys.address().isEmpty()) return true;
    if (keys.platformId().isPresent()) return true;
    Seen found = seen.get(keys.own().hash());
    if (found == null || !found.externalId().equals(keys.externalId().get())) return true;
    if (!found.at().plus(REUSE).isBefore(arrival.sighting().time().firstSeen())) return true;
    Optional<Long> atAddress = byKey(keys.address());
    if (atAddress.isPresent() && atAddress.get() == found.mention()) return true;
    return wordings.of(found.mention()).title().equals(arrival.wording().title());
  }

  // Whether this source has shown the mention under an id before.
  private boolean hasId(long mention) throws SQLException {
    Boolean known = withId.get(mention);
    if (known != null) return known;
    boolean stored =
        rows.first(ID_OF_MENTION, row -> row.text("external_id"), mention, source).isPresent();
    withId.put(mention, stored);
    return stored;
  }

  private void loadSeen(Collection<Long> hashes) throws SQLException {
    rows.list(
            SEEN,
            row ->
                Map.entry(
                    row.integral("ext_hash"),
                    new Seen(
                        row.integral("mention_id"), row.text("external_id"), row.time("seen_at"))),
            hashes.toArray(Long[]::new),
            source)
        .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
  }

  private void loadHeld(Collection<Long> hashes) throws SQLException {
    rows.list(
            HELD,
            row ->
                Map.entry(
                    row.integral("key_hash"),
                    new Held(row.integral("key_check"), row.integral("mention_id"))),
            (Object) hashes.toArray(Long[]::new))
        .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
  }
}
