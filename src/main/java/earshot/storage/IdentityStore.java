package earshot.storage;

import earshot.model.MentionId;
import earshot.model.Sighting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
      SELECT key_hash, key_check
      FROM mention_key
      WHERE mention_id = ?
      ORDER BY key_hash""";
  static final String SIGHTINGS =
      """
      SELECT s.url_hash, g.ext_hash
      FROM sighting g
      JOIN source s ON s.id = g.source_id
      WHERE g.mention_id = ?
      ORDER BY s.url_hash, g.ext_hash""";
  static final String BY_KEY =
      "SELECT mention_id FROM mention_key WHERE key_hash = ? AND key_check = ? AND mention_id > 0";
  static final String BY_SIGHTING =
      """
      SELECT g.mention_id
      FROM source s
      JOIN sighting g ON g.source_id = s.id AND g.ext_hash = ? AND g.mention_id > 0
      WHERE s.url_hash = ?""";

  private final Database database;

  IdentityStore(Database database) {
    this.database = database;
  }

  /// What tells a mention from all others, the strongest first; empty when it is not stored.
  public List<String> of(MentionId mention) {
    return database.read(
        rows -> {
          List<String> marks = new ArrayList<>();
          marks.addAll(
              rows.list(KEYS, row -> mark(SHARED, row.integral(1), row.integral(2)), mention));
          marks.addAll(
              rows.list(SIGHTINGS, row -> mark(SEEN, row.integral(1), row.integral(2)), mention));
          return marks;
        });
  }

  /// The mention one of the marks is of, the first that is known; what is no mark is passed over.
  public Optional<MentionId> find(List<String> marks) {
    return database.read(
        rows -> {
          for (String mark : marks) {
            Optional<MentionId> found = find(rows, mark);
            if (found.isPresent()) return found;
          }
          return Optional.empty();
        });
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

  private static Optional<MentionId> find(Rows rows, String mark) throws SQLException {
    String[] parts = mark.split(":", -1);
    if (parts.length != 3 || parts[0].length() != 1) return Optional.empty();
    try {
      long first = Long.parseLong(parts[1]);
      long second = Long.parseLong(parts[2]);
      return switch (parts[0].charAt(0)) {
        case SHARED -> rows.first(BY_KEY, IdentityStore::mention, first, second);
        case SEEN -> rows.first(BY_SIGHTING, IdentityStore::mention, second, first);
        default -> Optional.empty();
      };
    } catch (NumberFormatException noMark) {
      return Optional.empty();
    }
  }

  private static MentionId mention(Row row) throws SQLException {
    return new MentionId(row.integral(1));
  }

  private static String mark(char kind, long first, long second) {
    return kind + ":" + first + ":" + second;
  }
}
