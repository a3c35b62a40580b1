package earshot.storage;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows whom a person had forgotten, without knowing who that was: what these accounts say is
/// taken from nowhere any more.
///
/// Of an account only its HMAC-SHA-256 under a key of the workspace is kept, so that a list of
/// names is not what remains. Used by the writer only.
final class Barred {
  /// The setting that holds the key, 64 hex digits; the same as long as the workspace lives.
  static final String KEY = "tombstone.key";

  private static final int MOST_REMEMBERED = 16_384;
  private static final SecureRandom CHANCE = new SecureRandom();
  private @Nullable Set<String> macs;
  private Keyed keyed = new Keyed(new byte[1]);

  // Many say more than one thing; a hash under a key takes long beside a look into a set.
  private final Set<Voice> free = new HashSet<>();

  /// Those of a batch that may be taken.
  List<Arrival> without(Rows rows, List<Arrival> batch) throws SQLException {
    Set<String> all = load(rows);
    if (all.isEmpty()) return batch;
    return batch.stream().filter(each -> each.voice().filter(this::is).isEmpty()).toList();
  }

  /// Whether this one was forgotten.
  boolean has(Rows rows, Voice voice) throws SQLException {
    var unused = load(rows);
    return is(voice);
  }

  /// Something was added.
  void forget() {
    macs = null;
  }

  /// The name under which an account is barred, 64 hex digits.
  static String mac(byte[] key, Voice voice) {
    return new Keyed(key).of(words(voice));
  }

  /// The same, where many are asked for.
  static String mac(Keyed keyed, Voice voice) {
    return keyed.of(words(voice));
  }

  private static String words(Voice voice) {
    return voice.site() + " " + HexFormat.of().toHexDigits(voice.identHash());
  }

  /// The key of the workspace; made when there is none.
  static byte[] key(Rows rows) throws SQLException {
    Optional<byte[]> known = keyIf(rows);
    if (known.isPresent()) return known.get();
    byte[] made = new byte[32];
    CHANCE.nextBytes(made);
    SettingStore.put(rows, KEY, HexFormat.of().formatHex(made));
    return made;
  }

  static Optional<byte[]> keyIf(Rows rows) throws SQLException {
    return SettingStore.find(rows, KEY).map(HexFormat.of()::parseHex);
  }

  /// Bars these accounts, and knows nothing of any rows.
  static Barred of(byte[] key, List<Voice> voices) {
    Barred barred = new Barred();
    barred.keyed = new Keyed(key);
    barred.macs = new HashSet<>(voices.stream().map(voice -> mac(key, voice)).toList());
    return barred;
  }

  /// Whether this one is among those that were loaded.
  boolean is(Voice voice) {
    if (macs == null || macs.isEmpty() || free.contains(voice)) return false;
    if (macs.contains(keyed.of(words(voice)))) return true;
    if (free.size() >= MOST_REMEMBERED) free.clear();
    free.add(voice);
    return false;
  }

  private Set<String> load(Rows rows) throws SQLException {
    if (macs != null) return macs;
    Set<String> loaded =
        new HashSet<>(rows.list("SELECT mac FROM tombstone", row -> row.text("mac")));
    Optional<byte[]> known = keyIf(rows);
    if (!loaded.isEmpty() && known.isEmpty()) {
      throw new IllegalStateException("the key of the forgotten is not there");
    }
    known.ifPresent(key -> keyed = new Keyed(key));
    macs = loaded;
    free.clear();
    return loaded;
  }
}
