package earshot.language;

import java.util.ArrayList;
import java.util.List;

/// Finds the emoji of a text, each with its skin tone and joined parts as one. Never changes; any
/// number of threads may share one.
public final class EmojiFinder {
  /// The first unit that may begin one.
  private static final char FIRST = '\u203C';

  private final Vocabulary vocabulary = Vocabulary.ofEmoji();

  /// The emoji in the order of the text, one entry for each time it stands there. The sign that
  /// asks for a picture is left out, so that `❤` and `❤️` are one.
  public List<String> of(String text) {
    List<String> found = new ArrayList<>();
    char[] chars = text.toCharArray();
    for (int at = 0; at < chars.length; ) {
      int end = chars[at] < FIRST ? at : Emoji.end(chars, at, chars.length, vocabulary);
      if (end > at) {
        String sign = new String(chars, at, end - at);
        boolean single = sign.indexOf(Characters.JOINER) < 0;
        found.add(single ? sign.replace(String.valueOf(Characters.VARIATION), "") : sign);
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }
}
