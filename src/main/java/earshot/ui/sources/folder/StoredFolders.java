package earshot.ui.sources.folder;

import earshot.archive.ColumnMaps;
import earshot.intake.Sources;
import earshot.intake.WatchedFolders;
import earshot.listening.files.ColumnMap;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.util.List;

/// The watched folders of an opened workspace.
///
/// @param workspace its folder
public record StoredFolders(ColumnMaps kept, Sources sources, Path workspace)
    implements FolderDesk {
  @Override
  public List<String> maps() {
    return kept.all().stream().map(ColumnMap::name).toList();
  }

  @Override
  public SourceId watch(Path place, String map, WatchedFolders.Wish wish) {
    WatchedFolders.Wish read = wish.by(kept.named(map));
    return new WatchedFolders(sources, workspace).add(place, read).id();
  }

  @Override
  public void takeOut(SourceId source) {
    sources.remove(source);
  }
}
