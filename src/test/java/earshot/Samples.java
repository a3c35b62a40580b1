package earshot;

import earshot.storage.Filled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The workspace of the demonstration for tests of the whole window: made once in each process of
/// the tests, for hearing four thousand posts takes longer than most of them, and copied.
final class Samples {
  private static final int FEW = 12;
  private static final Map<ZoneId, Path> MADE = new HashMap<>();

  private Samples() {}

  /// Opens a copy of its own, everything placed and indexed.
  ///
  /// @param folder does not exist, or is empty
  static Workspace open(Path folder, ZoneId zone) {
    Workspace workspace = SampleWorkspace.again(copied(folder, zone), OpenWindow.machine(zone));
    workspace.index().refresh();
    return workspace;
  }

  /// Opens a workspace with a dozen mentions, for what needs no crisis.
  ///
  /// @param folder does not exist, or is empty
  static Workspace few(Path folder) {
    Filled.make(folder, FEW);
    Machine machine = OpenWindow.machine(InstantSource.fixed(Filled.NOW), ZoneOffset.UTC);
    return SampleWorkspace.again(folder, machine);
  }

  /// Puts a copy there which nobody has opened.
  static synchronized Path copied(Path folder, ZoneId zone) {
    copy(MADE.computeIfAbsent(zone, Samples::made), folder);
    return folder;
  }

  private static Path made(ZoneId zone) {
    Path folder = ownFolder();
    try (Workspace workspace = SampleWorkspace.open(folder, OpenWindow.machine(zone))) {
      workspace.housework().placing().settle();
      workspace.index().refresh();
    }
    return folder;
  }

  private static Path ownFolder() {
    try {
      Path folder = Files.createTempDirectory("sample-of-tests");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path folder) {
    try {
      PollStorm.delete(folder);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  /// Copies a workspace that nobody has open.
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(copy);
        else Files.copy(file, copy);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
