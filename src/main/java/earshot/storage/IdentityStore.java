package earshot.storage;

import earshot.model.MentionId;
import earshot.model.Sighting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells whether two workspaces mean the same mention: by the marks each found it by, never by its
/// number or its words.
///
/// A mark is a 64-bit hash of a platform's id, of an address, or of a source and the place of the
/// mention in it.
public final class IdentityStore {
  private static final char SHARED = 'k';
  private static final char SEEN = 's';

  static final String KEYS =
      """
      SELECT mention_id, key_hash, key_check
      FROM mention_key
      WHERE mention_id = ANY(?)
      ORDER BY mention_id, key_hash\
      """;
  static final String SIGHTINGS =
      """
      SELECT g.mention_id, s.url_hash, g.ext_hash
      FROM sighting g
      JOIN source s ON s.id = g.source_id
      WHERE g.mention_id = ANY(?)
      ORDER BY g.mention_id, s.url_hash, g.ext_hash\
      """;
  static final String BY_KEYS =
      """
      SELECT key_hash, key_check, mention_id
      FROM mention_key
      WHERE key_hash = ANY(?) AND mention_id > 0\
      """;
  static final String BY_KEY =
      "SELECT mention_id FROM mention_key WHERE key_hash = ? AND key_check = ? AND mention_id > 0";
  static final String BY_SIGHTING =
      """
      SELECT g.mention_id
      FROM source s
      JOIN sighting g ON g.source_id = s.id AND g.ext_hash = ? AND g.mention_id > 0
      WHERE s.url_hash = ?\
      """;

  private final Database database;

  IdentityStore(Database database) {
    this.database = database;
  }

  /// What a mark says: of which kind it is, and its two hashes.
  private record Mark(char kind, long first, long second) {
    // What somebody else wrote may be no mark.
    static Optional<Mark> read(String written) {
      String[] parts = written.split(":", -1);
      if (parts.length != 3 || parts[0].length() != 1) return Optional.empty();
      try {
        char kind = parts[0].charAt(0);
        return Optional.of(new Mark(kind, Long.parseLong(parts[1]), Long.parseLong(parts[2])));
      } catch (NumberFormatException noMark) {
        return Optional.empty();
      }
    }

    Fingerprint key() {
      return new Fingerprint(first, second);
    }

    String written() {
      return kind + ":" + first + ":" + second;
    }
  }

  /// What tells a mention from all others, the strongest first; empty when it is not stored.
  public List<String> of(MentionId mention) {
    return ofAll(List.of(mention)).getOrDefault(mention, List.of());
  }

  /// The same of a page of mentions; what is not stored is left out.
  public Map<MentionId, List<String>> ofAll(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return database.read(
        rows -> {
          Map<MentionId, List<String>> marks = new HashMap<>();
          collect(rows, KEYS, SHARED, wanted, marks);
          collect(rows, SIGHTINGS, SEEN, wanted, marks);
          return marks;
        });
  }

  private static void collect(
      Rows rows, String sql, char kind, Object wanted, Map<MentionId, List<String>> marks)
      throws SQLException {
    rows.each(
        sql,
        row ->
            marks
                .computeIfAbsent(mention(row), _ -> new ArrayList<>())
                .add(new Mark(kind, row.integral(2), row.integral(3)).written()),
        wanted);
  }

  /// The mention one of the marks is of, the first that is known; what is no mark is passed over.
  public Optional<MentionId> find(List<String> marks) {
    return findAll(List.of(marks)).getFirst();
  }

  /// The same for the marks of each mention of a page, in their order.
  public List<Optional<MentionId>> findAll(List<List<String>> page) {
    List<List<Mark>> all =
        page.stream()
            .map(each -> each.stream().flatMap(it -> Mark.read(it).stream()).toList())
            .toList();
    Object hashes =
        all.stream()
            .flatMap(List::stream)
            .filter(mark -> mark.kind() == SHARED)
            .map(Mark::first)
            .distinct()
            .toArray(Long[]::new);
    return database.read(
        rows -> {
          Map<Fingerprint, MentionId> shared = new HashMap<>();
          rows.each(
              BY_KEYS,
              row ->
                  shared.put(
                      new Fingerprint(row.integral(1), row.integral(2)),
                      new MentionId(row.integral(3))),
              hashes);
          List<Optional<MentionId>> found = new ArrayList<>();
          for (List<Mark> marks : all) found.add(first(rows, marks, shared));
          return found;
        });
  }

  private static Optional<MentionId> first(
      Rows rows, List<Mark> marks, Map<Fingerprint, MentionId> shared) throws SQLException {
    for (Mark mark : marks) {
      Optional<MentionId> found =
          switch (mark.kind()) {
            case SHARED -> Optional.ofNullable(shared.get(mark.key()));
            case SEEN ->
                rows.first(BY_SIGHTING, IdentityStore::mention, mark.second(), mark.first());
            default -> Optional.empty();
          };
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /// The keys under which mentions are known everywhere, by the number of the mention.
  static Map<Long, Set<Fingerprint>> keys(Rows rows, Object mentions) throws SQLException {
    Map<Long, Set<Fingerprint>> keys = new HashMap<>();
    rows.each(
        KEYS,
        row ->
            keys.computeIfAbsent(row.integral(1), _ -> new HashSet<>())
                .add(new Fingerprint(row.integral(2), row.integral(3))),
        mentions);
    return keys;
  }

  /// The mentions that a platform knows by these ids; ids of none are passed over.
  ///
  /// @param space of the ids, such as `x`
  public List<MentionId> ofPlatform(String space, Collection<String> ids) {
    return database.read(
        rows -> {
          List<MentionId> found = new ArrayList<>();
          for (String id : ids) {
            Fingerprint key = Fingerprint.of("platform", space, id);
            rows.first(BY_KEY, IdentityStore::mention, key.hash(), key.check())
                .ifPresent(found::add);
          }
          return found;
        });
  }

  /// The mentions of these appearances in their order, known by the platform's id or the address;
  /// absent where an appearance has neither, or is not stored.
  public List<Optional<MentionId>> of(List<Sighting> sightings) {
    return database.read(
        rows -> {
          List<Optional<MentionId>> found = new ArrayList<>();
          for (Sighting each : sightings) {
            Keys keys = Keys.of(each);
            Optional<Fingerprint> key = keys.platformId().or(keys::address);
            found.add(
                key.isEmpty()
                    ? Optional.empty()
                    : rows.first(
                        BY_KEY, IdentityStore::mention, key.get().hash(), key.get().check()));
          }
          return found;
        });
  }

  private static MentionId mention(Row row) throws SQLException {
    return new MentionId(row.integral(1));
  }
}
