package earshot.listening;

import java.util.Locale;
import java.util.Set;

/// Cuts what a publishing system adds below every post: it would count as words of the author.
final class Furniture {
  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 8;

  /// Lines that are furniture when they stand alone at the end.
  private static final Set<String> ALONE =
      Set.of(
          "leave a comment",
          "leave a reply",
          "leave a response",
          "post a comment",
          "add a comment",
          "add comment",
          "comments",
          "no comments",
          "view comments",
          "read more",
          "read more here",
          "continue reading",
          "read the rest of this entry",
          "read the full article",
          "read the full story",
          "keep reading",
          "more",
          "permalink",
          "share this",
          "share this post",
          "share this article",
          "share",
          "like this",
          "like loading",
          "related",
          "related posts",
          "email this",
          "print",
          "print this",
          "[link]",
          "[comments]",
          "link",
          "tweet");

  /// What the buttons of a share bar say.
  private static final Set<String> BUTTONS =
      Set.of(
          "share",
          "tweet",
          "pin",
          "email",
          "e-mail",
          "mail",
          "like",
          "save",
          "print",
          "reddit",
          "facebook",
          "twitter",
          "x",
          "bluesky",
          "mastodon",
          "linkedin",
          "whatsapp",
          "pinterest",
          "tumblr",
          "digg",
          "stumbleupon",
          "telegram",
          "pocket",
          "flipboard",
          "del.icio.us",
          "delicious",
          "instapaper",
          "buffer",
          "on",
          "to",
          "via",
          "this",
          "it");

  private Furniture() {}

  /// The text without the furniture at its end; a text that is nothing else stays.
  static String cut(String text) {
    String kept = text;
    for (int i = 0; i < MOST_LINES; i++) {
      int line = kept.lastIndexOf('\n') + 1;
      int cut = cut(kept, line);
      if (cut == kept.length() || cut == 0) return kept;
      kept = kept.substring(0, cut).stripTrailing();
    }
    return kept;
  }

  /// Where the furniture in the last line begins; the end of the text when there is none.
  private static int cut(String text, int line) {
    int submission = submission(text);
    if (submission < text.length()) return submission;
    int length = text.length() - line;
    if (length == 0 || length > LONGEST_LINE) return text.length();
    if (text.startsWith("The post ", line) && text.indexOf("appeared first on ", line) > 0) {
      return line;
    }
    if (length > 120) return text.length();
    String last = text.substring(line).toLowerCase(Locale.ROOT);
    if (ALONE.contains(bare(last)) || isCommentCount(last)) return line;
    if (last.startsWith("continue reading ") || last.startsWith("filed under")) return line;
    return isShareBar(last) ? line : text.length();
  }

  /// Reddit's `submitted by /u/name to r/place [link] [comments]`.
  private static int submission(String text) {
    if (!text.endsWith("[comments]") && !text.endsWith("[link]")) return text.length();
    int at = text.lastIndexOf("submitted by");
    return at >= 0 && text.length() - at <= 200 ? at : text.length();
  }

  private static String bare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isOrnament(line.charAt(from))) from++;
    while (to > from && isOrnament(line.charAt(to - 1))) to--;
    return line.substring(from, to);
  }

  private static boolean isOrnament(char c) {
    return !Character.isLetterOrDigit(c) && c != '[' && c != ']';
  }

  private static boolean isCommentCount(String line) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) digits++;
    if (digits == 0) return false;
    String rest = bare(line.substring(digits));
    return rest.equals("comment") || rest.equals("comments");
  }

  private static int wordEnd(String line) {
    int end = 0;
    while (end < line.length() && " |·•,:!\t".indexOf(line.charAt(end)) < 0) end++;
    return end;
  }

  private static boolean isShareBar(String line) {
    if (line.length() > 100 || !BUTTONS.contains(line.substring(0, wordEnd(line)))) return false;
    int buttons = 0;
    for (String word : line.split("[\\s|·•,:!]+", -1)) {
      if (word.isEmpty()) continue;
      if (!BUTTONS.contains(word)) return false;
      buttons++;
    }
    return buttons >= 3;
  }
}
