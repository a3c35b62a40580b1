package earshot.intake;

import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.folder.WatchedFolder;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Lets folders of this computer be watched.
///
/// @param workspace its folder, which is never watched
public record WatchedFolders(Sources sources, Path workspace) {
  private static final Duration A_MOMENT = Duration.ofSeconds(3);

  /// How the files of a folder are read.
  ///
  /// @param map by which kept map of columns; absent takes the one that fits each table
  /// @param choices zone, and order of day and month, where the files say neither
  /// @param name of the source; absent takes the name of the folder
  /// @param everything also what names no brand is kept
  public record Wish(
      Optional<ColumnMap> map,
      Choices choices,
      Optional<String> name,
      SourceRole role,
      boolean everything) {
    /// As a person wishes who only names the folder.
    public static final Wish PLAIN =
        new Wish(Optional.empty(), Choices.NONE, Optional.empty(), SourceRole.COMMUNITY, false);

    /// The same by another map.
    public Wish by(Optional<ColumnMap> other) {
      return new Wish(other, choices, name, role, everything);
    }
  }

  /// Watches a folder, or one file.
  ///
  /// @throws IllegalArgumentException with one sentence, when it cannot be watched or is already
  public Source add(Path typed, Wish wish) {
    WatchedFolder folder = WatchedFolder.at(typed, workspace, wish.map(), wish.choices());
    SourceSetup setup = folder.setup(wish.name(), wish.role());
    sources.watching(setup.url()).ifPresent(WatchedFolders::refuse);
    if (!wish.everything()) return sources.add(setup);
    // Nobody looks into it before it is known that all is kept.
    Source added = sources.addAll(List.of(setup), A_MOMENT).getFirst();
    return sources.takeEverything(added);
  }

  private static void refuse(Source known) {
    throw new IllegalArgumentException(
        "This is watched already as “%s”; remove that source first to choose anew how its files are read."
            .formatted(known.name()));
  }
}
