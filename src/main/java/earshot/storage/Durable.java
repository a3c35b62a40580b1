package earshot.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Changes files so that a kill or a power cut leaves the old or the new, readable by their owner
/// only.
public final class Durable {
  private static final long COPIED_AT_ONCE = 16 << 20;

  private Durable() {}

  /// Writes the whole of a file.
  public interface Writing {
    /// Writes all there is; the stream stays the caller's to close.
    void to(OutputStream out) throws IOException;
  }

  /// Replaces a small file of text in one step; half a sign in it, which people do write, becomes a
  /// question mark.
  public static void replace(Path file, String text) throws IOException {
    replace(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Replaces a small file in one step.
  public static void replace(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content));
  }

  /// Replaces a file in one step; nothing is left when what writes it fails.
  public static void replace(Path file, Writing content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    make(part);
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.to(out);
      }
      keep(part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Gives a finished file its name in one step.
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(to);
  }

  /// Copies a file and forces the copy to the disk.
  static void copy(Path from, Path to) throws IOException {
    copy(from, to, Progress.NONE);
  }

  /// The same where somebody hears how many bytes that were.
  static void copy(Path from, Path to, Progress progress) throws IOException {
    make(to);
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long done = 0;
      for (long all = source.size(); done < all; progress.at(done, all)) {
        done += source.transferTo(done, Math.min(COPIED_AT_ONCE, all - done), target);
      }
      target.force(true);
    }
  }

  /// Gives a file a second name; copies it where a file can have one only.
  static void second(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException onlyOne) {
      copy(file, name);
    }
  }

  /// Forces a file that others wrote to the disk, for its owner only.
  public static void keep(Path file) throws IOException {
    if (posix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Makes an empty file unless it is there.
  public static void make(Path file) throws IOException {
    try {
      Files.createFile(file, onlyOwner(file, "rw-------"));
    } catch (FileAlreadyExistsException there) {
      return;
    }
  }

  /// Makes a folder with its parents unless it is there.
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
  }

  private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
    if (!posix(path)) return new FileAttribute<?>[0];
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }

  static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  // Only POSIX systems let a folder be forced; elsewhere the file system orders the rename itself.
  private static void forceFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !posix(folder)) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
