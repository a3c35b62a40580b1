package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Backups;
import earshot.cli.Commands;
import earshot.storage.Filled;
import earshot.storage.Upgrading.Far;
import earshot.storage.Upgrading.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces of an older Earshot are made ready, or left as they were.
class RenewalsTest {
  @TempDir private Path folder;
  private Path old;
  private Instant now = Instant.now().plusSeconds(60);
  private final Renewals renewals = new Renewals(OpenWindow.machine(() -> now, ZoneOffset.UTC));

  @BeforeEach
  void make() {
    old = folder.resolve("old");
    Filled.makeOld(old);
  }

  @Test
  void allStepsAreToldOfInOrderAndThenNothingIsDue() {
    List<Far> heard = new ArrayList<>();
    assertTrue(renewals.due(old));
    renewals.run(old, heard::add);
    assertEquals(List.of(Step.values()), heard.stream().map(Far::step).distinct().toList());
    assertTrue(heard.stream().allMatch(far -> far.done() <= far.of()), heard.toString());
    assertEquals(1, backups().size());
    assertFalse(renewals.due(old));
    renewals.run(old, far -> assertEquals("nothing", far.toString()));
  }

  @Test
  void aStopWhileTheCopyIsMadeLeavesNothingOfIt() throws IOException {
    List<String> before = files();
    assertThrows(CancellationException.class, () -> renewals.run(old, stoppingAt(Step.KEEPING)));
    assertEquals(before, files());
    assertEquals(List.of(), backups());
    assertTrue(renewals.due(old));
  }

  @Test
  void aStopAfterwardsKeepsTheCopyWhichIsNotMadeAgain() throws IOException {
    List<String> before = files();
    for (Step step : EnumSet.of(Step.COPYING, Step.CHANGING)) {
      assertThrows(CancellationException.class, () -> renewals.run(old, stoppingAt(step)));
      assertEquals(before, files());
      renewals.allow(old);
      now = now.plusSeconds(60);
    }
    List<Step> heard = new ArrayList<>();
    renewals.run(old, far -> heard.add(far.step()));
    assertEquals(1, backups().size());
    assertFalse(heard.contains(Step.KEEPING), heard.toString());
    assertFalse(renewals.due(old));
  }

  @Test
  void aCopyOlderThanTheFileIsNotTakenForOne() throws IOException {
    assertThrows(CancellationException.class, () -> renewals.run(old, stoppingAt(Step.COPYING)));
    renewals.allow(old);
    Path file = old.resolve("mentions-001.mv.db");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(now));
    now = now.plus(Duration.ofMinutes(1));
    renewals.run(old, far -> {});
    assertEquals(2, backups().size());
  }

  @Test
  void whoeverComesMeanwhileWaitsForItsEnd() throws InterruptedException {
    List<Thread> others = new ArrayList<>();
    renewals.run(
        old,
        far -> {
          if (others.isEmpty()) {
            others.add(Thread.ofPlatform().start(() -> renewals.run(old, heard -> {})));
          }
        });
    for (Thread other : others) other.join();
    assertEquals(1, others.size());
    assertEquals(1, backups().size());
    assertFalse(renewals.due(old));
  }

  @Test
  void aStoppedOneIsNotBegunByWhoeverWaited() {
    assertThrows(CancellationException.class, () -> renewals.run(old, stoppingAt(Step.COPYING)));
    assertThrows(CancellationException.class, () -> renewals.run(old, far -> {}));
    renewals.allow(old);
    renewals.run(old, far -> {});
    assertFalse(renewals.due(old));
  }

  @Test
  void aCommandTellsItOnceInTwoLines() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    for (int i = 0; i < 2; i++) {
      int code =
          Commands.run(
              new String[] {"brands", "--workspace", old.toString()},
              new Earshot(Optional.of(folder.resolve("usual"))),
              InputStream.nullInputStream(),
              new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
              new PrintStream(err, false, UTF_8));
      assertEquals(Commands.DONE, code, err.toString(UTF_8));
    }
    List<String> said = err.toString(UTF_8).lines().toList();
    assertEquals(2, said.size(), said.toString());
    assertTrue(said.getFirst().startsWith("Earshot was updated, and “old”"), said.toString());
    assertTrue(said.getLast().startsWith("“old” is ready."), said.toString());
  }

  private Consumer<Far> stoppingAt(Step step) {
    return far -> {
      if (far.step() == step) renewals.stop(old);
    };
  }

  private List<Backups.Kept> backups() {
    return new Backups(old.resolve(Backups.FOLDER)).list();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(old)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName() + " " + length(file))
          .sorted()
          .toList();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return -1;
    }
  }
}
