package earshot.listening.files;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Reads a file line by line without ever holding more than a line may have.
final class Lines {
  private final Reader in;
  private final int longest;
  private long number;
  private boolean ended;
  private boolean afterReturn;

  /// @param in buffered
  /// @param longest characters of a line
  Lines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// A line.
  ///
  /// @param number from 1
  /// @param text empty text when it was too long
  record Line(long number, String text, boolean tooLong) {}

  /// The next line; empty at the end of the file.
  Optional<Line> next() throws IOException {
    if (ended) return Optional.empty();
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    int read = in.read();
    if (afterReturn && read == '\n') read = in.read();
    afterReturn = false;
    if (read < 0) {
      ended = true;
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n' && read != '\r'; read = in.read()) {
      if (tooLong) continue;
      if (text.length() < longest) {
        text.append((char) read);
      } else {
        tooLong = true;
        text = new StringBuilder();
      }
    }
    ended = read < 0;
    afterReturn = read == '\r';
    return Optional.of(new Line(++number, tooLong ? "" : text.toString(), tooLong));
  }
}
