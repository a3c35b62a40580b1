package earshot.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// Draws by lot in a way that anyone can repeat: the same seed always gives the same order.
///
/// Each id's lot is the start of SHA-256 over seed and id, so that adding or removing others never
/// changes who comes before whom.
public final class Lot {
  private final long seed;
  private final MessageDigest digest = sha256();
  private final ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);

  /// Lots of one drawing; not for several threads at once.
  public Lot(long seed) {
    this.seed = seed;
  }

  /// The lot of an id, to be compared without sign.
  public long of(long id) {
    bytes.clear().putLong(seed).putLong(id);
    return ByteBuffer.wrap(digest.digest(bytes.array())).getLong();
  }

  /// Some things in the order of their lots.
  public <T> List<T> order(List<T> things, ToLongFunction<T> id) {
    record Drawn<T>(T thing, long id, long lot) {}
    return things.stream()
        .map(thing -> new Drawn<>(thing, id.applyAsLong(thing), of(id.applyAsLong(thing))))
        .sorted(
            Comparator.<Drawn<T>>comparingLong(drawn -> drawn.lot() + Long.MIN_VALUE)
                .thenComparingLong(Drawn::id))
        .map(Drawn::thing)
        .toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256; use a complete one", e);
    }
  }
}
