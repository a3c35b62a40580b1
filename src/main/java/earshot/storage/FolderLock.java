package earshot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a workspace folder for one Earshot at a time; the system frees it when the program dies.
final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @throws StorageRefused when another Earshot has it, or nothing can be written here
  static FolderLock take(Path folder) {
    try {
      Path file = folder.resolve(FILE);
      Durable.make(file);
      return locked(folder, file);
    } catch (IOException unwritable) {
      throw notWritable(folder, unwritable);
    }
  }

  private static FolderLock locked(Path folder, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException held) {
      // this very program has it open already
    } finally {
      if (lock == null) channel.close();
    }
    if (lock == null) throw inUse(folder);
    return new FolderLock(file, channel);
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

  /// Frees a folder that was not taken after all.
  ///
  /// @param marked whether the file of the lock lay there before
  void letGo(boolean marked) {
    try {
      close();
      if (!marked) Files.deleteIfExists(file);
    } catch (IOException failed) {
      LOG.warn("lock not freed kind={}", failed.getClass().getSimpleName());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
