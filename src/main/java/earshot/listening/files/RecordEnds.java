package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Tells, letter by letter, where a record ends.
sealed interface RecordEnds {
  /// No record ended.
  long NONE = -1;

  /// How many letters before the end of this one a record ended, 0 for right after it; [#NONE] when
  /// none did.
  ///
  /// @param letter a byte, or two of UTF-16
  long after(int letter);

  /// A record a line.
  final class Lines implements RecordEnds {
    @Override
    public long after(int letter) {
      return letter == '\n' ? 0 : NONE;
    }
  }

  /// Rows of cells; where cells end is told as [CappedRows] tells it.
  final class Rows implements RecordEnds {
    private final char separator;
    private final boolean utf8;
    private long ofCell;
    private long ofRow;
    private boolean cellIsQuoted;
    private boolean quoted;
    private boolean dropping;
    private boolean afterReturn;

    Rows(char separator, boolean utf8) {
      this.separator = separator;
      this.utf8 = utf8;
    }

    @Override
    public long after(int letter) {
      boolean returned = afterReturn;
      afterReturn = false;
      if (returned && letter == '\n') return 0;
      step(letter);
      if (returned) return 1;
      return letter == '\n' && !quoted && ofRow == 0 ? 0 : NONE;
    }

    private void step(int letter) {
      boolean lineEnd = letter == '\n' || letter == '\r';
      if (lineEnd && (dropping || !quoted)) {
        afterReturn = letter == '\r';
        nextRow();
        return;
      }
      if (dropping) return;
      if (letter == '"' && (ofCell == 0 || cellIsQuoted)) {
        cellIsQuoted = true;
        quoted = !quoted;
      } else if (!quoted && letter == separator) {
        ofCell = 0;
        cellIsQuoted = false;
        ofRow++;
        return;
      }
      if (utf8 && (letter & 0xC0) == 0x80) return;
      ofRow++;
      ofCell++;
      dropping = ofCell > Table.MOST_CHARACTERS || ofRow > 4L * Table.MOST_CHARACTERS;
    }

    private void nextRow() {
      ofCell = 0;
      ofRow = 0;
      cellIsQuoted = false;
      quoted = false;
      dropping = false;
    }
  }

  /// Mails of a mailbox: one ends where the next begins.
  final class Mails implements RecordEnds {
    private static final int LONGEST = 1_000;

    private final byte[] line = new byte[LONGEST];
    private long length;
    private boolean afterBlank;
    private boolean begun;

    @Override
    public long after(int letter) {
      if (length < LONGEST) line[(int) length] = (byte) letter;
      length++;
      if (letter != '\n') return NONE;
      String text =
          new String(line, 0, (int) Math.min(length, LONGEST), ISO_8859_1).stripTrailing();
      long whole = length;
      boolean ended = begun && afterBlank && MailFileReader.isSeparator(text);
      begun = true;
      afterBlank = text.isEmpty();
      length = 0;
      return ended ? whole : NONE;
    }
  }
}
