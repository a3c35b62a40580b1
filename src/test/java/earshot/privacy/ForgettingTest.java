package earshot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Backups;
import earshot.archive.Restore;
import earshot.model.AuthorId;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.privacy.Room.Post;
import earshot.storage.Planted;
import earshot.storage.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
  private static final String NAME = "quillfeather";
  private Path home;
  private Room room;
  private BrandId acme;
  private SourceId forum;

  @BeforeEach
  void open(@TempDir Path folder) {
    home = folder;
    room = new Room(folder.resolve("ws"));
    acme = room.brand("Acme");
    forum = room.source("forum");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void ofFiftyPlantedWordsNoneIsLeftInTheDatabaseTheIndexAndNewBackups() throws IOException {
    List<Mention> theirs = said();
    AuthorId person = room.author(theirs.getFirst());
    List<String> canaries =
        new ArrayList<>(Planted.around(room.database, theirs.getFirst().id(), "zqcanary"));
    canaries.add(NAME);
    assertTrue(canaries.size() > 50, "planted " + canaries.size());
    room.index.replayChanged();
    room.index.refresh();
    room.safekeeping.backUp(Progress.NONE);
    Path old = room.safekeeping.newest().orElseThrow().file();
    String days = Planted.days(room.database);
    for (String canary : canaries) {
      assertFalse(ByteScan.of(room.folder, List.of(canary), this::isDatabase).isEmpty(), canary);
    }
    assertFalse(ByteScan.of(room.folder, List.of(NAME), this::isIndex).isEmpty());
    assertTrue(holds(old, canaries));

    room.pass(Duration.ofDays(1));
    Forgetting.Outcome outcome =
        room.forgetting().forget(Set.of(person), List.of(), "me", Progress.NONE, () -> true);

    assertEquals(3, outcome.gone().mentions());
    assertEquals(List.of(), outcome.left());
    for (String canary : canaries) {
      assertEquals(
          List.of(), ByteScan.of(room.folder, List.of(canary), file -> !isBackup(file)), canary);
    }
    assertFalse(holds(room.safekeeping.newest().orElseThrow().file(), canaries));
    assertEquals(days, Planted.days(room.database));
    assertEquals(0, room.stores.derivedCheck().run().mended());
    assertEquals(1, room.stores.mentions().total(), "somebody else's");
    for (int poll = 0; poll < 10; poll++) {
      room.pass(Duration.ofHours(1));
      assertEquals(
          List.of(), room.take(forum, acme, Post.by(NAME, "q1"), Post.by(NAME, "new" + poll)));
    }
    room.close();
    new Restore(room::now).into(old, room.folder, Progress.NONE);
    room = new Room(room.folder, room.now());
    assertEquals(1, room.stores.mentions().total());
    assertEquals(List.of(), ByteScan.of(room.folder, canaries, this::isCurrent));
    assertEquals(List.of(), room.take(forum, acme, Post.by(NAME, "later")));
  }

  @Test
  void anOldBackupRestoredElsewhereBringsNobodyBack() {
    AuthorId person = room.author(said().getFirst());
    room.safekeeping.backUp(Progress.NONE);
    Path old = room.safekeeping.newest().orElseThrow().file();
    room.pass(Duration.ofDays(1));
    forget(person);
    Path elsewhere = home.resolve("elsewhere");
    new Restore(room::now).into(old, elsewhere, Progress.NONE);
    try (Room restored = new Room(elsewhere, room.now())) {
      assertEquals(1, restored.stores.mentions().total());
    }
  }

  @Test
  void withoutForgettingAnOldBackupBringsEverybodyBack() {
    said();
    room.safekeeping.backUp(Progress.NONE);
    Path old = room.safekeeping.newest().orElseThrow().file();
    Path elsewhere = home.resolve("elsewhere");
    new Restore(room::now).into(old, elsewhere, Progress.NONE);
    try (Room restored = new Room(elsewhere, room.now())) {
      assertEquals(4, restored.stores.mentions().total());
    }
  }

  @Test
  void oneThatIsCutShortGoesOnAtTheNextStart() {
    AuthorId person = room.author(said().getFirst());
    Forgetting cut =
        room.forgetting(
            () -> {
              throw new IllegalStateException("killed");
            });
    assertThrows(
        IllegalStateException.class,
        () -> cut.forget(Set.of(person), List.of(), "me", Progress.NONE, () -> true));
    assertEquals(1, room.stores.keeping().forgetting().unfinished().size());
    room.close();
    room = new Room(room.folder, room.now());
    room.forgetting().finish(() -> true);
    assertEquals(List.of(), room.stores.keeping().forgetting().unfinished());
    assertTrue(room.safekeeping.newest().isPresent());
    assertEquals(1, room.stores.mentions().total());
  }

  @Test
  void cutShortWhileDeletingNothingComesBackAndTheRestGoes() {
    List<Post> many = new ArrayList<>();
    for (int i = 0; i < 450; i++) many.add(Post.by(NAME, "m" + i));
    Mention first = room.take(forum, acme, many.toArray(Post[]::new)).getFirst();
    AuthorId person = room.author(first);
    room.forgetting().forget(Set.of(person), List.of(), "me", Progress.NONE, () -> false);
    assertEquals(250, room.stores.mentions().total());
    assertEquals(List.of(), room.take(forum, acme, Post.by(NAME, "late")));
    room.forgetting().finish(() -> true);
    assertEquals(0, room.stores.mentions().total());
    assertEquals(0, Planted.count(room.database, "author"));
  }

  @Test
  void thePreviewNamesWhatGoesAndWhoElseNamesThem() {
    List<Mention> theirs = said();
    room.stores.mentions().note(theirs.getFirst().id(), "a remark", "me");
    List<Mention> other =
        room.take(forum, acme, Post.by("someone", "o9").saying("I agree with quillfeather here"));
    room.index.refresh();
    Forgetting.Preview preview = room.forgetting().preview(Set.of(room.author(theirs.getFirst())));
    assertEquals(3, preview.reach().mentions());
    assertEquals(1, preview.reach().notes());
    assertEquals(room.ids(other), preview.others());
    assertTrue(preview.names().contains("@" + NAME), preview.names().toString());
    assertEquals(5, room.stores.mentions().total(), "a preview deletes nothing");
  }

  @Test
  void aNameInSomebodyElsesWordsIsTold() {
    AuthorId person = room.author(said().getFirst());
    room.take(forum, acme, Post.by("someone", "o9").saying("I agree with quillfeather here"));
    Forgetting.Outcome outcome = forget(person);
    assertFalse(outcome.left().isEmpty());
  }

  @Test
  void backupsFromBeforeGoAfterThirtyDays() {
    AuthorId person = room.author(said().getFirst());
    room.safekeeping.backUp(Progress.NONE);
    room.pass(Duration.ofDays(1));
    forget(person);
    assertEquals(2, room.safekeeping.list().size());
    room.pass(Duration.ofDays(31));
    room.safekeeping.backUp(Progress.NONE);
    assertTrue(
        room.safekeeping.list().stream()
            .noneMatch(kept -> kept.at().isBefore(Room.START.plus(Duration.ofHours(23)))));
  }

  private Forgetting.Outcome forget(AuthorId person) {
    return room.forgetting().forget(Set.of(person), List.of(), "me", Progress.NONE, () -> true);
  }

  private List<Mention> said() {
    List<Mention> theirs =
        room.take(forum, acme, Post.by(NAME, "q1"), Post.by(NAME, "q2"), Post.by(NAME, "q3"));
    room.take(forum, acme, Post.by("bystander", "b1"));
    room.index.refresh();
    return theirs;
  }

  private boolean isBackup(Path file) {
    return file.startsWith(room.folder.resolve(Backups.FOLDER));
  }

  private boolean isDatabase(Path file) {
    return file.toString().endsWith(".mv.db");
  }

  private boolean isIndex(Path file) {
    return file.startsWith(room.folder.resolve("index"));
  }

  // The file before the restoring stays for 7 days; it holds nobody either.
  private boolean isCurrent(Path file) {
    return !isBackup(file);
  }

  private static boolean holds(Path backup, List<String> words) throws IOException {
    Path unpacked = Files.createTempDirectory("unpacked");
    try (InputStream in = Files.newInputStream(backup);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(unpacked.resolve(entry.getName().replace('/', '_')), zip.readAllBytes());
      }
    }
    return !ByteScan.of(unpacked, words, _ -> true).isEmpty();
  }
}
