package earshot.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for a file; call it on the FX thread.
@FunctionalInterface
public interface FileAsk {
  /// Lets the person choose a file to open.
  ///
  /// @param title what the file is for, such as `Import a list of feeds`
  /// @param kind what such files are called, such as `OPML lists`
  /// @param endings without the point, such as `opml`
  /// @return empty when the person chose none
  Optional<Path> open(String title, String kind, List<String> endings);

  /// Lets the person choose a folder; empty when they chose none, or none can be asked for.
  ///
  /// @param title what the folder is for
  default Optional<Path> folder(String title) {
    return Optional.empty();
  }
}
