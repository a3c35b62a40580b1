package earshot.listening.files;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/// Lets the characters of a CSV file through, except what is too much of a cell: there the row is
/// cut short, and reading goes on with the next line. So a line without end costs no memory.
final class CappedRows extends Reader {
  private static final int MOST_OF_A_ROW = 4 * Table.MOST_CHARACTERS;

  private final Reader from;
  private final char separator;
  private final char[] pending = new char[8 << 10];
  private final Set<Long> cut = new HashSet<>();
  private int at;
  private int end;
  private long row = 1;
  private int ofCell;
  private int ofRow;
  private boolean cellIsQuoted;
  private boolean quoted;
  private boolean dropping;
  private boolean afterReturn;
  private boolean over;
  private String owed = "";

  CappedRows(Reader from, char separator) {
    this.from = from;
    this.separator = separator;
  }

  /// Whether this row, counted from 1 with empty ones, was cut short; answers once.
  boolean cut(long wanted) {
    return !cut.isEmpty() && cut.remove(wanted);
  }

  /// Whether the file ended within the quotation marks of this row.
  boolean isOpen(long wanted) {
    return over && quoted && row == wanted;
  }

  @Override
  public int read(char[] into, int offset, int most) throws IOException {
    int given = 0;
    while (given < most) {
      if (!owed.isEmpty()) {
        into[offset + given++] = owed.charAt(0);
        owed = owed.substring(1);
      } else if (at == end && !fill()) {
        return given == 0 ? -1 : given;
      } else if (at < end) {
        char c = pending[at++];
        if (dropping) drop(c);
        else if (passes(c)) into[offset + given++] = c;
      }
    }
    return given;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, from.read(pending, 0, pending.length));
    if (end > 0) return true;
    if (!dropping) {
      over = true;
      return false;
    }
    drop('\n');
    return true;
  }

  // Within quotes too: a quote that was never closed would swallow the rest of the file.
  private void drop(char c) {
    if (c != '\n' && c != '\r') return;
    dropping = false;
    owed = quoted ? "\"\n" : "\n";
    afterReturn = c == '\r';
    nextRow();
  }

  private boolean passes(char c) {
    if (c == '\n' && afterReturn) {
      afterReturn = false;
      return true;
    }
    afterReturn = c == '\r' && !quoted;
    if (c == '"' && (ofCell == 0 || cellIsQuoted)) {
      cellIsQuoted = true;
      quoted = !quoted;
    } else if (!quoted && c == separator) {
      ofCell = 0;
      cellIsQuoted = false;
      ofRow++;
      return true;
    } else if (!quoted && (c == '\n' || c == '\r')) {
      nextRow();
      return true;
    }
    ofRow++;
    if (++ofCell <= Table.MOST_CHARACTERS && ofRow <= MOST_OF_A_ROW) return true;
    cut.add(row);
    dropping = true;
    return false;
  }

  private void nextRow() {
    row++;
    ofCell = 0;
    ofRow = 0;
    cellIsQuoted = false;
    quoted = false;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
