package earshot.listening.preset;

import earshot.listening.preset.Preset.Recorded;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Holds a preset against the recorded answers that travel inside it.
public final class PresetCheck {
  private PresetCheck() {}

  /// Turns an answer into items, as the reader of that kind does.
  public interface Mapper {
    /// The items in order, each as texts by [Field#shown()]; instants as ISO 8601, figures as
    /// digits, nothing for what is absent.
    ///
    /// @throws IllegalArgumentException with one sentence when the answer cannot be read
    List<Map<String, String>> items(Preset preset, Map<String, String> params, byte[] answer);
  }

  /// Everything in which the outcome differs from what was recorded, as sentences; empty when it is
  /// the same.
  public static List<String> differences(
      Preset preset, Recorded recorded, byte[] answer, Mapper mapper) {
    if (!(PresetChoice.of(preset, recorded.params()) instanceof PresetChoice.Ready ready)) {
      return List.of(recorded.fixture() + ": its parameters are not taken by the preset");
    }
    List<Map<String, String>> items;
    try {
      items = mapper.items(preset, ready.use().params(), answer);
    } catch (IllegalArgumentException unreadable) {
      return List.of(recorded.fixture() + ": " + unreadable.getMessage());
    }
    List<String> wrong = new ArrayList<>();
    if (items.size() != recorded.items()) {
      wrong.add(recorded.fixture() + ": " + items.size() + " items instead of " + recorded.items());
    }
    Map<String, String> first = items.isEmpty() ? Map.of() : items.getFirst();
    new TreeMap<>(recorded.first())
        .forEach(
            (name, due) -> {
              String found = first.getOrDefault(name, "");
              if (!same(name, due, found)) {
                wrong.add(
                    recorded.fixture()
                        + ": "
                        + name
                        + " is “"
                        + found
                        + "” instead of “"
                        + due
                        + "”");
              }
            });
    return wrong;
  }

  private static boolean same(String name, String due, String found) {
    if (due.equals(found)) return true;
    if (name.equals(Field.DATE.shown())) {
      Optional<Instant> one = instant(due);
      return one.isPresent() && one.equals(instant(found));
    }
    Optional<BigDecimal> one = figure(due);
    if (one.isPresent() && figure(found).isPresent()) {
      return one.get().compareTo(figure(found).get()) == 0;
    }
    return due.strip().replaceAll("\\s+", " ").equals(found.strip().replaceAll("\\s+", " "));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> figure(String text) {
    return text.length() > 15 ? Optional.empty() : Numbers.read(text, false);
  }
}
