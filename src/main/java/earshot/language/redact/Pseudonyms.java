package earshot.language.redact;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Numbers authors in the order in which a document comes to them.
final class Pseudonyms {
  /// Letters that are not mistaken for digits.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int MOST_BEFORE = 900;
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  /// By 64 bits of the name, so that a million authors fit.
  private final Map<Long, Integer> numbers = new HashMap<>();

  private final char letter;
  private final int first;

  Pseudonyms(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    first = 1 + random.nextInt(MOST_BEFORE);
  }

  /// The number of a name or handle; capitals, full-width forms and a leading `@` do not matter.
  String of(String name) {
    Integer number = numbers.computeIfAbsent(key(name), _ -> first + numbers.size());
    return "Author " + letter + number;
  }

  private static long key(String name) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int from = plain.startsWith("@") ? 1 : 0;
    long hash = BASIS;
    for (int i = from; i < plain.length(); i++) hash = (hash ^ plain.charAt(i)) * PRIME;
    return hash;
  }
}
