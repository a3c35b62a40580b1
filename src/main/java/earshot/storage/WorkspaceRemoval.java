package earshot.storage;

import earshot.model.Client;
import earshot.storage.lock.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes a workspace for good: what Earshot made in its folder, and the folder when nothing else
/// lies in it.
///
/// The first step takes the name off `workspace.json`, so that nobody opens what is left when it is
/// cut short; the same again goes on with it.
public final class WorkspaceRemoval {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceRemoval.class);
  private static final String MARK = "deleted-workspace.json";
  private static final Pattern DATABASE =
      Pattern.compile("(unfinished-)?mentions-\\d{3,6}\\.(mv|trace)\\.db.*");
  private static final Pattern BESIDE =
      Pattern.compile(
          "workspace\\.json\\.part|lock(-copy)?\\.json(\\.part)?|known-as\\.tsv(\\.part)?"
              + "|secrets\\.json(\\.part|\\.damaged-\\d+)?|\\.window\\.socket");
  private static final String INDEX = "index";
  private static final String BACKUPS = "backups";
  private static final String LOGS = "logs";
  private static final Map<String, Pattern> FOLDERS =
      Map.of(
          INDEX,
          Pattern.compile("(pending_)?segments_\\w+|_\\w+(\\.\\w+)?|write\\.lock"),
          BACKUPS,
          Pattern.compile("earshot-\\d{8}T\\d{6}Z\\.(zip|sealed)(\\.part)?"),
          LOGS,
          Pattern.compile("earshot(\\.\\d)?\\.log|mishap-[\\w-]+\\.txt"));

  private WorkspaceRemoval() {}

  /// Takes a file away.
  interface Deleting {
    void delete(Path file) throws IOException;
  }

  /// How much a workspace holds.
  public record Held(long mentions, long drafts) {}

  /// What goes with a workspace, and what stays in its folder.
  ///
  /// @param database its size in bytes, as of the two after it
  /// @param stays names of what is not Earshot's own, such as `reports`
  public record Reach(long database, long index, long backups, List<String> stays) {}

  /// What a folder holds, told apart.
  private record Lying(
      List<Path> database,
      List<Path> index,
      List<Path> backups,
      List<Path> beside,
      List<String> foreign) {
    List<Path> own() {
      return Stream.of(beside, database, index, backups).flatMap(List::stream).toList();
    }
  }

  /// What would go, and what would stay.
  public static Reach reach(Path folder) {
    try {
      Lying lying = lying(folder);
      return new Reach(
          bytes(lying.database()), bytes(lying.index()), bytes(lying.backups()), lying.foreign());
    } catch (IOException unreadable) {
      throw new StorageRefused(
          "cannot read \"" + folder + "\": check its rights and its disk.", unreadable);
    }
  }

  /// Whether a removal was cut short here.
  public static boolean isBegun(Path folder) {
    // Whoever put a workspace.json beside the mark has a workspace there again.
    return Files.exists(folder.resolve(MARK)) && !Files.exists(folder.resolve(WorkspaceFile.FILE));
  }

  /// Makes sure that nobody has a workspace open that cannot be opened here.
  ///
  /// @throws StorageRefused when somebody has
  public static void requireClosed(Path folder) {
    boolean marked = Files.exists(folder.resolve(FolderLock.FILE));
    FolderLock.take(folder).letGo(marked);
  }

  /// Deletes a workspace that nobody has open, or goes on with what was cut short.
  ///
  /// @param list loses it, when nothing of it is left but the mark by which a next start finds it
  /// @throws StorageRefused when it is open, or not all of it could be deleted
  public static void run(Path folder, ClientList list) {
    run(folder, list, Files::delete);
  }

  static void run(Path folder, ClientList list, Deleting disk) {
    if (!isBegun(folder) && !Files.exists(folder.resolve(WorkspaceFile.FILE))) {
      throw new StorageRefused("\"" + folder + "\" holds no workspace; nothing was deleted.");
    }
    FolderLock lock = FolderLock.take(folder);
    boolean gone = false;
    try {
      if (!isBegun(folder)) Durable.move(folder.resolve(WorkspaceFile.FILE), folder.resolve(MARK));
      // First, for nobody reads the rest of an encrypted one without it.
      KeyFile.delete(folder);
      for (Path file : lying(folder).own()) disk.delete(file);
      for (String each : FOLDERS.keySet()) deleteIfEmpty(folder.resolve(each));
      list.gone(folder);
      gone = unmarked(folder, disk);
    } catch (IOException left) {
      throw refused(folder, left);
    } finally {
      lock.letGo(!gone);
    }
    leave(folder);
    LOG.info("workspace deleted");
  }

  /// Goes on with what was cut short, wherever in the list that was.
  public static void goOn(ClientList list) {
    for (Client client : list.all()) {
      if (!isBegun(client.folder())) continue;
      try {
        run(client.folder(), list);
      } catch (StorageRefused | UncheckedIOException left) {
        // Another Earshot may be at it. Whoever opens it is told.
        LOG.warn("removal not ended kind={}", left.getClass().getSimpleName());
      }
    }
  }

  /// Says that nothing can be opened where a removal was cut short.
  static StorageRefused refused(Path folder) {
    return new StorageRefused(
        "\""
            + folder
            + "\" was being deleted when Earshot ended; start its window, which goes on with that,"
            + " or give the command again that deletes it.");
  }

  // Nobody lists it any more, and nothing but the mark lies there.
  private static boolean unmarked(Path folder, Deleting disk) {
    try {
      disk.delete(folder.resolve(MARK));
      return true;
    } catch (IOException left) {
      LOG.warn("mark left kind={}", left.getClass().getSimpleName());
      return false;
    }
  }

  private static StorageRefused refused(Path folder, IOException left) {
    String file =
        left instanceof FileSystemException named && named.getFile() != null
            ? named.getFile()
            : folder.toString();
    String so =
        isBegun(folder)
            ? "nothing can be opened there any more. Close what uses it and see that you may delete"
                + " it, then start the window or give the command again, which goes on."
            : "nothing was deleted. Close what uses it and see that you may delete it.";
    return new StorageRefused("\"" + file + "\" could not be deleted; " + so, left);
  }

  private static void leave(Path folder) {
    try {
      deleteIfEmpty(folder);
    } catch (IOException left) {
      LOG.warn("folder left kind={}", left.getClass().getSimpleName());
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (!isFolder(folder)) return;
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException others) {
      LOG.info("folder kept, other things lie in it");
    }
  }

  private static Lying lying(Path folder) throws IOException {
    Lying found =
        new Lying(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Path each : in(folder)) {
      String name = String.valueOf(each.getFileName());
      if (isFolder(each)) {
        Optional<Pattern> ours = Optional.ofNullable(FOLDERS.get(name));
        if (ours.isPresent()) within(each, name, ours.get(), found);
        else found.foreign().add(name);
      } else if (DATABASE.matcher(name).matches()) {
        found.database().add(each);
      } else if (BESIDE.matcher(name).matches()) {
        found.beside().add(each);
      } else if (!List.of(FolderLock.FILE, WorkspaceFile.FILE, MARK).contains(name)) {
        found.foreign().add(name);
      }
    }
    return found;
  }

  private static void within(Path folder, String name, Pattern ours, Lying found)
      throws IOException {
    List<Path> place =
        switch (name) {
          case INDEX -> found.index();
          case BACKUPS -> found.backups();
          default -> found.beside();
        };
    for (Path each : in(folder)) {
      String file = String.valueOf(each.getFileName());
      if (!isFolder(each) && ours.matcher(file).matches()) place.add(each);
      else found.foreign().add(name + "/" + file);
    }
  }

  private static List<Path> in(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
      each.forEach(found::add);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  // A link leads elsewhere: what lies there is not this workspace's.
  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static long bytes(List<Path> files) throws IOException {
    long sum = 0;
    for (Path file : files) sum += bytes(file);
    return sum;
  }

  private static long bytes(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException merged) {
      // An index that is open changes while one looks.
      return 0;
    }
  }
}
