package earshot.listening.preset;

import earshot.listening.preset.Preset.Param;
import earshot.model.PresetUse;
import earshot.model.SourceKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A preset with the values a person gave: ready to be a source, or wrong in ways that can be said.
public sealed interface PresetChoice {
  /// It can be asked.
  ///
  /// @param use holds a value for every parameter that has one, defaults included
  /// @param address by which the source is known, shown and compared
  /// @param name proposed for the source, such as `Hacker News search: brightkettle`
  record Ready(PresetUse use, URI address, String name) implements PresetChoice {}

  /// Some values cannot be taken.
  ///
  /// @param flaws at least one, in the order of the parameters
  record Wrong(List<Flaw> flaws) implements PresetChoice {
    /// Copies the list.
    public Wrong {
      flaws = List.copyOf(flaws);
    }
  }

  /// What is wrong with one value.
  ///
  /// @param param its name, which may be unknown to the preset
  record Flaw(String param, String sentence) {}

  /// Checks values against the parameters of a preset; nothing is contacted.
  ///
  /// @param values by name; blank ones count as not given
  static PresetChoice of(Preset preset, Map<String, String> values) {
    return new Checking(preset, values).choice();
  }

  /// One check.
  final class Checking {
    private static final int LONGEST_NAME = 80;

    private final Preset preset;
    private final Map<String, String> given;
    private final SortedMap<String, String> taken = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Checking(Preset preset, Map<String, String> given) {
      this.preset = preset;
      this.given = given;
    }

    private PresetChoice choice() {
      refuseUnknown();
      for (Param param : preset.params()) take(param);
      if (!flaws.isEmpty()) return new Wrong(flaws);
      checkItems();
      Optional<URI> address = address();
      return address.isPresent() && flaws.isEmpty()
          ? new Ready(
              PresetUse.of(preset.id(), preset.version(), taken),
              address.get(),
              name(address.get()))
          : new Wrong(flaws);
    }

    private void refuseUnknown() {
      List<String> known = preset.params().stream().map(Param::name).toList();
      for (String name : new TreeMap<>(given).keySet()) {
        if (known.contains(name)) continue;
        String brief = name.length() <= 40 ? name : name.substring(0, 40) + "…";
        flaws.add(
            new Flaw(
                name,
                preset.id() + " does not know “" + brief + "”. It takes " + all(known) + "."));
      }
    }

    private static String all(List<String> names) {
      if (names.isEmpty()) return "nothing";
      if (names.size() == 1) return names.getFirst();
      int last = names.size() - 1;
      return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private void take(Param param) {
      String value = Entries.tidied(param, given.getOrDefault(param.name(), ""));
      if (value.isEmpty()) value = param.fallback().orElse("");
      Optional<String> objection = Entries.objection(param, value);
      if (objection.isPresent()) flaws.add(new Flaw(param.name(), objection.get()));
      else if (!value.isEmpty()) taken.put(param.name(), value);
    }

    private void checkItems() {
      String items = preset.mapping().items();
      if (!items.startsWith("{")) return;
      String param = items.substring(1, items.length() - 1);
      boolean page = preset.kind() != SourceKind.JSON && preset.mapping().script().isEmpty();
      MappingReader.objectionToItems(
              preset.mapping().itemsFor(taken), page ? Dialect.PAGE : Dialect.JSON)
          .ifPresent(cause -> flaws.add(new Flaw(param, param + ": " + cause + ".")));
    }

    private Optional<URI> address() {
      try {
        return Optional.of(preset.request().address(taken));
      } catch (IllegalArgumentException refused) {
        String sentence = String.valueOf(refused.getMessage());
        flaws.add(new Flaw(meant(sentence), sentence));
        return Optional.empty();
      }
    }

    /// The parameter a refusal speaks of, which it names first.
    private String meant(String sentence) {
      return preset.params().stream()
          .map(Param::name)
          .filter(name -> sentence.startsWith(name + " "))
          .findFirst()
          .orElse("");
    }

    private String name(URI address) {
      Optional<Param> first =
          preset.params().stream()
              .filter(param -> taken.containsKey(param.name()))
              .filter(
                  param -> !param.fallback().equals(Optional.ofNullable(taken.get(param.name()))))
              .min((one, two) -> Boolean.compare(said(two), said(one)));
      if (first.isEmpty()) return preset.name();
      String value = taken.getOrDefault(first.get().name(), "");
      String shown =
          switch (first.get().entry()) {
            case TEXT, HOST -> value;
            case ADDRESS -> address.getHost().toLowerCase(Locale.ROOT);
          };
      String name = preset.name() + ": " + shown;
      return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /// What was asked for says more than where.
    private static boolean said(Param param) {
      return param.entry() == Param.Entry.TEXT && param.choices().isEmpty();
    }
  }
}
