package earshot.listening.files;

import java.io.IOException;
import java.io.Reader;

/// The lines of a file one by one; of one that is too long only that it is, so that a line without
/// end costs no memory.
final class CappedLines {
  private final Reader from;
  private final int longest;
  private final char[] pending = new char[16 << 10];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private boolean cut;
  private boolean over;

  CappedLines(Reader from) {
    this(from, Table.MOST_CHARACTERS);
  }

  /// @param longest characters of a line
  CappedLines(Reader from, int longest) {
    this.from = from;
    this.longest = longest;
  }

  /// Goes on to the next line; false when there is none.
  boolean next() throws IOException {
    if (over) return false;
    line.setLength(0);
    cut = false;
    boolean any = false;
    while (true) {
      if (at == end && !fill()) {
        over = true;
        return any;
      }
      any = true;
      int stop = at;
      while (stop < end && pending[stop] != '\n') stop++;
      keep(stop);
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) return true;
    }
  }

  private void keep(int stop) {
    if (cut) return;
    line.append(pending, at, stop - at);
    if (line.length() <= longest) return;
    cut = true;
    line.setLength(0);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, from.read(pending, 0, pending.length));
    return end > 0;
  }

  boolean isCut() {
    return cut;
  }

  String text() {
    return line.toString();
  }
}
