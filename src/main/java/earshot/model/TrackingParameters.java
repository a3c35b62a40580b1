package earshot.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parameters of an address that tell where a reader came from, not which post it is.
///
/// @param exact names in lower case
/// @param prefixes beginnings of names in lower case
public record TrackingParameters(Set<String> exact, List<String> prefixes) {
  private static final String LIST = "tracking-parameters.txt";

  /// Copies the collections.
  public TrackingParameters {
    exact = Set.copyOf(exact);
    prefixes = List.copyOf(prefixes);
  }

  /// The list that comes with the program: one name a line, `*` at the end for a prefix, `#` for a
  /// remark.
  public static TrackingParameters load() {
    Set<String> exact = new HashSet<>();
    Set<String> prefixes = new HashSet<>();
    try (InputStream file = TrackingParameters.class.getResourceAsStream(LIST)) {
      if (file == null) throw new IllegalStateException("the program lacks its file " + LIST);
      new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(
              line -> {
                if (line.endsWith("*")) prefixes.add(line.substring(0, line.length() - 1));
                else exact.add(line);
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the program's own file " + LIST, unreadable);
    }
    return new TrackingParameters(exact, List.copyOf(prefixes));
  }

  /// Whether a parameter of this name is left out of a key.
  public boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return exact.contains(lower) || prefixes.stream().anyMatch(lower::startsWith);
  }
}
