package earshot.ui.kit;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells emoji from other characters and names the picture of each.
///
/// An emoji is a grapheme cluster whose first code point is shown as a picture by default, or any
/// emoji character followed by U+FE0F or a keycap, or a pair of regional indicators, and never one
/// with U+FE0E (Unicode Technical Standard 51). So ©, ™ and ☎︎ stay text.
final class Emoji {
  private static final int AS_TEXT = 0xFE0E;
  private static final int AS_PICTURE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int JOINER = 0x200D;

  private Emoji() {}

  /// Where the cluster that starts at `from` ends.
  static int clusterEnd(String text, int from) {
    // Clusters are short: a window keeps this from reading a whole article for each emoji.
    int to = Math.min(text.length(), from + 64);
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.substring(from, to));
    int end = clusters.following(0);
    return end == BreakIterator.DONE ? to : from + end;
  }

  /// Cheap: false for all letters, so that clusters are looked for only where needed.
  static boolean mayStart(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      int next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      return (next == AS_PICTURE || next == KEYCAP) && Character.isEmoji(c);
    }
    int cp = text.codePointAt(at);
    return Character.isEmoji(cp) || isRegional(cp);
  }

  /// Whether a cluster is to be drawn.
  static boolean isPicture(String cluster) {
    if (cluster.indexOf(AS_TEXT) >= 0) return false;
    int first = cluster.codePointAt(0);
    if (isRegional(first)) {
      int second = Character.charCount(first);
      return second < cluster.length() && isRegional(cluster.codePointAt(second));
    }
    if (Character.isEmojiPresentation(first)) return true;
    boolean asked = cluster.indexOf(AS_PICTURE) > 0 || cluster.indexOf(KEYCAP) > 0;
    return asked && Character.isEmoji(first);
  }

  /// The keys under which the picture may lie, the best first.
  static List<String> keys(String cluster) {
    boolean joined = cluster.indexOf(JOINER) >= 0;
    String plain = hex(cluster, false);
    return joined ? List.of(hex(cluster, true), plain) : List.of(plain);
  }

  /// What stands in for a missing picture and is read aloud: `[face with bags under eyes]`.
  static String name(String cluster) {
    String name = Character.getName(cluster.codePointAt(0));
    return "[" + (name == null ? hex(cluster, false) : name.toLowerCase(Locale.ROOT)) + "]";
  }

  private static boolean isRegional(int cp) {
    return cp >= 0x1F1E6 && cp <= 0x1F1FF;
  }

  private static String hex(String cluster, boolean withSelector) {
    return cluster
        .codePoints()
        .filter(cp -> withSelector || cp != AS_PICTURE)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-"));
  }
}
