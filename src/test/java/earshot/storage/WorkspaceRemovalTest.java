package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Client;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceRemovalTest {
  @TempDir private Path folder;

  @Test
  void whereverTheDiskRefusesNobodyIsLetInAndTheSameAgainGoesOn() throws IOException {
    ClientList list = new ClientList(folder.resolve("data").resolve("workspace"));
    int refusals = 0;
    while (refused(made("client-" + refusals), list, refusals)) refusals++;
    // The file of the database, the index, the backup and the log at least.
    assertTrue(refusals > 3, "refused " + refusals);
    Path last = folder.resolve("client-" + refusals);
    assertEquals(List.of("deleted-workspace.json", "lock"), names(last));
    assertFalse(refused(made("whole"), list, refusals + 1));
    assertFalse(Files.exists(folder.resolve("whole")));
    assertEquals(1, list.all().size());
  }

  private static boolean refused(Path client, ClientList list, int after) {
    list.put(Client.of(client, "", "plum"));
    Stubborn disk = new Stubborn(after);
    try {
      WorkspaceRemoval.run(client, list, disk);
      return false;
    } catch (StorageRefused refused) {
      String why = String.valueOf(refused.getMessage());
      assertTrue(why.contains(String.valueOf(disk.refused)), why);
    }
    StorageRefused closed = assertThrows(StorageRefused.class, () -> Filled.open(client).close());
    assertTrue(String.valueOf(closed.getMessage()).contains("being deleted"));
    WorkspaceRemoval.goOn(list);
    assertFalse(Files.exists(client), "after " + after);
    assertTrue(list.in(client).isEmpty());
    return true;
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  @Test
  void theNextStartGoesOnWithOthersWhenOneStaysStubborn() throws IOException {
    ClientList list = new ClientList(folder.resolve("data").resolve("workspace"));
    for (String name : new String[] {"a", "b"}) {
      Path client = made(name);
      list.put(Client.of(client, name, "plum"));
      Files.move(client.resolve("workspace.json"), client.resolve("deleted-workspace.json"));
    }
    try (FolderLock _ = FolderLock.take(folder.resolve("a"))) {
      WorkspaceRemoval.goOn(list);
      assertTrue(Files.exists(folder.resolve("a").resolve("lock")));
    }
    assertEquals(2, list.all().size());
    assertFalse(Files.exists(folder.resolve("b")));
  }

  private Path made(String name) throws IOException {
    Path client = folder.resolve(name);
    Filled.open(client).close();
    for (String file :
        new String[] {"index/_0.cfs", "backups/earshot-20261101T080000Z.zip", "logs/earshot.log"}) {
      Path at = client.resolve(file);
      Files.createDirectories(at.getParent());
      Files.writeString(at, "rows");
    }
    return client;
  }

  /// A disk that lets so many files go and refuses the next one.
  private static final class Stubborn implements WorkspaceRemoval.Deleting {
    private int left;
    private Path refused = Path.of("");

    Stubborn(int left) {
      this.left = left;
    }

    @Override
    public void delete(Path file) throws IOException {
      if (left-- == 0) {
        refused = file;
        throw new AccessDeniedException(file.toString());
      }
      Files.delete(file);
    }
  }
}
