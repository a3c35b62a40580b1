package earshot.storage;

import earshot.model.Sighting;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  void load(List<Sighting> batch) throws SQLException {
    List<Long> own = new ArrayList<>();
    List<Long> shared = new ArrayList<>();
    for (Sighting each : batch) {
      own.add(own(each).hash());
      address(each).ifPresent(print -> own.add(ownAddress(each).hash()));
      platformId(each).ifPresent(print -> shared.add(print.hash()));
      address(each).ifPresent(print -> shared.add(print.hash()));
    }
    loadSeen(own);
    loadHeld(shared);
  }

  /// The mention this is a sighting of; empty when it is new.
  Optional<Long> find(Sighting sighting) throws SQLException {
    Optional<Long> known = bySource(sighting);
    if (known.isEmpty()) known = byKey(platformId(sighting));
    if (known.isEmpty()) known = byAddress(sighting);
    return known;
  }

  /// Notes that the sighting is of this mention.
  void note(Sighting sighting, long mention) throws SQLException {
    noteSighting(sighting, mention);
    noteKey(platformId(sighting), PLATFORM_ID, mention);
    noteKey(address(sighting), ADDRESS, mention);
  }

  /// How many sightings were not stored before.
  int sightings() {
    return sightings;
  }

  private Optional<Long> bySource(Sighting sighting) throws SQLException {
    Seen found = seen.get(seenPlace(sighting).print().hash());
    return found == null ? Optional.empty() : Optional.of(found.mention());
  }

  private Optional<Long> byKey(Optional<Fingerprint> key) throws SQLException {
    if (key.isEmpty()) return Optional.empty();
    Held found = held.get(heldPlace(key.get()).print().hash());
    return found == null ? Optional.empty() : Optional.of(found.mention());
  }

  // One source, one address, two ids: two posts on one page (comments, reviews), unless they say
  // the same.
  private Optional<Long> byAddress(Sighting sighting) throws SQLException {
    Optional<Long> found = byKey(address(sighting));
    if (found.isEmpty() || sighting.identity().externalId().isEmpty()) return found;
    if (!hasId(found.get())) return found;
    boolean sameText = wordings.of(found.get()).equals(Wording.of(sighting.words()));
    return sameText ? found : Optional.empty();
  }

  private void noteSighting(Sighting sighting, long mention) throws SQLException {
    Place place = seenPlace(sighting);
    if (place.taken()) return;
    Optional<String> externalId = externalId(sighting);
    Instant at = Rows.storable(sighting.time().firstSeen());
    lines.add(ADD_SIGHTING, source, place.print().hash(), mention, externalId, at);
    seen.put(place.print().hash(), new Seen(mention, externalId.orElse(""), at));
    if (externalId.isPresent()) withId.put(mention, true);
    sightings++;
  }

  private void noteKey(Optional<Fingerprint> key, int kind, long mention) throws SQLException {
    if (key.isEmpty()) return;
    Place place = heldPlace(key.get());
    if (place.taken()) return;
    lines.add(ADD_KEY, place.print().hash(), kind, place.print().check(), mention);
    held.put(place.print().hash(), new Held(place.print().check(), mention));
  }

  // Where this sighting is or would be stored; another identity in its place moves it on by one.
  private Place seenPlace(Sighting sighting) throws SQLException {
    Fingerprint print = trustedId(sighting) ? own(sighting) : ownAddress(sighting);
    String wanted = trustedId(sighting) ? externalId(sighting).orElse("") : "";
    while (true) {
      Seen found = seen.get(print.hash());
      if (found == null) return new Place(print, false);
      if (found.externalId().equals(wanted)) return new Place(print, true);
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
  private boolean trustedId(Sighting sighting) throws SQLException {
    Optional<Fingerprint> address = address(sighting);
    Sighting.Identity identity = sighting.identity();
    if (identity.externalId().isEmpty() || address.isEmpty()) return true;
    if (!identity.idSpace().isEmpty()) return true;
    Seen found = seen.get(own(sighting).hash());
    if (found == null || !found.externalId().equals(externalId(sighting).orElse(""))) return true;
    if (!found.at().plus(REUSE).isBefore(sighting.time().firstSeen())) return true;
    Optional<Long> atAddress = byKey(address);
    if (atAddress.isPresent() && atAddress.get() == found.mention()) return true;
    return wordings.of(found.mention()).title().equals(Wording.of(sighting.words()).title());
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

  private void loadSeen(List<Long> hashes) throws SQLException {
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

  private void loadHeld(List<Long> hashes) throws SQLException {
    rows.list(
            HELD,
            row ->
                Map.entry(
                    row.integral("key_hash"),
                    new Held(row.integral("key_check"), row.integral("mention_id"))),
            (Object) hashes.toArray(Long[]::new))
        .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
  }

  private static Optional<String> externalId(Sighting sighting) {
    return sighting.identity().externalId().map(id -> Wording.fitting(id, 1_024));
  }

  private static Fingerprint own(Sighting sighting) {
    return externalId(sighting)
        .map(id -> Fingerprint.of("id", id))
        .orElseGet(() -> ownAddress(sighting));
  }

  private static Fingerprint ownAddress(Sighting sighting) {
    return sighting
        .identity()
        .canonicalUrl()
        .map(url -> Fingerprint.of("url", url))
        .orElseGet(() -> Fingerprint.of("text", sighting.identity().fallback()));
  }

  private static Optional<Fingerprint> platformId(Sighting sighting) {
    String space = sighting.identity().idSpace();
    if (space.isEmpty()) return Optional.empty();
    return externalId(sighting).map(id -> Fingerprint.of("platform", space, id));
  }

  private static Optional<Fingerprint> address(Sighting sighting) {
    return sighting.identity().canonicalUrl().map(url -> Fingerprint.of("address", url));
  }
}
