package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.ImportRun;
import earshot.model.MentionFilter;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.lock.RecoveryCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Told to end while a file is brought in, the program keeps whole batches and goes on when the
/// same file comes again; while a workspace is made from a backup, it leaves nothing of it.
class StoppedImportTest {
  private static final int ROWS = 12_000;
  private static final int BATCH = 200;
  private static final String PASSPHRASE = "seven green bicycles";

  @TempDir private Path folder;

  @Test
  void aStoppedImportKeepsWholeBatchesSaysSoAndGoesOn() throws Exception {
    Path workspace = folder.resolve("w");
    Path table = table();
    try (OneDesk desk = OneDesk.in(workspace)) {
      assertEquals(0, desk.run("add-brand", "Northwind").code());
    }
    long empty = size(workspace);
    try (Child child =
        Child.start(List.of(), "import", "--workspace", workspace.toString(), table.toString())) {
      Waiting.until(() -> size(workspace) > empty + (1 << 20));
      child.stop();
      assertEquals(143, child.code());
      List<String> said = child.rest();
      assertTrue(
          said.stream().anyMatch(line -> line.startsWith("Stopped before its end.")),
          said::toString);
    }

    try (OneDesk desk = OneDesk.in(workspace)) {
      long kept = desk.workspace().stores().mentions().total();
      ImportRun stopped = desk.workspace().imports().latest(1).getFirst();
      assertEquals(ImportRun.State.STOPPED, stopped.state());
      assertEquals(kept, stopped.counts().added());
      assertTrue(kept > 0 && kept < ROWS, "kept " + kept);
      assertEquals(0, kept % BATCH);
      Console again = desk.run("import", table.toString(), "--json");
      assertEquals(0, again.code(), again.err());
      assertEquals(ROWS - kept, again.json().getFirst().path("added").asLong());
      assertEquals(ROWS, desk.workspace().stores().mentions().total());
      assertEquals(ROWS, desk.workspace().index().count(MentionFilter.ALL));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStoppedRestoreLeavesNothing(boolean encrypted) throws Exception {
    Path backup = backup(encrypted);
    Path into = folder.resolve("new");
    stopRestore(backup, into, encrypted, "--into", into.toString());
    assertFalse(Files.exists(into), "the folder was made for it");

    Path there = folder.resolve("there");
    try (OneDesk desk = OneDesk.in(there)) {
      assertEquals(0, desk.run("add-brand", "Northwind").code());
    }
    List<String> before = files(there);
    stopRestore(backup, there, encrypted, "--replace", "--into", there.toString());
    assertEquals(before, files(there));
    try (OneDesk desk = OneDesk.in(there)) {
      assertEquals("Northwind", desk.workspace().brands().all().getFirst().name());
    }
  }

  private void stopRestore(Path backup, Path into, boolean encrypted, String... words)
      throws Exception {
    String[] args =
        Stream.concat(Stream.of("restore", backup.toString()), Stream.of(words))
            .toArray(String[]::new);
    // Only the whole compiler makes quick code of what a passphrase has to go through.
    List<String> flags = encrypted ? List.of("-XX:TieredStopAtLevel=4") : List.of();
    try (Child child = Child.start(flags, args)) {
      if (encrypted) child.say(PASSPHRASE);
      Waiting.until(() -> isBegun(into));
      child.stop();
      assertEquals(143, child.code());
      List<String> said = child.rest();
      assertTrue(said.contains("Stopped. Nothing was changed."), said::toString);
    }
  }

  private Path backup(boolean encrypted) throws IOException {
    Path workspace = folder.resolve("filled");
    Filled.make(workspace, 6_000);
    try (OneDesk desk = OneDesk.in(workspace)) {
      if (encrypted) {
        char[] words = PASSPHRASE.toCharArray();
        RecoveryCode code = RecoveryCode.random();
        assertEquals(0, desk.workspace().encryption().encrypt("Bea", words, code, Progress.NONE));
      }
      return desk.workspace().safekeeping().backUp(Progress.NONE).kept().file();
    }
  }

  private Path table() throws IOException {
    StringBuilder rows = new StringBuilder("date,text,url\n");
    for (int n = 0; n < ROWS; n++) {
      rows.append("2026-11-18T10:00:00Z,Northwind number ").append(n);
      rows.append(",https://f.example/").append(n).append('\n');
    }
    return Files.writeString(folder.resolve("many.csv"), rows);
  }

  private static long size(Path workspace) {
    try (Stream<Path> all = Files.list(workspace)) {
      return all.filter(each -> each.toString().endsWith(".mv.db"))
          .mapToLong(each -> each.toFile().length())
          .sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isBegun(Path into) {
    try {
      return Files.isDirectory(into)
          && files(into).stream().anyMatch(name -> name.startsWith("unfinished-"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<String> files(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }
}
