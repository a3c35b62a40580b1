package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderDoubtsTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "Dropbox,                        Dropbox",
    "Dropbox (Personal)/work,        Dropbox",
    "OneDrive - Contoso,             OneDrive",
    "Mobile Documents/com~apple~CloudDocs, iCloud",
    "iCloudDrive,                    iCloud",
    "GoogleDrive-ana@example.org,    Google Drive",
    "nextcloud/earshot,              Nextcloud",
  })
  void aFolderThatAProgramCopiesIsDoubtful(String place, String program) {
    String why = local().of(folder.resolve(place).resolve("workspace")).orElseThrow();
    assertTrue(why.contains("a folder that " + program + " copies"), why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dropboxes", "my-onedrive", "documents", "cloud"})
  void anyOtherFolderIsNot(String place) {
    assertEquals(Optional.empty(), local().of(folder.resolve(place).resolve("workspace")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "cifs", "smb3", "fuse.sshfs"})
  void aNetworkDriveIsDoubtful(String type) {
    FolderDoubts doubts = new FolderDoubts(folder.resolve("home"), any -> type);
    String why = doubts.of(folder.resolve("workspace")).orElseThrow();
    assertTrue(why.contains("lies on a network drive"), why);
  }

  @Test
  void aLinkIsToldByWhereItLeads() throws IOException {
    Path copied = Files.createDirectories(folder.resolve("Dropbox").resolve("earshot"));
    Path link = Files.createSymbolicLink(folder.resolve("plain"), copied);
    assertTrue(local().of(link.resolve("workspace")).isPresent());
  }

  @Test
  void whatWasConfirmedIsNotAskedAgainBesideIt() {
    Path workspace = folder.resolve("Dropbox").resolve("clients").resolve("coffee");
    local().confirm(workspace);
    FolderDoubts later = local();
    assertEquals(Optional.empty(), later.of(workspace));
    assertEquals(Optional.empty(), later.of(workspace.resolveSibling("books")));
    assertTrue(later.of(folder.resolve("Dropbox").resolve("other").resolve("ws")).isPresent());
    later.confirm(folder.resolve("Nextcloud").resolve("ws"));
    assertEquals(Optional.empty(), local().of(workspace), "the first is still known");
  }

  @Test
  void aListThatCannotBeReadHasThemAskedAgain() throws IOException {
    Path workspace = folder.resolve("Dropbox").resolve("ws");
    local().confirm(workspace);
    Files.write(folder.resolve("home").resolve(FolderDoubts.FILE), new byte[] {(byte) 0xff, 0});
    assertFalse(local().of(workspace).isEmpty());
  }

  private FolderDoubts local() {
    return new FolderDoubts(folder.resolve("home"), any -> "ext4");
  }
}
