package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import earshot.ui.shell.ClosingDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether Earshot goes on listening when its window is closed; a file beside the list of clients
/// says so for all of them.
///
/// @param program the folder in which the list of clients lies
record ClosedWindow(Path program) implements ClosingDesk {
  private static final String FILE = "keep-listening.txt";

  @Override
  public boolean listens() {
    return Files.exists(program.resolve(FILE));
  }

  @Override
  public void listen(boolean wanted) {
    try {
      if (wanted) Durable.replace(program.resolve(FILE), "closed, it listens\n".getBytes(UTF_8));
      else Files.deleteIfExists(program.resolve(FILE));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
