package earshot.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives each voice of a batch its number; a voice not heard before gets a new one.
final class AuthorRows {
  static final String KNOWN =
      """
      SELECT a.site, a.ident_hash, a.id
      FROM UNNEST(CAST(? AS VARCHAR(300) ARRAY), CAST(? AS BIGINT ARRAY)) v (site, ident_hash)
      JOIN author a ON a.site = v.site AND a.ident_hash = v.ident_hash""";
  private static final String ADD = "INSERT INTO author (id, site, ident_hash) VALUES (?, ?, ?)";

  private final Rows rows;
  private final IdSource ids;
  private final Lines lines;
  private final Map<Voice, Long> known = new HashMap<>();

  AuthorRows(Rows rows, IdSource ids, Lines lines) {
    this.rows = rows;
    this.ids = ids;
    this.lines = lines;
  }

  /// Looks up all voices of the batch at once.
  void load(List<Arrival> batch) throws SQLException {
    Set<Voice> voices = new HashSet<>();
    batch.forEach(arrival -> arrival.voice().ifPresent(voices::add));
    if (voices.isEmpty()) return;
    List<Voice> asked = List.copyOf(voices);
    rows.list(
        KNOWN,
        row ->
            known.put(new Voice(row.text("site"), row.integral("ident_hash")), row.integral("id")),
        asked.stream().map(Voice::site).toArray(String[]::new),
        asked.stream().map(Voice::identHash).toArray(Long[]::new));
  }

  /// The number of the one who speaks; absent where nobody can be told.
  Optional<Long> of(Arrival arrival) throws SQLException {
    Optional<Voice> voice = arrival.voice();
    if (voice.isEmpty()) return Optional.empty();
    Long number = known.get(voice.get());
    if (number != null) return Optional.of(number);
    long added = ids.next(rows, "author");
    lines.add(ADD, added, voice.get().site(), voice.get().identHash());
    known.put(voice.get(), added);
    return Optional.of(added);
  }
}
