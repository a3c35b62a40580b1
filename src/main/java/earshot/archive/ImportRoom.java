package earshot.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks before an import whether the disk of the workspace has room for what it would store.
///
/// Indexes written in random order swell the file meanwhile: a million rows took 7.6 GB, and a
/// fourteenth of it after compaction.
public record ImportRoom(Path folder, Disk disk) {
  private static final long BYTES_PER_ROW = 10_000;

  /// Tells what is free.
  public interface Disk {
    /// Free bytes on the disk of a folder, for this person.
    long free(Path folder) throws IOException;
  }

  /// Asks the disk on which the folder lies.
  public static ImportRoom in(Path workspace) {
    return new ImportRoom(workspace, folder -> Files.getFileStore(folder).getUsableSpace());
  }

  /// @param everything also what names no brand is kept
  /// @throws ArchiveRefused with what is free and what is needed, when there is too little
  void ask(ImportPreview preview, boolean everything) {
    long needed = rows(preview.tally(), everything) * BYTES_PER_ROW;
    long free;
    try {
      free = disk.free(folder);
    } catch (IOException unknown) {
      // The disk will tell when it is full.
      return;
    }
    if (free >= needed) return;
    throw new ArchiveRefused(
        "This import needs about %s of free space while it runs, and the disk of \"%s\" has %s; make room there and import the file again. Nothing was changed."
            .formatted(size(needed), folder, size(free)));
  }

  // What names no brand is not stored; how much that will be is known of the first posts.
  private static long rows(ImportPreview.Tally tally, boolean everything) {
    if (everything || tally.looked() == 0) return tally.posts();
    return Math.ceilDiv(tally.posts() * tally.matched(), tally.looked());
  }

  private static String size(long bytes) {
    long megabytes = Math.ceilDiv(bytes, 1_000_000L);
    return megabytes < 10_000
        ? "%,d MB".formatted(megabytes)
        : "%,d GB".formatted(Math.ceilDiv(megabytes, 1_000L));
  }
}
