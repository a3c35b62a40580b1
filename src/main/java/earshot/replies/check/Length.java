package earshot.replies.check;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts a text as the place counts it where it will be pasted.
public final class Length {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*");

  /// How wide letters and emoji weigh on X.
  private static final int WIDE = 2;

  private Length() {}

  /// How long a text is there, in the unit of its limit; at least 0.
  public static int of(String text, ChannelPack place) {
    ChannelPack.Limit limit = place.limit();
    if (limit.link().isEmpty()) return count(text, limit.unit());
    int sum = 0;
    StringBuilder rest = new StringBuilder(text.length());
    Matcher addresses = ADDRESS.matcher(text);
    int end = 0;
    while (addresses.find()) {
      rest.append(text, end, addresses.start());
      sum += limit.link().getAsInt();
      end = addresses.end();
    }
    return sum + count(rest.append(text, end, text.length()).toString(), limit.unit());
  }

  /// Whether it is longer than the place takes.
  public static boolean isOver(String text, ChannelPack place) {
    return place.limit().most().isPresent() && of(text, place) > place.limit().most().getAsInt();
  }

  private static int count(String text, ChannelPack.Unit unit) {
    return switch (unit) {
      case CHARACTERS -> text.codePointCount(0, text.length());
      case GRAPHEMES -> graphemes(text);
      case WEIGHTED -> weighted(Normalizer.normalize(text, Normalizer.Form.NFC));
      case WORDS -> (int) WORD.matcher(text).results().count();
    };
  }

  private static int graphemes(String text) {
    BreakIterator clusters = clusters(text);
    int n = 0;
    while (clusters.next() != BreakIterator.DONE) n++;
    return n;
  }

  private static int weighted(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) return text.length();
    BreakIterator clusters = clusters(text);
    int sum = 0;
    int from = 0;
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      sum += isEmoji(text, from, to) ? WIDE : weights(text, from, to);
      from = to;
    }
    return sum;
  }

  private static boolean isEmoji(String text, int from, int to) {
    int first = text.codePointAt(from);
    if (Character.isEmojiPresentation(first)) return true;
    boolean asEmoji = text.indexOf('\uFE0F', from) >= 0 && text.indexOf('\uFE0F', from) < to;
    return asEmoji && Character.isEmoji(first);
  }

  private static int weights(String text, int from, int to) {
    return text.substring(from, to).codePoints().map(c -> isNarrow(c) ? 1 : WIDE).sum();
  }

  // The published ranges that weigh one; everything else weighs two.
  private static boolean isNarrow(int c) {
    return c <= 0x10FF
        || (c >= 0x2000 && c <= 0x200D)
        || (c >= 0x2010 && c <= 0x201F)
        || (c >= 0x2032 && c <= 0x2037);
  }

  private static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    return clusters;
  }
}
