package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether Earshot goes on listening without its window holds for the next start too.
class ClosedWindowTest {
  @TempDir private Path program;

  @Test
  void nobodyListensBehindThePersonsBackUntilTheyChoseIt() {
    ClosedWindow closed = new ClosedWindow(program);
    assertFalse(closed.listens());
    closed.listen(true);
    assertTrue(new ClosedWindow(program).listens());
    closed.listen(false);
    closed.listen(false);
    assertFalse(new ClosedWindow(program).listens());
    assertEquals(0, program.toFile().list().length);
  }

  @Test
  void whatCannotBeKeptIsRefused() throws IOException {
    Path file = Files.createFile(program.resolve("no-folder"));
    assertThrows(UncheckedIOException.class, () -> new ClosedWindow(file).listen(true));
  }
}
