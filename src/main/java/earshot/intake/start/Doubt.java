package earshot.intake.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a name may mean something else as well.
public enum Doubt {
  /// It is a word of everyday language, as Orange or Gap.
  EVERYDAY_WORD,
  /// It has three letters or fewer, as HP.
  SHORT,
  /// Fewer than six in ten judged examples were about the brand.
  MOSTLY_OTHERS;

  /// Judgements from which a share is believed.
  private static final int ENOUGH = 5;

  private static final double SHARE = 0.6;
  private static final int SHORTEST = 3;

  /// What speaks against a name before anything was found.
  public static Optional<Doubt> of(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    long letters = plain.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters <= SHORTEST) return Optional.of(SHORT);
    return Words.EVERYDAY.contains(plain) ? Optional.of(EVERYDAY_WORD) : Optional.empty();
  }

  /// What speaks against it after some examples were judged.
  public static Optional<Doubt> of(int good, int judged) {
    return judged >= ENOUGH && good < SHARE * judged
        ? Optional.of(MOSTLY_OTHERS)
        : Optional.empty();
  }

  /// Read when the first name is judged.
  private static final class Words {
    static final Set<String> EVERYDAY = read();

    private static Set<String> read() {
      try (InputStream file = Doubt.class.getResourceAsStream("everyday-words.txt")) {
        if (file == null) return Set.of();
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.split("\\s+")))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
