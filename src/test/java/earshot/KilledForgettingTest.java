package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Backups;
import earshot.model.AuthorId;
import earshot.privacy.ByteScan;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.ForgettingStore;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills the program with signal 9 while it forgets somebody: the next start goes on, and nothing
/// of them stays.
class KilledForgettingTest {
  private static final String NAME = "quillfeather";
  private static final int OTHERS = 20;
  // More than two transactions delete.
  private static final int THEIRS = 450;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");
  private Path old = Path.of("");
  private String account = "";

  @BeforeEach
  void fill() throws IOException {
    home = folder.resolve("w");
    old = folder.resolve("old.zip");
    Filled.make(home, OTHERS);
    StringBuilder rows = new StringBuilder("date,text,handle,link\n");
    for (int i = 0; i < THEIRS; i++) {
      rows.append(
          "2026-11-18T10:00:00Z,Northwind %d,@%s,https://forum.example/p/%d\n"
              .formatted(i, NAME, i));
    }
    Path posts = Files.writeString(folder.resolve("posts.csv"), rows);
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(0, desk.run("import", posts.toString()).code());
      Stores stores = desk.workspace().stores();
      account = stores.people().account("forum.example", NAME).orElseThrow().toString();
      Files.copy(desk.workspace().safekeeping().backUp(Progress.NONE).kept().file(), old);
    }
  }

  @Test
  void killedBetweenTwoTransactionsOfTheDeletion() throws Exception {
    killAt(ForgetChild.REST);
  }

  @Test
  void killedBeforeTheNewBackup() throws Exception {
    killAt("3");
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "4", "5"})
  void killedAtEachOtherStage(String stage) throws Exception {
    killAt(stage);
  }

  @Test
  void killedBetweenARestoringAndItsSweep() throws Exception {
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(0, desk.forget(account).code());
    }
    try (Child child = child("restore", old.toString())) {
      assertEquals("here", child.line());
      child.kill();
      assertEquals(137, child.code());
    }
    try (Database database = Filled.open(home)) {
      assertEquals(OTHERS + THEIRS, new Stores(database).mentions().total(), "they are back");
    }
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(OTHERS, desk.workspace().stores().mentions().total());
    }
  }

  private void killAt(String where) throws Exception {
    try (Child child = child("forget", account, where)) {
      assertEquals("here", child.line());
      child.kill();
      assertEquals(137, child.code());
    }
    try (OneDesk desk = OneDesk.in(home)) {
      ForgettingStore forgetting = desk.workspace().stores().keeping().forgetting();
      boolean over = where.equals("5");
      assertEquals(over ? 0 : 1, forgetting.unfinished().size());

      nextStart(desk.workspace());

      assertEquals(List.of(), forgetting.unfinished());
      assertEquals(OTHERS, desk.workspace().stores().mentions().total());
      assertTrue(
          desk.workspace()
              .stores()
              .keeping()
              .removal()
              .mentions(new AuthorId(Long.parseLong(account)), 1)
              .isEmpty());
    }
    Path copies = home.resolve(Backups.FOLDER);
    assertEquals(
        List.of(), ByteScan.of(home, List.of(NAME), file -> !file.startsWith(copies)), where);
    assertFalse(new Backups(copies).list().isEmpty());
  }

  // What the upkeep of an opened workspace does ten seconds after the start.
  private static void nextStart(Workspace workspace) {
    Road.Aim aim =
        new Road.Aim(workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
    new LettingGo(aim, workspace.safekeeping(), workspace.road(), workspace.machine().clock())
        .look(new CountDownLatch(1));
  }

  private Child child(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    all[0] = home.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Child.of(ForgetChild.class, List.of("-Xmx256m"), all);
  }
}
