package earshot.listening.files;

import java.io.IOException;
import java.util.Optional;

/// Reads the posts out of one kind of file, one after the other.
public interface RecordReader {
  /// The name a person knows the format by, such as `Meltwater`; at most 40 characters, and the
  /// same for ever.
  String format();

  /// Whether a file is of this format, by what it begins with and never by its name.
  boolean recognises(Head head);

  /// Gives every post to the receiver, in the order of the file, and says of each record that is
  /// none why. Holds one record in memory at a time.
  ///
  /// @throws FileRefused when the file as a whole cannot be read
  /// @throws IOException when the disk fails
  void read(Contents file, Records to) throws IOException;

  /// How a file is read on that grows at its end; absent where it can only be read as a whole.
  default Optional<Growing> growing(Head head) {
    return Optional.empty();
  }
}
