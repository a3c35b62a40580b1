package earshot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows places in which an open database is in danger, and which of them people use all the same:
/// network drives, and folders that a program copies to other computers.
///
/// What was confirmed is kept on this computer, in `confirmed-places.txt` beside the list of
/// clients, and holds for everything beside and below the workspace it was confirmed for.
public final class FolderDoubts {
  static final String FILE = "confirmed-places.txt";

  private static final Logger LOG = LoggerFactory.getLogger(FolderDoubts.class);

  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "fuse.davfs",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.s3fs",
          "fuse.gvfsd-fuse");

  /// How the folders of copying programs begin, and what people call those programs.
  private static final Map<String, String> COPIED =
      Map.of(
          "dropbox", "Dropbox",
          "onedrive", "OneDrive",
          "icloud drive", "iCloud",
          "iclouddrive", "iCloud",
          "com~apple~clouddocs", "iCloud",
          "google drive", "Google Drive",
          "googledrive", "Google Drive",
          "nextcloud", "Nextcloud",
          "owncloud", "ownCloud");

  private final Path home;
  private final Stores stores;

  /// Tells of what type the file system of a folder is, such as `ext4` or `nfs`.
  interface Stores {
    String type(Path folder) throws IOException;
  }

  /// @param home where what was confirmed is kept
  public FolderDoubts(Path home) {
    this(home, folder -> Files.getFileStore(folder).type());
  }

  FolderDoubts(Path home, Stores stores) {
    this.home = home;
    this.stores = stores;
  }

  /// Why a workspace should not lie in a folder, in words for people; empty where there is no
  /// doubt, or it was confirmed.
  public Optional<String> of(Path folder) {
    try {
      Path place = real(folder.toAbsolutePath().normalize());
      Optional<String> doubt = copied(place).or(() -> network(place));
      return doubt.filter(any -> confirmed().stream().noneMatch(place::startsWith));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /// Remembers that a person wants a workspace there all the same.
  public void confirm(Path folder) {
    try {
      Path place = real(folder.toAbsolutePath().normalize());
      Path around = Optional.ofNullable(place.getParent()).orElse(place);
      Set<String> lines = new TreeSet<>(confirmed().stream().map(Path::toString).toList());
      lines.add(around.toString());
      Durable.makeFolder(home);
      byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      Durable.replace(home.resolve(FILE), text);
      LOG.info("folder confirmed");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "What you confirmed cannot be kept in \"" + home + "\".", unwritable);
    }
  }

  private static Optional<String> copied(Path place) {
    for (Path part : place) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      for (Map.Entry<String, String> known : COPIED.entrySet()) {
        if (!begins(name, known.getKey())) continue;
        return Optional.of(
            "This workspace lies in a folder that %s copies. What is copied while Earshot writes it can come out damaged, here or on another computer. A folder beside it is safe, and backups may well lie in %s."
                .formatted(known.getValue(), known.getValue()));
      }
    }
    return Optional.empty();
  }

  // `OneDrive - Contoso`, `Dropbox (Personal)`, `GoogleDrive-ana@example.org`; not `Dropboxes`.
  private static boolean begins(String name, String with) {
    return name.equals(with)
        || (name.startsWith(with) && " -(".indexOf(name.charAt(with.length())) >= 0);
  }

  private Optional<String> network(Path place) {
    Path root = place.getRoot();
    boolean share = root != null && root.toString().startsWith("\\\\");
    if (!share && !NETWORK.contains(type(place))) return Optional.empty();
    return Optional.of(
        "This workspace lies on a network drive. When the connection breaks while Earshot writes,"
            + " it can be damaged, and two computers could open it at once. A folder on this"
            + " computer is safe, and backups may well lie on the drive.");
  }

  private String type(Path place) {
    try {
      return stores.type(there(place)).toLowerCase(Locale.ROOT);
    } catch (IOException unknown) {
      return "";
    }
  }

  // A link into a copied folder is told by where it leads.
  private static Path real(Path place) throws IOException {
    Path there = there(place);
    return there.toRealPath().resolve(there.relativize(place));
  }

  private static Path there(Path place) {
    Path there = place;
    while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
    return there;
  }

  private List<Path> confirmed() {
    try {
      return Files.readAllLines(home.resolve(FILE)).stream()
          .filter(line -> !line.isBlank())
          .map(Path::of)
          .toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    } catch (IOException | RuntimeException unreadable) {
      // Who cannot be read is asked again.
      LOG.warn("confirmed places not read kind={}", unreadable.getClass().getSimpleName());
      return List.of();
    }
  }
}
