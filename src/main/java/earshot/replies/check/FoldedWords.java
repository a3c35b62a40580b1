package earshot.replies.check;

import earshot.model.LookAlikes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a text without case, accents, invisible signs and look-alike letters.
///
/// Look-alikes are those of [LookAlikes], which one cannot tell apart in most typefaces, and `0`
/// and `1` among letters.
final class FoldedWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();

  private FoldedWords(String text) {
    this.text = text;
  }

  static FoldedWords of(String text) {
    var folded = new FoldedWords(text);
    folded.cut();
    return folded;
  }

  /// One word of a name or text, folded; what is no letter or digit is dropped.
  static String fold(String text) {
    return String.join("", of(text).words);
  }

  int size() {
    return words.size();
  }

  String word(int n) {
    return words.get(n);
  }

  int from(int n) {
    return places.get(n)[0];
  }

  int to(int n) {
    return places.get(n)[1];
  }

  /// How many characters stand before this word and after the last one.
  int gap(int n) {
    return from(n) - to(n - 1);
  }

  /// Whether blank space stands before this word.
  boolean spaced(int n) {
    return between(n).chars().anyMatch(Character::isWhitespace);
  }

  /// Whether a sentence or a part of one ends before this word.
  boolean parted(int n) {
    String between = between(n);
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      boolean joins = " \u00A0-‐‑–_'’/·\t\n".indexOf(c) >= 0;
      boolean inside = c == '.' && between.length() == 1;
      if (!joins && !inside) return true;
    }
    return false;
  }

  /// Whether `@` or `/` stands before this word, as before a handle.
  boolean addressed(int n) {
    int at = from(n) - 1;
    return at >= 0 && (text.charAt(at) == '@' || text.charAt(at) == '/');
  }

  private String between(int n) {
    return text.substring(to(n - 1), from(n));
  }

  private void cut() {
    StringBuilder word = new StringBuilder();
    int begin = -1;
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isOfWord(c)) {
        if (begin < 0) begin = i;
        append(c, word);
        end = next;
      } else if (c == '&' || c == '+') {
        take(word, begin, end);
        begin = -1;
        words.add("and");
        places.add(new int[] {i, next});
      } else if (begin >= 0 && !isInvisible(c)) {
        take(word, begin, end);
        begin = -1;
      }
      i = next;
    }
    take(word, begin, end);
  }

  private void take(StringBuilder word, int begin, int end) {
    if (begin < 0) return;
    words.add(spelled(word.toString()));
    places.add(new int[] {begin, end});
    word.setLength(0);
  }

  private static String spelled(String word) {
    boolean digits = word.indexOf('0') >= 0 || word.indexOf('1') >= 0;
    boolean letters = digits && word.chars().anyMatch(Character::isLetter);
    return letters ? word.replace('0', 'o').replace('1', 'l') : word;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static void append(int c, StringBuilder word) {
    if (c < 0x80) {
      word.append((char) Character.toLowerCase(c));
      return;
    }
    Optional<String> alike = LookAlikes.latin(c);
    if (alike.isPresent()) {
      word.append(alike.get());
      return;
    }
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(
            each -> word.append(LookAlikes.latin(each).orElseGet(() -> Character.toString(each))));
  }
}
