package earshot.listening.folder;

import earshot.listening.files.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/// A file of a watched folder as one look found it.
///
/// @param name within the folder
record FolderFile(Path path, String name, long size, Instant changed) {
  static FolderFile of(Path path, String name, BasicFileAttributes is) {
    return new FolderFile(path, name, is.size(), is.lastModifiedTime().toInstant());
  }

  /// The same file as it is now.
  FolderFile now() throws IOException {
    return of(
        path,
        name,
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  long key() {
    return Prints.of(name);
  }

  /// The same as long as neither name, size nor time change.
  long stamp() {
    return Prints.of(name + "\n" + size + "\n" + changed);
  }

  /// A print of its bytes.
  long sha() throws IOException {
    return Prints.ofHex(FileDigest.of(path, () -> false));
  }

  /// Whether nobody has written into it for this long; a time in the future says nothing, as on a
  /// drive whose clock is wrong.
  boolean standsStill(Duration time, Instant now) {
    return changed.isAfter(now.plus(time)) || !changed.isAfter(now.minus(time));
  }
}
