package earshot.cli;

import earshot.archive.Locking;
import earshot.archive.Restore;
import earshot.model.JournalAction;
import earshot.storage.Database;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a workspace from a backup.
@Command(
    name = "restore",
    description = "Makes a workspace from a backup, checked in full before anything is made.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "a backup, such as earshot-20261122T120000Z.zip")
  private Path file = Path.of("");

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "a new or empty folder (default: the workspace itself, with --replace)")
  private Optional<Path> into = Optional.empty();

  @Option(
      names = "--replace",
      description =
          "let it take the place of the workspace there, whose former file stays beside it")
  private boolean replace;

  private final Doors doors;
  private final Passphrases passphrases;
  private final Terminal terminal;

  RestoreCommand(Doors doors, Passphrases passphrases, Terminal terminal) {
    this.doors = doors;
    this.passphrases = passphrases;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = into.or(common::workspace).orElseGet(doors::usualFolder);
    if (!replace && holdsSomething(folder)) {
      throw new Refusal(
          "“"
              + folder
              + "” is not empty. Name a new folder with --into, or let the backup take the place of"
              + " the workspace there with --replace.");
    }
    Restore restore = new Restore(doors.clock(), keys(folder));
    // What is taken away when it is stopped is gone before the program ends.
    try (Stopping stopping = new Stopping()) {
      try {
        return restored(
            restore.into(file, folder, stopping.over(new Told(terminal, common.json()))), folder);
      } catch (CancellationException stopped) {
        // Said before the program may end.
        terminal.complain("Stopped. Nothing was changed.");
        return Commands.REFUSED;
      }
    }
  }

  private int restored(Restore.Restored restored, Path folder) {
    try (Desk desk = doors.open(folder)) {
      desk.stores()
          .journal()
          .note(
              Names.ofUser(),
              JournalAction.RESTORED,
              "workspace",
              String.valueOf(file.getFileName()));
    }
    if (common.json()) {
      terminal.json(
          Map.of(
              "folder", folder.toString(),
              "mentions", restored.manifest().mentions(),
              "rows", restored.rows(),
              "madeAt", restored.manifest().madeAt().toString()));
    } else {
      terminal.say(
          "Restored %s as of %s into %s."
              .formatted(
                  Many.mentions(restored.manifest().mentions()),
                  restored.manifest().madeAt(),
                  folder));
    }
    return Commands.DONE;
  }

  // The workspace in the folder keeps its own key; a new one comes under that of the backup.
  private Restore.Keys keys(Path folder) {
    Optional<WorkspaceKey> ofBackup =
        Locking.lockOf(file).map(lock -> passphrases.open(lock, "“%s”".formatted(file)));
    if (!Database.isEncrypted(folder)) {
      ofBackup.ifPresent(key -> doors.unlock(folder, key));
      return new Restore.Keys(ofBackup, Optional.empty());
    }
    KeyFile own = KeyFile.read(folder);
    WorkspaceKey key =
        ofBackup
            .filter(same -> same.name().equals(own.key()))
            .orElseGet(() -> passphrases.open(own, "“%s”".formatted(folder)));
    doors.unlock(folder, key);
    return new Restore.Keys(ofBackup, Optional.of(key));
  }

  private static boolean holdsSomething(Path folder) {
    if (!Files.exists(folder)) return false;
    try (var files = Files.list(folder)) {
      return files.findAny().isPresent();
    } catch (IOException noFolder) {
      return true;
    }
  }
}
