package earshot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a workspace folder for one Earshot at a time; the system frees it when the program dies.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @throws StorageRefused when another Earshot has it, or nothing can be written here
  static FolderLock take(Path folder) {
    try {
      Path file = folder.resolve("lock");
      Durable.make(file);
      return locked(folder, FileChannel.open(file, StandardOpenOption.WRITE));
    } catch (IOException unwritable) {
      throw notWritable(folder, unwritable);
    }
  }

  private static FolderLock locked(Path folder, FileChannel channel) throws IOException {
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException held) {
      // this very program has it open already
    } finally {
      if (lock == null) channel.close();
    }
    if (lock == null) throw inUse(folder);
    return new FolderLock(channel);
  }

  static StorageRefused inUse(Path folder) {
    return new StorageRefused(
        "cannot open \"" + folder + "\": another Earshot is using it; close that one first.");
  }

  static StorageRefused notWritable(Path folder, IOException cause) {
    return new StorageRefused(
        "cannot write in \""
            + folder
            + "\": make the folder writable for you, or choose another one with --workspace.",
        cause);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
