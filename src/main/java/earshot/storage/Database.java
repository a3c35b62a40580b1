package earshot.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Keeps one workspace's database: one thread writes, three read, and what a call returned is
/// durable.
public final class Database implements AutoCloseable {
  private Database() {}

  /// Opens the workspace in the folder; makes a new one when the folder is absent or empty.
  ///
  /// @param clock tells the time of new rows
  /// @param onForbiddenThread says whether the calling thread must not wait for a database; a store
  ///   call there throws [IllegalStateException]
  /// @throws StorageRefused when it is locked by another Earshot, cannot be written, is newer than
  ///   this program, or was not made by it
  public static Database open(Path folder, InstantSource clock, BooleanSupplier onForbiddenThread) {
    throw new UnsupportedOperationException();
  }

  /// Why nothing can be stored at the moment, in one sentence; absent while all is well. Reading
  /// goes on meanwhile, and storing resumes by itself.
  public Optional<String> unavailable() {
    throw new UnsupportedOperationException();
  }

  /// Waits for what is under way and closes the file.
  @Override
  public void close() {}
}
