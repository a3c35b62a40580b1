package earshot.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person where to write a file; call it on the FX thread.
@FunctionalInterface
public interface FileSave {
  /// Lets the person choose a place and a name; one that exists is overwritten only after a yes.
  ///
  /// @param title what the file is for, such as `Export the list`
  /// @param kind what such files are called, such as `OPML lists`
  /// @param name proposed, with its ending, such as `earshot-sources.opml`
  /// @return empty when the person chose none
  Optional<Path> save(String title, String kind, String name);
}
