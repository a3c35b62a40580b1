package earshot.ui.sources.folder;

import earshot.intake.WatchedFolders;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.util.List;

/// What watching a folder asks of the program; never call it on the FX thread.
public interface FolderDesk {
  /// The names of the kept maps of columns, the last kept first.
  List<String> maps();

  /// Watches a folder, or one file.
  ///
  /// @param map a name of [#maps()], or empty for the one that fits
  /// @throws IllegalArgumentException with one sentence, when it cannot be watched
  SourceId watch(Path place, String map, WatchedFolders.Wish wish);

  /// Takes it out again.
  void takeOut(SourceId source);
}
