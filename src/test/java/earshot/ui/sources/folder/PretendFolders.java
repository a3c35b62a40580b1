package earshot.ui.sources.folder;

import earshot.intake.WatchedFolders;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Folders that are watched in memory; those named `nowhere` are not there.
public final class PretendFolders implements FolderDesk {
  /// What was watched.
  record Watched(Path place, String map, WatchedFolders.Wish wish) {}

  final List<Watched> watched = new ArrayList<>();
  final List<SourceId> takenOut = new ArrayList<>();

  @Override
  public List<String> maps() {
    return List.of("nightly", "forum");
  }

  @Override
  public SourceId watch(Path place, String map, WatchedFolders.Wish wish) {
    if (place.endsWith("nowhere")) {
      throw new IllegalArgumentException("There is no “nowhere”; name a folder that is there.");
    }
    if (place.endsWith("broken")) throw new IllegalStateException("the writer is gone");
    watched.add(new Watched(place, map, wish));
    return new SourceId(7);
  }

  @Override
  public void takeOut(SourceId source) {
    takenOut.add(source);
  }
}
