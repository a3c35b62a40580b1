package earshot.listening.files;

import java.util.List;
import java.util.Optional;

/// The maps of columns that a person keeps by name.
public interface KeptMaps {
  /// The one of this name.
  Optional<ColumnMap> named(String name);

  /// The last kept map all of whose columns a header has.
  Optional<ColumnMap> fitting(List<String> header);
}
