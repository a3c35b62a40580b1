package earshot.cli;

import earshot.listening.SourceTrial;
import earshot.search.Progress;
import earshot.storage.Forgotten;
import earshot.storage.Upgrading;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// What commands ask of the program: to open a workspace, a window, or a single source.
public interface Doors {
  /// The workspace used when none is named.
  Path usualFolder();

  /// Opens a workspace; makes it when the folder is absent or empty. What names no place on the
  /// disk may be the name of a listed client.
  ///
  /// @throws earshot.storage.StorageRefused with one sentence, when that is not possible
  Desk open(Path folder);

  /// The same for a look by which nobody is shown a time.
  default Desk look(Path given) {
    return open(given);
  }

  /// The folder that is meant, where a client may be named instead.
  default Path place(Path given) {
    return given;
  }

  /// Why a workspace should rather not lie in a folder; empty where there is no doubt, or it was
  /// confirmed.
  default Optional<String> doubt(Path folder) {
    return Optional.empty();
  }

  /// What a terminal says of a workspace that should rather not lie in a folder; empty where
  /// nothing is to be said.
  default Optional<String> warning(Path folder) {
    return doubt(folder).map(why -> why + " With --folder-anyway you are not told again.");
  }

  /// Remembers that a person wants a workspace there all the same.
  default void useAnyway(Path folder) {}

  /// Whether a workspace is encrypted, was not unlocked yet, and its key is not remembered by this
  /// computer, whose key store may take seconds to answer.
  default boolean isLocked(Path folder) {
    return false;
  }

  /// Makes a workspace that an older Earshot wrote ready for this one; does nothing to another.
  ///
  /// @param hears how far it is; may end it by throwing, and then everything is as it was
  default void renew(Path folder, Consumer<Upgrading.Far> hears) {}

  /// Who hears how far the search index is while a command waits for it, once a second and when it
  /// is there; for workspaces that are opened from now on.
  default void whileIndexing(Consumer<Progress> hears) {}

  /// Gives the key of an encrypted workspace or backup, for as long as the program runs.
  default void unlock(Path folder, WorkspaceKey key) {}

  /// The list of clients of this computer.
  default ClientBook clients() {
    throw new IllegalStateException("there is no list of clients here");
  }

  /// Reads one source without storing anything; the caller closes it.
  SourceTrial trial();

  /// Whether there is a display to open a window on.
  boolean hasDisplay();

  /// Opens the window and returns when it was closed; no folder means the usual one.
  ///
  /// @param file of which the window shows what is in it
  /// @throws NoDisplay when the display cannot be used
  int window(Optional<Path> folder, Optional<Path> file);

  /// Has a window that is open already show what is in a file.
  ///
  /// @return whether there is such a window
  default boolean handsOver(Optional<Path> folder, Path file) {
    return false;
  }

  /// Opens a window on an archive, read only and without any network.
  ///
  /// @param forgotten whom the window does not show
  /// @throws earshot.archive.ArchiveRefused when it cannot be read
  /// @throws NoDisplay when the display cannot be used
  int openArchive(Path file, Forgotten forgotten);

  /// Opens the window on a throw-away workspace with invented voices.
  ///
  /// @throws NoDisplay when the display cannot be used
  int demo();

  /// Opens the window on a drill; no file means the crisis of the demonstration.
  ///
  /// @throws NoDisplay when the display cannot be used
  int drill(Optional<Path> backup);

  /// Goes through a drill at once and returns its report; no file means the crisis of the
  /// demonstration.
  String drillThrough(Optional<Path> backup);

  /// Tells the alerts of an opened workspace through the desktop's own notices, where it has them.
  default void tellOnDesktop(Desk desk) {}

  /// The version told to people.
  String version();

  /// The time zone of this computer.
  default ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /// The clock of the program.
  InstantSource clock();
}
