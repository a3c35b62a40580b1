package earshot.cli;

import earshot.archive.Bundles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A file the program was started with, as by a double click: it is shown in the window that is
/// open, else in one that opens for it.
record HandedFile(Doors doors, Terminal terminal) {
  /// Whether a word on the command line names a file, and not a command that there is not.
  static boolean isMeant(Path word) {
    boolean named = word.getNameCount() > 1 || String.valueOf(word).indexOf('.') >= 0;
    return named || Files.isRegularFile(word);
  }

  /// Shows what is in any file.
  ///
  /// @return the exit code
  int show(Path file, Optional<Path> workspace) {
    if (!Files.exists(file)) throw new Refusal("There is no file “" + file + "”.");
    boolean archive =
        String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith("." + Bundles.ENDING);
    if (!doors.hasDisplay()) {
      terminal.complain(
          archive
              ? noDisplay(file)
              : "There is no display here; “earshot import %s” brings it in.".formatted(file));
      return Commands.REFUSED;
    }
    if (archive) return archive(file, workspace);
    Path whole = file.toAbsolutePath();
    return doors.handsOver(workspace, whole)
        ? Commands.DONE
        : doors.window(workspace, Optional.of(whole));
  }

  /// Shows an archive, without those whom the workspace has forgotten.
  ///
  /// @return the exit code
  int archive(Path file, Optional<Path> workspace) {
    if (!doors.hasDisplay()) {
      terminal.complain(noDisplay(file));
      return Commands.REFUSED;
    }
    if (Files.exists(file) && doors.handsOver(workspace, file.toAbsolutePath())) {
      return Commands.DONE;
    }
    return doors.openArchive(file, new Unshown(doors, terminal).by(workspace));
  }

  private static String noDisplay(Path file) {
    return "There is no display here; “earshot archive show %s” tells what is in it."
        .formatted(file);
  }
}
