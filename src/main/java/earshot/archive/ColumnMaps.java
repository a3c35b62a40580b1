package earshot.archive;

import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.listening.files.KeptMaps;
import earshot.storage.ImportStore;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The maps of columns that a person keeps by name, so that the next file of the kind needs none.
public final class ColumnMaps implements KeptMaps {
  private final ImportStore store;

  /// The maps of one workspace.
  public ColumnMaps(ImportStore store) {
    this.store = store;
  }

  /// All of them, the last kept first.
  public List<ColumnMap> all() {
    return store.maps().stream().map(each -> read(each.name(), each.content())).toList();
  }

  @Override
  public Optional<ColumnMap> named(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// Keeps a map by its name; one of the same name is replaced.
  ///
  /// @throws IllegalArgumentException when it has no name, or too long a one
  public void keep(ColumnMap map) {
    if (map.name().isBlank() || map.name().length() > 200) {
      throw new IllegalArgumentException("A map needs a name of at most 200 characters.");
    }
    store.keepMap(map.name(), written(map));
  }

  /// Removes a map; false when there is none of this name.
  public boolean remove(String name) {
    return store.removeMap(name);
  }

  @Override
  public Optional<ColumnMap> fitting(List<String> header) {
    Set<String> names = new HashSet<>(header);
    return all().stream().filter(map -> names.containsAll(map.columns().values())).findFirst();
  }

  private static String written(ColumnMap map) {
    return map.columns().entrySet().stream()
        .map(each -> each.getKey().name() + "=" + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  // A later program may know more parts.
  private static ColumnMap read(String name, String content) {
    Map<Part, String> columns = new EnumMap<>(Part.class);
    for (String line : content.split("\n", -1)) {
      int equals = line.indexOf('=');
      for (Part part : Part.values()) {
        if (equals > 0 && part.name().equals(line.substring(0, equals))) {
          columns.put(part, line.substring(equals + 1));
        }
      }
    }
    return new ColumnMap(name, columns);
  }
}
