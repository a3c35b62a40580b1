package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.cli.Commands;
import earshot.cli.Doors;
import earshot.search.Progress;
import earshot.ui.TestClock;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see while the search index is brought up.
class IndexAwaitedTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir Path folder;

  @Test
  void aCommandThatWaitsForTheIndexSaysSo() {
    TestClock clock = new TestClock(NOW);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      int code =
          Commands.run(
              new String[] {"brands"},
              slow(desk, clock),
              new ByteArrayInputStream(new byte[0]),
              new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8));
      assertEquals(Commands.DONE, code);
    }
    assertEquals(
        """
        This waits until every stored mention can be searched.
        200,000 of 1,000,000 mentions, about 16 s left.
        520,000 of 1,000,000 mentions, about 31 s left.
        """,
        err.toString(StandardCharsets.UTF_8));
  }

  // Stands for a workspace whose index takes half a minute.
  private static Doors slow(OneDesk desk, TestClock clock) {
    List<Consumer<Progress>> hears = new ArrayList<>();
    return (Doors)
        Proxy.newProxyInstance(
            Doors.class.getClassLoader(),
            new Class<?>[] {Doors.class},
            (proxy, method, args) -> {
              if (method.getName().equals("clock")) return clock;
              if (method.getName().equals("whileIndexing")) {
                @SuppressWarnings("unchecked")
                Consumer<Progress> consumer = (Consumer<Progress>) args[0];
                hears.add(consumer);
                return null;
              }
              if (method.getName().equals("open")) {
                for (long[] far :
                    new long[][] {
                      {0, 0}, {4, 200_000}, {5, 450_000}, {25, 520_000}, {1, 1_000_000}
                    }) {
                  clock.pass(Duration.ofSeconds(far[0]));
                  hears.forEach(each -> each.accept(new Progress(far[1], 1_000_000)));
                }
              }
              return method.invoke(desk, args);
            });
  }

  @Test
  void aWindowNeverWaitsForTheIndexItTellsOf() throws IOException {
    Path sample = Samples.copied(folder.resolve("sample"), ZoneOffset.UTC);
    try (Stream<Path> files = Files.walk(sample.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
    }
    try (Workspace workspace = (Workspace) new Earshot().open(sample)) {
      Jobs jobs = new Jobs(InstantSource.fixed(NOW));
      new Unasked(workspace, Messages.of(Window.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)))
          .in(jobs)
          .tick();
      assertFalse(workspace.indexAsItIs().isReady(), "the window went on before");
    }
  }
}
