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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A second start shows the window of the first.
class OneWindowTest {
  private final AtomicInteger shown = new AtomicInteger();
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
    assertFalse(OneWindow.shows(folder));
    try (var _ = OneWindow.in(folder, shown::incrementAndGet)) {
      for (int start = 1; start <= 3; start++) {
        assertTrue(OneWindow.shows(folder));
        assertEquals(start, shown.get());
      }
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())));
    }
    assertFalse(OneWindow.shows(folder));
    assertFalse(Files.exists(socket()));
  }

  @Test
  void whatAKilledProgramLeftIsNoWindow() throws IOException {
    Files.createFile(socket());
    assertFalse(OneWindow.shows(folder));
    try (var _ = OneWindow.in(folder, shown::incrementAndGet)) {
      assertTrue(OneWindow.shows(folder));
    }
  }

  @Test
  void anythingElseThatIsSaidDoesNothing() throws IOException {
    try (var _ = OneWindow.in(folder, shown::incrementAndGet)) {
      for (String said : new String[] {"", "quit\n", "x".repeat(10_000)}) {
        try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
          call.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
        }
      }
      assertTrue(OneWindow.shows(folder));
      assertEquals(1, shown.get());
    }
  }

  @Test
  void whereTheNameWouldBeTooLongItStartsAsBefore() {
    Path deep = folder.resolve("x".repeat(120));
    try (var _ = OneWindow.in(deep, shown::incrementAndGet)) {
      assertFalse(OneWindow.shows(deep));
    }
  }

  private Path socket() {
    return folder.resolve(".window.socket");
  }
}
