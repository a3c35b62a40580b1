package earshot.listening;

import java.text.Normalizer;

/// Collects the text a person would read: runs of blanks become one, blocks become lines, towers of
/// combining marks are cut.
final class PlainWriter {
  private static final int MARKS = 4;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final StringBuilder text = new StringBuilder(2_048);
  private char blank;
  private int breaks;
  private boolean bullet;
  private int marks;
  private boolean mayNeedComposing;

  void reset() {
    text.setLength(0);
    blank = 0;
    breaks = 0;
    bullet = false;
    marks = 0;
    mayNeedComposing = false;
  }

  boolean isFull() {
    return text.length() >= Caps.TEXT;
  }

  /// Any white space.
  void blank() {
    blank = ' ';
  }

  /// A block begins or ends here: what follows stands on a new line.
  void lineEnds() {
    breaks = Math.max(breaks, 1);
  }

  /// An explicit line break; two of them leave an empty line.
  void lineBreak() {
    breaks = Math.min(breaks + 1, 2);
  }

  /// The next text is an entry of a list.
  void bullet() {
    bullet = true;
  }

  /// Writes a character that is not white space; false when it is one mark too many.
  boolean write(char c) {
    if (c >= 0x300) {
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        if (++marks > MARKS) return false;
      } else {
        marks = 0;
      }
      mayNeedComposing = true;
    } else {
      marks = 0;
      if (c == '\n') {
        lineBreak();
        return true;
      }
      if (c == NO_BREAK_SPACE) {
        blank = blank == 0 ? c : ' ';
        return true;
      }
    }
    if (isFull()) return true;
    if (breaks > 0 || blank != 0 || bullet) separate();
    text.append(c);
    return true;
  }

  /// Whether a character needs no thought: no white space, no mark, no half of a pair.
  static boolean isOrdinary(char c) {
    if (c < 0x7F) return c > ' ';
    if (c < 0x300) return c > NO_BREAK_SPACE;
    return (c >= 0x400 && c <= 0x481) || (c >= 0x4E00 && c <= 0x9FFF);
  }

  /// Writes a stretch of ordinary characters with single blanks between them.
  void write(String source, int from, int to) {
    marks = 0;
    int room = Caps.TEXT - text.length();
    if (room <= 0) return;
    if (breaks > 0 || blank != 0 || bullet) separate();
    text.append(source, from, Math.min(to, from + room));
  }

  private void separate() {
    if (!text.isEmpty()) {
      if (breaks > 0) text.append("\n\n", 0, breaks);
      else if (blank != 0) text.append(blank);
    }
    if (bullet) text.append("• ");
    breaks = 0;
    blank = 0;
    bullet = false;
  }

  /// What was written, in composed form (NFC), never ending within a pair of surrogates.
  String text() {
    if (text.length() > Caps.TEXT) text.setLength(Caps.TEXT);
    int length = text.length();
    if (length > 0 && Character.isHighSurrogate(text.charAt(length - 1)))
      text.setLength(length - 1);
    String written = text.toString();
    if (!mayNeedComposing || Normalizer.isNormalized(written, Normalizer.Form.NFC)) return written;
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    return composed.length() <= Caps.TEXT ? composed : composed.substring(0, Caps.TEXT);
  }
}
