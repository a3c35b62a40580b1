package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Backups;
import earshot.intake.LiveEvent;
import earshot.intake.LiveEvent.Safeguard;
import earshot.intake.LiveEvent.SafeguardFailed;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a workspace safe says so when it cannot, once a day, and is rehearsed by itself.
class UpkeepTest {
  @TempDir private Path folder = Path.of("");
  private final List<LiveEvent> told = new CopyOnWriteArrayList<>();
  private Instant now = Instant.now();
  private Workspace workspace;
  private Upkeep upkeep;

  @BeforeEach
  void open() {
    Filled.make(folder.resolve("w"), 50);
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    var unused = workspace.live().subscribe(told::add);
    Road.Aim aim =
        new Road.Aim(workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
    upkeep = Upkeep.of(aim, workspace.safekeeping(), workspace.road(), () -> now);
  }

  @AfterEach
  void close() {
    upkeep.close();
    workspace.close();
  }

  @Test
  void aBackupThatCannotBeMadeIsToldOnceADay() throws IOException {
    Files.writeString(workspace.folder().resolve(Backups.FOLDER), "in the way");
    upkeep.look();
    upkeep.look();
    assertEquals(List.of(Safeguard.BACKUP), failed());
    String why = ((SafeguardFailed) told.getLast()).why();
    assertTrue(why.startsWith("Today’s backup was not made. "), why);
    now = now.plus(Duration.ofHours(25));
    upkeep.look();
    assertEquals(List.of(Safeguard.BACKUP, Safeguard.BACKUP), failed());
  }

  @Test
  void aSecondFolderThatIsGoneIsToldAndTheBackupIsThere() throws IOException {
    Path second = folder.resolve("second");
    workspace.safekeeping().secondFolder(Optional.of(second));
    Files.delete(second);
    Files.writeString(second, "in the way");
    upkeep.look();
    assertEquals(List.of(Safeguard.SECOND_COPY), failed());
    assertTrue(workspace.safekeeping().newest().isPresent());
  }

  @Test
  void theNewestBackupIsRestoredOnTrialByItselfButNotBesideAStart() {
    upkeep.look();
    assertTrue(workspace.safekeeping().trial().due());
    upkeep.settle();
    upkeep.look();
    assertFalse(workspace.safekeeping().trial().due());
    assertEquals(List.of(), failed());
  }

  @Test
  void aMistakeInARoundIsToldAndTheNextRoundDoesAllOfIt() {
    List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    Optional<Thread.UncaughtExceptionHandler> before =
        Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> mistakes.add(mistake));
    try {
      Queue<Error> ofTheClock = new ArrayDeque<>(List.of(new StackOverflowError()));
      Road.Aim aim =
          new Road.Aim(workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
      List<String> also = new ArrayList<>();
      Upkeep another =
          Upkeep.of(
                  aim,
                  workspace.safekeeping(),
                  workspace.road(),
                  () -> {
                    if (!ofTheClock.isEmpty()) throw ofTheClock.remove();
                    return now;
                  })
              .also(
                  () -> {
                    throw new NoClassDefFoundError("a/class");
                  })
              .also(
                  () -> {
                    throw new IllegalStateException("a mistake");
                  })
              .also(() -> also.add("done"));
      another.look();
      assertEquals(List.of("done"), also);
      assertEquals(3, mistakes.size(), mistakes.toString());
      another.look();
      assertTrue(workspace.safekeeping().newest().isPresent(), "no backup was made");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
    }
  }

  private List<Safeguard> failed() {
    return told.stream()
        .filter(SafeguardFailed.class::isInstance)
        .map(each -> ((SafeguardFailed) each).safeguard())
        .toList();
  }
}
