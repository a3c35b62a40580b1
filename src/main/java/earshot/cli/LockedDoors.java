package earshot.cli;

import earshot.archive.Locking;
import earshot.listening.SourceTrial;
import earshot.storage.Forgotten;
import earshot.storage.Upgrading;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The doors of the program with somebody at them who asks for the passphrase of what is encrypted,
/// and warns of places where a workspace is in danger, so that no command has to.
///
/// @param opened hears each workspace that a command has opened
record LockedDoors(Doors doors, Passphrases passphrases, Terminal terminal, Consumer<Desk> opened)
    implements Doors {
  @Override
  public Path usualFolder() {
    return doors.usualFolder();
  }

  @Override
  public Path place(Path given) {
    return doors.place(given);
  }

  @Override
  public Desk open(Path given) {
    Desk desk = look(given);
    opened.accept(desk);
    return desk;
  }

  @Override
  public Desk look(Path given) {
    Path folder = place(given);
    doors.warning(folder).ifPresent(terminal::complain);
    if (doors.isLocked(folder)) {
      doors.unlock(folder, passphrases.open(KeyFile.read(folder), "“%s”".formatted(folder)));
    }
    renew(folder);
    doors.whileIndexing(new Awaited(terminal, doors.clock(), Passphrases.atTerminal()));
    return doors.open(folder);
  }

  // Told to end meanwhile, the program leaves the file it found and nothing half.
  private void renew(Path folder) {
    Renewed told = Renewed.at(terminal, folder);
    try (Stopping stopping = new Stopping()) {
      BooleanSupplier wished = stopping.wished();
      doors.renew(
          folder,
          far -> {
            if (wished.getAsBoolean()) throw new CancellationException();
            told.accept(far);
          });
      told.end();
    } catch (CancellationException stopped) {
      throw new Refusal("Stopped. Everything is as it was.");
    }
  }

  @Override
  public void renew(Path folder, Consumer<Upgrading.Far> hears) {
    doors.renew(folder, hears);
  }

  @Override
  public Optional<String> doubt(Path folder) {
    return doors.doubt(folder);
  }

  @Override
  public void useAnyway(Path folder) {
    doors.useAnyway(folder);
  }

  @Override
  public boolean isLocked(Path folder) {
    return doors.isLocked(folder);
  }

  @Override
  public void unlock(Path folder, WorkspaceKey key) {
    doors.unlock(folder, key);
  }

  @Override
  public ClientBook clients() {
    return doors.clients();
  }

  @Override
  public SourceTrial trial() {
    return doors.trial();
  }

  @Override
  public boolean hasDisplay() {
    return doors.hasDisplay();
  }

  @Override
  public int window(Optional<Path> folder, Optional<Path> file) {
    return doors.window(folder, file);
  }

  @Override
  public boolean handsOver(Optional<Path> folder, Path file) {
    return doors.handsOver(folder, file);
  }

  @Override
  public int demo() {
    return doors.demo();
  }

  @Override
  public int drill(Optional<Path> backup) {
    backup.ifPresent(this::unlockBackup);
    return doors.drill(backup);
  }

  @Override
  public String drillThrough(Optional<Path> backup) {
    backup.ifPresent(this::unlockBackup);
    return doors.drillThrough(backup);
  }

  private void unlockBackup(Path file) {
    Locking.lockOf(file)
        .ifPresent(lock -> doors.unlock(file, passphrases.open(lock, "“%s”".formatted(file))));
  }

  @Override
  public int openArchive(Path file, Forgotten forgotten) {
    return doors.openArchive(file, forgotten);
  }

  @Override
  public void tellOnDesktop(Desk desk) {
    doors.tellOnDesktop(desk);
  }

  @Override
  public String version() {
    return doors.version();
  }

  @Override
  public ZoneId zone() {
    return doors.zone();
  }

  @Override
  public InstantSource clock() {
    return doors.clock();
  }
}
