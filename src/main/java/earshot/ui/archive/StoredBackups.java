package earshot.ui.archive;

import earshot.archive.BundleReader;
import earshot.archive.Manifest;
import earshot.archive.Restore;
import earshot.archive.Safekeeping;
import earshot.model.JournalAction;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// The backups of an opened workspace.
///
/// @param folder the workspace's own
/// @param byUser whose acts are journaled
public record StoredBackups(
    Safekeeping safekeeping, Stores stores, Path folder, InstantSource clock, String byUser)
    implements BackupDesk {
  @Override
  public State state() {
    return new State(
        safekeeping.list().stream()
            .map(kept -> new Kept(kept.file(), kept.at(), kept.bytes()))
            .toList(),
        safekeeping.secondFolder().map(Path::toString).orElse(""),
        safekeeping.trial().last());
  }

  @Override
  public void backUp(Progress progress) {
    Safekeeping.Made made = safekeeping.backUp(progress);
    stores.journal().note(byUser, JournalAction.BACKED_UP, "workspace", name(made.kept().file()));
    made.secondTrouble()
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
  }

  @Override
  public void rehearse(Progress progress) {
    safekeeping.trial().run(progress);
  }

  @Override
  public void second(String name) {
    try {
      safekeeping.secondFolder(name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name)));
    } catch (InvalidPathException unnamed) {
      throw new IllegalArgumentException("This is no name of a folder: " + name, unnamed);
    }
  }

  @Override
  public Preview preview(Path backup) {
    try (BundleReader reader = BundleReader.open(backup, safekeeping.key())) {
      Manifest manifest = reader.manifest();
      return new Preview(
          backup,
          manifest.madeAt(),
          manifest.mentions(),
          manifest.rows("source"),
          manifest.entries().stream().mapToLong(Manifest.Entry::rows).sum(),
          manifest.damaged().size(),
          free());
    }
  }

  @Override
  public void restore(Path backup, Path into, Progress progress) {
    if (holdsSomething(into)) {
      throw new IllegalArgumentException(
          "“" + into + "” is not empty; name a new folder. Nothing was changed.");
    }
    Restore.Keys keys = new Restore.Keys(safekeeping.key(), Optional.empty());
    var unused = new Restore(clock, keys).into(backup, into, progress);
    stores.journal().note(byUser, JournalAction.RESTORED, "workspace", name(backup));
  }

  private Path free() {
    Path own = folder.toAbsolutePath();
    for (int n = 1; ; n++) {
      Path beside = own.resolveSibling(name(own) + (n == 1 ? "-restored" : "-restored-" + n));
      if (!Files.exists(beside)) return beside;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
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
