package earshot.cli;

import earshot.storage.Forgotten;
import earshot.storage.StorageRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whom an archive is shown without: those whom the workspace beside it has forgotten.
///
/// A workspace that is named must be there and open. Without a name the usual one is asked where
/// there is one; where it cannot be, that is said, and the archive is shown as it is.
record Unshown(Doors doors, Terminal terminal) {
  /// @param named the workspace's folder, or a listed client's name
  Forgotten by(Optional<Path> named) {
    if (named.isPresent()) return there(named.get());
    Path usual = doors.usualFolder();
    if (!holdsWorkspace(usual)) return Forgotten.NOBODY;
    if (doors.isLocked(usual)) {
      say("is encrypted");
      return Forgotten.NOBODY;
    }
    try {
      return in(usual);
    } catch (StorageRefused inUse) {
      say("cannot be opened now, perhaps because its window is open");
      return Forgotten.NOBODY;
    }
  }

  private Forgotten there(Path named) {
    if (!holdsWorkspace(doors.place(named))) {
      throw new Refusal(
          "There is no workspace “" + named + "”; name its folder, or a client of the list.");
    }
    return in(named);
  }

  private Forgotten in(Path folder) {
    try (Desk desk = doors.look(folder)) {
      return desk.stores().keeping().forgetting().forgotten();
    }
  }

  private static boolean holdsWorkspace(Path folder) {
    return Files.isRegularFile(folder.resolve("workspace.json"));
  }

  private void say(String why) {
    terminal.complain(
        ("Your workspace %s: people it has forgotten are shown as the archive holds them."
                + " “--workspace DIR” leaves them out.")
            .formatted(why));
  }
}
