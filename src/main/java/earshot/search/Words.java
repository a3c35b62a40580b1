package earshot.search;

import java.util.ArrayList;
import java.util.List;

/// Cuts texts and queries into words, the same way for history, live items and questions.
///
/// A word is a run of letters, digits, marks and `_`, compared without case and accents; a
/// possessive `'s` is dropped; `#tag` and `@handle` stand beside the bare word at one position;
/// scripts written without blanks give one word per code point, so that phrases find words.
final class Words {
  /// Changes whenever texts are cut or compared in another way; an index of another version is
  /// rebuilt.
  static final int VERSION = 1;

  /// Positions between two parts of a text, so that no phrase and no NEAR reaches across.
  static final int GAP = 100;

  private final String text;
  private final int base;
  private final boolean asked;
  private final List<Token> into;
  private int at;
  private int wordEnd = -1;
  private int step;

  private Words(String text, int base, int step, boolean asked, List<Token> into) {
    this.text = text;
    this.base = base;
    this.step = step;
    this.asked = asked;
    this.into = into;
  }

  /// The words of a text in two parts; offsets count as if one character stood between the parts,
  /// and none before the second when the first is empty.
  static List<Token> of(String title, String body) {
    List<Token> words = new ArrayList<>((title.length() + body.length()) / 5 + 4);
    new Words(title, 0, 1, false, words).cut();
    int base = title.isEmpty() ? 0 : title.length() + 1;
    new Words(body, base, words.isEmpty() ? 1 : GAP + 1, false, words).cut();
    return words;
  }

  /// The words of one text.
  static List<Token> of(String text) {
    return of(text, "");
  }

  /// The words a query asks for: like a text's, but `#tag` asks for the tag alone.
  static List<Token> asked(String text) {
    List<Token> words = new ArrayList<>();
    new Words(text, 0, 1, true, words).cut();
    return words;
  }

  private void cut() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isSigil(c) && wordEnd != at && wordStartsAt(at + 1)) sigil(c);
      else if (Letters.startsWord(c)) run(false);
      else at += Character.charCount(c);
    }
  }

  private void sigil(int c) {
    int from = at++;
    int place = into.size();
    int first = step;
    int end = run(true);
    String mark = c == '#' || c == '＃' ? "#" : "@";
    Token tag =
        new Token(mark + Letters.folded(text, from + 1, end), base + from, base + end, first);
    into.add(place, tag);
    // Bare words follow their sigil at the same position: offsets may not go backwards.
    if (!asked) {
      Token bare = into.get(place + 1);
      into.set(place + 1, new Token(bare.term(), bare.from(), bare.to(), 0));
    }
  }

  /// Reads adjacent pieces of a word and what is dropped behind them; gives the end of the pieces.
  private int run(boolean afterSigil) {
    int pieces = 0;
    while (wordStartsAt(at)) {
      int from = at;
      if (Letters.isUnspaced(text.codePointAt(at))) oneSign();
      else letters();
      pieces++;
      if (!(asked && afterSigil)) add(from);
    }
    if (asked && afterSigil) step = pieces;
    int end = at;
    if (possessiveAt(at)) at += 2;
    wordEnd = at;
    return end;
  }

  private void oneSign() {
    at += Character.charCount(text.codePointAt(at));
    while (at < text.length() && isAttached(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static boolean isAttached(int c) {
    return Letters.isUnseen(c)
        || (Letters.isMark(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED);
  }

  /// Leaves `at` behind the last letter or mark; unseen signs count only between them.
  private void letters() {
    int end = at;
    int i = at;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inside = Letters.isMark(c) || (Letters.startsWord(c) && !Letters.isUnspaced(c));
      if (!inside && !Letters.isUnseen(c)) break;
      i += Character.charCount(c);
      if (inside) end = i;
    }
    at = end;
  }

  private boolean wordStartsAt(int i) {
    return i < text.length() && Letters.startsWord(text.codePointAt(i));
  }

  private boolean possessiveAt(int i) {
    if (i + 1 >= text.length()) return false;
    char mark = text.charAt(i);
    char s = text.charAt(i + 1);
    if ((mark != '\'' && mark != '’') || (s != 's' && s != 'S')) return false;
    if (i + 2 == text.length()) return true;
    int after = text.codePointAt(i + 2);
    return !Letters.startsWord(after) && !Letters.isMark(after);
  }

  private void add(int from) {
    into.add(new Token(Letters.folded(text, from, at), base + from, base + at, step));
    step = 1;
  }

  private static boolean isSigil(int c) {
    return c == '#' || c == '@' || c == '＃' || c == '＠';
  }
}
