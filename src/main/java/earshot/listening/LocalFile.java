package earshot.listening;

import earshot.model.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads a feed from a file that a person named.
final class LocalFile {
  private LocalFile() {}

  /// Understands a file as if it had been fetched; nothing is contacted. Never throws for what the
  /// file is or holds.
  static ParsedFeed read(Path file) {
    return read(file, FeedOrigin.of(file.toUri()));
  }

  /// The same, as if it had been fetched from a given place.
  static ParsedFeed read(Path file, FeedOrigin origin) {
    if (Files.isDirectory(file)) {
      return unreadable(FailureReason.BAD_ADDRESS, "“%s” is a folder; name a file in it.", file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Caps.DOCUMENT_BYTES + 1);
      if (bytes.length > Caps.DOCUMENT_BYTES) {
        return new ParsedFeed.Unreadable(
            FailureReason.TOO_BIG, Caps.tooLarge(Caps.DOCUMENT_BYTES), List.of());
      }
      if (bytes.length == 0) return unreadable(FailureReason.EMPTY, "“%s” is empty.", file);
      return FeedParser.parse(bytes, origin);
    } catch (NoSuchFileException missing) {
      return unreadable(FailureReason.MISSING, "There is no file “%s”.", file);
    } catch (IOException unreadable) {
      return unreadable(
          FailureReason.BAD_ADDRESS, "“%s” cannot be read; check its permissions.", file);
    }
  }

  private static ParsedFeed unreadable(FailureReason reason, String sentence, Path file) {
    return new ParsedFeed.Unreadable(reason, sentence.formatted(file.getFileName()), List.of());
  }
}
