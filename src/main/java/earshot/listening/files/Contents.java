package earshot.listening.files;

import earshot.model.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A file to be read and what its posts are read as.
///
/// @param source under which its posts are kept
/// @param now when they are seen
/// @param choices what a person said of it
public record Contents(Path path, Head head, SourceId source, Instant now, Choices choices) {
  /// Opens the bytes, unbuffered; the caller closes them.
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
