package earshot.ui.sources;

import earshot.listening.OpmlList;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a list of feeds (OPML) from a file without asking any of them.
@FunctionalInterface
public interface FeedListReader {
  /// Everything in the file, readable or not; not for the FX thread.
  ///
  /// @throws IOException when the file cannot be read, with a sentence that says what to do
  OpmlList read(Path file) throws IOException;
}
