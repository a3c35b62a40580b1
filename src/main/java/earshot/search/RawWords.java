package earshot.search;

import java.util.ArrayList;
import java.util.List;

/// Cuts texts into words and single signs as written, for `raw:`.
///
/// Case and accents are kept. A blank is a step of two positions, so that a phrase tells `C++` from
/// `C ++`.
final class RawWords {
  private final String text;
  private final int base;
  private final List<Token> into;
  private int at;
  private int step;

  private RawWords(String text, int base, int step, List<Token> into) {
    this.text = text;
    this.base = base;
    this.step = step;
    this.into = into;
  }

  /// The words and signs of a text in two parts; offsets as in `Words`.
  static List<Token> of(String title, String body) {
    List<Token> found = new ArrayList<>((title.length() + body.length()) / 4 + 4);
    new RawWords(title, 0, 1, found).cut();
    int base = title.isEmpty() ? 0 : title.length() + 1;
    new RawWords(body, base, found.isEmpty() ? 1 : Words.GAP + 1, found).cut();
    return found;
  }

  /// The words and signs a query asks for.
  static List<Token> asked(String text) {
    return of(text, "");
  }

  private void cut() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Letters.isBlank(c)) blank();
      else if (Letters.isUnseen(c)) at += Character.charCount(c);
      else piece(c);
    }
  }

  private void blank() {
    while (at < text.length() && Letters.isBlank(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    // A blank in front of everything parts nothing.
    if (!into.isEmpty() && step == 1) step = 2;
  }

  private void piece(int first) {
    int from = at;
    at += Character.charCount(first);
    if (Letters.startsWord(first) && !Letters.isUnspaced(first)) letters();
    into.add(new Token(Letters.kept(text, from, at), base + from, base + at, step));
    step = 1;
  }

  private void letters() {
    int end = at;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inside = Letters.isMark(c) || (Letters.startsWord(c) && !Letters.isUnspaced(c));
      if (!inside && !Letters.isUnseen(c)) break;
      at += Character.charCount(c);
      if (inside) end = at;
    }
    at = end;
  }
}
