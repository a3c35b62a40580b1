package earshot.ui.kit;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A text of strangers taken apart into words, spaces, pictures and characters that must be seen.
///
/// @param text as it came
/// @param pieces in order; they cover the text except for soft hyphens
/// @param bidi whether it needs right-to-left layout, so that no word may share a text node with
///   another
record Passage(String text, List<Piece> pieces, boolean bidi) {
  /// A piece of the text.
  ///
  /// @param from first UTF-16 unit
  /// @param to unit after the last
  record Piece(Kind kind, int from, int to) {}

  /// What a piece is.
  enum Kind {
    /// Letters, shown as they are.
    WORD,
    /// One or more spaces.
    SPACE,
    /// An end of line.
    BREAK,
    /// Drawn as a picture.
    EMOJI,
    /// Control, direction and zero-width characters, shown by number.
    CODE,
    /// More combining marks than any script stacks, counted instead of shown.
    MARKS
  }

  private static final int MOST_MARKS = 4;

  /// Copies the list.
  Passage {
    pieces = List.copyOf(pieces);
  }

  static Passage of(String text) {
    char[] chars = text.toCharArray();
    boolean bidi = Bidi.requiresBidi(chars, 0, chars.length);
    Reader reader = new Reader(text);
    reader.read();
    return new Passage(text, bidi ? cutAtBreaks(text, reader.pieces) : reader.pieces, bidi);
  }

  /// How a piece reads in plain text.
  String shown(Piece piece) {
    String own = text.substring(piece.from(), piece.to());
    return switch (piece.kind()) {
      case WORD -> own;
      case SPACE -> own.replaceAll("[\\t\\x0B]", " ");
      case BREAK -> "\n";
      case EMOJI -> own;
      case CODE -> "\u27E6" + code(piece) + "\u27E7";
      case MARKS -> "\u27E6" + Words.KIT.get("text.marks", own.length()) + "\u27E7";
    };
  }

  /// The whole text in plain characters, ends of lines as spaces.
  String plain() {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (Piece piece : pieces) out.append(piece.kind() == Kind.BREAK ? " " : shown(piece));
    return out.toString();
  }

  /// The number of the character, such as `U+202E`, with how often it repeats: `U+200B ×12`.
  String code(Piece piece) {
    int cp = text.codePointAt(piece.from());
    int times = text.codePointCount(piece.from(), piece.to());
    return earshot.model.Shown.number(cp) + (times > 1 ? " \u00D7" + times : "");
  }

  /// Whether the first letter with a direction runs from right to left.
  boolean rightToLeft() {
    return bidi && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  // In right-to-left text even a break inside a word, as after a hyphen, must not fall within one
  // text node. Letters and signs are parted too: they often come from two typefaces, and the
  // toolkit puts the parts of one node in the wrong order then.
  private static List<Piece> cutAtBreaks(String text, List<Piece> pieces) {
    BitSet breaks = breaks(text);
    List<Piece> cut = new ArrayList<>();
    for (Piece piece : pieces) {
      int from = piece.from();
      for (int at = from + 1; at < piece.to() && piece.kind() == Kind.WORD; at++) {
        if (Character.isLowSurrogate(text.charAt(at))) continue;
        if (breaks.get(at) || changesSide(text, at)) {
          cut.add(new Piece(Kind.WORD, from, at));
          from = at;
        }
      }
      cut.add(new Piece(piece.kind(), from, piece.to()));
    }
    return cut;
  }

  private static BitSet breaks(String text) {
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    BitSet breaks = new BitSet(text.length());
    for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) breaks.set(at);
    return breaks;
  }

  private static boolean changesSide(String text, int at) {
    int next = text.codePointAt(at);
    if (Character.getDirectionality(next) == Character.DIRECTIONALITY_NONSPACING_MARK) return false;
    return isRightToLeft(text.codePointBefore(at)) != isRightToLeft(next);
  }

  private static boolean isRightToLeft(int cp) {
    return switch (Character.getDirectionality(cp)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          true;
      default -> false;
    };
  }

  /// Walks through the text once.
  private static final class Reader {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int wordFrom = -1;
    private int at;
    private int marks;

    Reader(String text) {
      this.text = text;
    }

    void read() {
      while (at < text.length()) step();
      endWord();
    }

    private void step() {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == 0x0B) {
        run(Kind.SPACE, at + 1);
      } else if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f') {
        boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        add(Kind.BREAK, at + (pair ? 2 : 1));
      } else if (c == 0xAD) {
        endWord();
        at++;
      } else if (Emoji.mayStart(text, at)) {
        emoji();
      } else {
        letter();
      }
    }

    private void emoji() {
      int end = Emoji.clusterEnd(text, at);
      if (Emoji.isPicture(text.substring(at, end))) add(Kind.EMOJI, end);
      else letter();
    }

    private void letter() {
      int cp = text.codePointAt(at);
      int next = at + Character.charCount(cp);
      boolean behindACode =
          !pieces.isEmpty() && pieces.getLast().kind() == Kind.CODE && pieces.getLast().to() == at;
      int before = at > 0 && !behindACode ? text.codePointBefore(at) : 0;
      int after = next < text.length() ? text.codePointAt(next) : 0;
      boolean half = Character.getType(cp) == Character.SURROGATE;
      if (half || earshot.model.Shown.isHidden(cp, before, after)) {
        int end = next;
        while (end < text.length() && text.codePointAt(end) == cp) end += Character.charCount(cp);
        add(Kind.CODE, end);
      } else if (Character.getType(cp) == Character.NON_SPACING_MARK && ++marks > MOST_MARKS) {
        run(Kind.MARKS, next);
      } else {
        if (Character.getType(cp) != Character.NON_SPACING_MARK) marks = 0;
        if (wordFrom < 0) wordFrom = at;
        at = next;
      }
    }

    private void run(Kind kind, int end) {
      Piece last = pieces.isEmpty() || wordFrom >= 0 ? null : pieces.getLast();
      if (last != null && last.kind() == kind && last.to() == at) {
        pieces.set(pieces.size() - 1, new Piece(kind, last.from(), end));
        at = end;
      } else {
        add(kind, end);
      }
    }

    private void add(Kind kind, int end) {
      endWord();
      pieces.add(new Piece(kind, at, end));
      at = end;
      if (kind != Kind.MARKS) marks = 0;
    }

    private void endWord() {
      if (wordFrom >= 0) pieces.add(new Piece(Kind.WORD, wordFrom, at));
      wordFrom = -1;
    }
  }
}
