package earshot.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/// Makes the files of an index for their owner only, before anything is written into them.
final class OwnersDirectory extends FilterDirectory {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final boolean posix;

  /// @param folder where the files lie
  OwnersDirectory(Directory files, Path folder) {
    super(files);
    this.folder = folder;
    posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Makes the folder for its owner only, unless it is there.
  static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return owned(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return owned(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock lock = super.obtainLock(name);
    own(name);
    return lock;
  }

  private IndexOutput owned(IndexOutput made) throws IOException {
    own(made.getName());
    return made;
  }

  private void own(String name) throws IOException {
    if (posix) Files.setPosixFilePermissions(folder.resolve(name), OWNER);
  }
}
