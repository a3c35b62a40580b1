package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A second start shows the window of the first.
class OneWindowTest {
  private final AtomicInteger shown = new AtomicInteger();
  private final List<Optional<Path>> files = new CopyOnWriteArrayList<>();
  private Path folder = Path.of("");

  // The name of a socket is short; a folder of a build may not be.
  @BeforeEach
  void make() throws IOException {
    folder = Files.createTempDirectory("one");
  }

  @AfterEach
  void remove() throws IOException {
    Files.deleteIfExists(socket());
    Files.deleteIfExists(folder);
  }

  @Test
  void aSecondStartShowsTheFirstWindowAsOftenAsItIsTried() throws IOException {
    assertFalse(shows(folder));
    try (var _ = OneWindow.in(folder, this::asked)) {
      for (int start = 1; start <= 3; start++) {
        assertTrue(shows(folder));
        assertEquals(start, shown.get());
      }
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())));
    }
    assertFalse(shows(folder));
    assertFalse(Files.exists(socket()));
  }

  @Test
  void whatAKilledProgramLeftIsNoWindow() throws IOException {
    Files.createFile(socket());
    assertFalse(shows(folder));
    try (var _ = OneWindow.in(folder, this::asked)) {
      assertTrue(shows(folder));
    }
  }

  @Test
  void anythingElseThatIsSaidDoesNothing() throws IOException {
    try (var _ = OneWindow.in(folder, this::asked)) {
      for (String said :
          new String[] {
            "",
            "quit\n",
            "open \n",
            "open http://example.org/a.earshot\n",
            "open file:///%zz\n",
            "open file://host/a.earshot\n",
            "x".repeat(100_000)
          }) {
        try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
          call.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
        }
      }
      assertTrue(shows(folder));
      assertEquals(1, shown.get());
    }
  }

  @Test
  void whereTheNameWouldBeTooLongItStartsAsBefore() {
    Path deep = folder.resolve("x".repeat(120));
    try (var _ = OneWindow.in(deep, this::asked)) {
      assertFalse(shows(deep));
    }
  }

  @Test
  void aSecondStartHandsOverItsFileWhateverThatIsCalled() throws IOException {
    try (var _ = OneWindow.in(folder, this::asked)) {
      for (String name : List.of("north wind.earshot", "Größe 50%.csv", "two\nlines.earshot")) {
        Path file = folder.resolve(name);
        assertTrue(OneWindow.shows(folder, Optional.of(file)), name);
        assertEquals(Optional.of(file), files.getLast());
      }
    }
    assertFalse(OneWindow.shows(folder, Optional.of(folder.resolve("late.earshot"))));
  }

  private static boolean shows(Path folder) {
    return OneWindow.shows(folder, Optional.empty());
  }

  private void asked(Optional<Path> file) {
    shown.incrementAndGet();
    files.add(file);
  }

  private Path socket() {
    return folder.resolve(".window.socket");
  }
}
