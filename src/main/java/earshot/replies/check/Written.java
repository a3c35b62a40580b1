package earshot.replies.check;

import earshot.model.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft laid out once for all checks: in lower case, and cut into words.
///
/// Places are those of the draft: every character stays one character.
final class Written {
  final DraftText draft;

  /// The text.
  final String body;

  /// The text in lower case with straight apostrophes.
  final String lower;

  private String[] words = new String[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int count;
  private @Nullable List<Facts.Fact> facts;

  Written(DraftText draft) {
    this.draft = draft;
    this.body = draft.body();
    this.lower = lowered(body);
    cut();
  }

  /// What it says about persons, found once for all checks that ask.
  List<Facts.Fact> facts() {
    List<Facts.Fact> found = facts;
    if (found == null) {
      found = Facts.in(this);
      facts = found;
    }
    return found;
  }

  /// Whether any of these characters stands in it.
  boolean hasAny(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      if (body.indexOf(signs.charAt(i)) >= 0) return true;
    }
    return false;
  }

  int count() {
    return count;
  }

  String word(int n) {
    return words[n];
  }

  int from(int n) {
    return from[n];
  }

  int to(int n) {
    return to[n];
  }

  /// From the first of these words to the end of the last.
  Span span(int first, int last) {
    return new Span(from[first], to[last]);
  }

  String text(Span span) {
    return body.substring(span.from(), span.to());
  }

  /// Whether a sentence ends between two neighbouring words.
  boolean partsAfter(int n) {
    if (n + 1 >= count) return true;
    for (int at = to[n]; at < from[n + 1]; at++) {
      char c = lower.charAt(at);
      if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') return true;
    }
    return false;
  }

  /// In lower case, character by character.
  static String lowered(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] = c == '’' || c == '‘' ? '\'' : Character.toLowerCase(c);
    }
    return new String(chars);
  }

  private void cut() {
    int at = 0;
    while (at < lower.length()) {
      if (!isOfWord(lower.charAt(at))) {
        at++;
        continue;
      }
      int begin = at;
      while (at < lower.length() && continues(at)) at++;
      add(begin, at);
    }
  }

  private boolean continues(int at) {
    char c = lower.charAt(at);
    if (isOfWord(c)) return true;
    return c == '\'' && at + 1 < lower.length() && isOfWord(lower.charAt(at + 1));
  }

  private static boolean isOfWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(int begin, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    words[count] = lower.substring(begin, end);
    from[count] = begin;
    to[count++] = end;
  }
}
