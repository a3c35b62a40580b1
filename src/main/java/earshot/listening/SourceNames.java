package earshot.listening;

import java.util.ArrayList;
import java.util.List;

/// Makes names and folders of sources fit for one line: what a list of sources could not carry to
/// another reader is left out.
public final class SourceNames {
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 64;

  private SourceNames() {}

  /// The name without controls, unpaired surrogates and what XML cannot hold, with single blanks,
  /// at most 1,000 characters. Letters that steer the direction of a line stay; they are marked
  /// wherever a name is shown.
  public static String name(String raw) {
    StringBuilder out = new StringBuilder(Math.min(raw.length(), LONGEST));
    boolean blank = false;
    for (int at = 0; at < raw.length() && out.length() < LONGEST; ) {
      int codePoint = raw.codePointAt(at);
      at += Character.charCount(codePoint);
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        blank = true;
      } else if (isWritable(codePoint)) {
        if (blank && !out.isEmpty()) out.append(' ');
        blank = false;
        out.appendCodePoint(codePoint);
      }
    }
    return cut(out.toString());
  }

  /// The folder path with tidy parts, at most 64 of them.
  public static String folder(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      String tidy = name(part);
      if (!tidy.isEmpty() && parts.size() < DEEPEST) parts.add(tidy);
    }
    String joined = String.join("/", parts);
    if (joined.length() <= LONGEST) return joined;
    String fitting = cut(joined);
    return fitting.endsWith("/") ? fitting.substring(0, fitting.length() - 1) : fitting.strip();
  }

  private static boolean isWritable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      default -> (codePoint & 0xFFFE) != 0xFFFE && (codePoint < 0xFDD0 || codePoint > 0xFDEF);
    };
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) return text;
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end).strip();
  }
}
