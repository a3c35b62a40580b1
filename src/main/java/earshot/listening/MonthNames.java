package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Month names in the languages that feeds are written in, with their short forms.
final class MonthNames {
  private static final String LIST = "month-names.txt";
  private static final Map<String, Integer> NUMBERS = load();

  private MonthNames() {}

  /// The month 1–12 of a name in lower case, with or without a full stop.
  static OptionalInt number(String name) {
    Integer found = NUMBERS.get(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// One line a month and language: the number, then the names.
  private static Map<String, Integer> load() {
    Map<String, Integer> numbers = new HashMap<>();
    try (InputStream file = MonthNames.class.getResourceAsStream(LIST)) {
      if (file == null) throw new IllegalStateException("the program lacks its file " + LIST);
      new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] words = line.strip().split("\\s+", -1);
                int number = Integer.parseInt(words[0]);
                for (int i = 1; i < words.length; i++) numbers.put(words[i], number);
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the program's own file " + LIST, unreadable);
    }
    return Map.copyOf(numbers);
  }
}
