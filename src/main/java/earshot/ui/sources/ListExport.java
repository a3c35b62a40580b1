package earshot.ui.sources;

import java.io.IOException;
import java.nio.file.Path;

/// Writes all sources to a list (OPML) that Earshot and feed readers can read, without any key.
@FunctionalInterface
public interface ListExport {
  /// Writes the file, replacing one that is there; not for the FX thread.
  ///
  /// @return how many sources were written
  /// @throws IOException when it cannot be written, with a sentence that says what to do
  int write(Path file) throws IOException;
}
