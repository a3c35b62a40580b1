package earshot.listening.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files of a watched folder that may be read, those that changed first first. Links are not
/// followed; what is hidden, or looks as if somebody still wrote it, is left.
///
/// @param beyond how many more there are, which changed longest ago and are not looked at
record FolderList(List<FolderFile> files, int beyond) {
  /// Files that one look takes in.
  static final int MOST = 2_000;

  private static final int DEPTH = 4;
  private static final int MOST_ENTRIES = 50_000;
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".swp", "~");

  /// Looks into a folder, or at one file.
  ///
  /// @throws IOException when it cannot be looked into
  static FolderList of(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      BasicFileAttributes is = Files.readAttributes(place, BasicFileAttributes.class);
      return new FolderList(List.of(FolderFile.of(place, name(place), is)), 0);
    }
    List<FolderFile> found = new ArrayList<>();
    Set<FileVisitOption> noLinks = EnumSet.noneOf(FileVisitOption.class);
    Files.walkFileTree(place, noLinks, DEPTH, new Walk(place, found));
    found.sort(Comparator.comparing(FolderFile::changed).thenComparing(FolderFile::name));
    int beyond = Math.max(0, found.size() - MOST);
    return new FolderList(List.copyOf(found.subList(beyond, found.size())), beyond);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path place;
    private final List<FolderFile> found;
    private int seen;

    Walk(Path place, List<FolderFile> found) {
      this.place = place;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
        throws IOException {
      boolean skipped = !folder.equals(place) && isHidden(folder);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
      if (++seen > MOST_ENTRIES) return FileVisitResult.TERMINATE;
      if (is.isRegularFile() && is.size() > 0 && !isHidden(file) && !isUnfinished(file)) {
        found.add(FolderFile.of(file, place.relativize(file).toString(), is));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
      if (file.equals(place)) throw unreadable;
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path file) throws IOException {
    return name(file).startsWith(".") || Files.isHidden(file);
  }

  private static boolean isUnfinished(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.startsWith("~") || UNFINISHED.stream().anyMatch(name::endsWith);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
