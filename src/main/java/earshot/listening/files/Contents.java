package earshot.listening.files;

import earshot.model.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A file to be read and what its posts are read as.
///
/// @param source under which its posts are kept
/// @param now when they are seen
/// @param choices what a person said of it
/// @param part which of its records are read; absent reads all
public record Contents(
    Path path, Head head, SourceId source, Instant now, Choices choices, Optional<Part> part) {
  /// A whole file.
  public Contents(Path path, Head head, SourceId source, Instant now, Choices choices) {
    this(path, head, source, now, choices, Optional.empty());
  }

  /// Some of the records of a file that grows.
  ///
  /// @param preface bytes at its beginning that belong to every part, such as the names of columns
  /// @param from the first byte that is read after them
  /// @param to the byte before which reading ends
  public record Part(long preface, long from, long to) {}

  /// Opens the bytes, unbuffered; the caller closes them.
  public InputStream open() throws IOException {
    return part.isPresent() ? Spliced.of(path, part.get()) : Files.newInputStream(path);
  }

  /// Opens all bytes of the file, also where a part is read; the caller closes them.
  InputStream openWhole() throws IOException {
    return Files.newInputStream(path);
  }
}
