package earshot.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of its own for work whose result is thrown away; nothing of it is left once closed.
///
/// @param folder empty, and only this person's
public record Scratch(Path folder) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

  /// Makes an empty one.
  ///
  /// @throws ArchiveRefused when the disk takes none
  public static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("earshot-"));
    } catch (IOException full) {
      throw new ArchiveRefused("This needs room on the disk for temporary files; make some.", full);
    }
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException left) {
      LOG.warn("temporary files left kind={}", left.getClass().getSimpleName());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path each, IOException failed) throws IOException {
      Files.delete(each);
      return FileVisitResult.CONTINUE;
    }
  }
}
