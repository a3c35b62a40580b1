package earshot.reports;

import java.io.IOException;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Breaks words into lines of a page and puts them into the order in which letters are drawn.
///
/// What the typeface has no letter for, such as Chinese and emoji, becomes `□`, and is counted.
final class Letters {
  private static final String MISSING = "□";

  private final PDFont font;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private int missing;

  Letters(PDFont font) {
    this.font = font;
  }

  /// How many signs had no letter so far.
  int missing() {
    return missing;
  }

  PDFont font() {
    return font;
  }

  double width(String drawn, double size) throws IOException {
    return drawn.isEmpty() ? 0 : font.getStringWidth(drawn) / 1000 * size;
  }

  /// The words with what cannot be drawn replaced; not yet in the order of drawing.
  String drawable(String words) {
    if (words.codePoints().allMatch(point -> point < 0x250 && point >= ' ')) return words;
    StringBuilder out = new StringBuilder(words.length());
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(words);
    int from = signs.first();
    for (int to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
      String sign = words.substring(from, to);
      if (sign.equals("\n") || sign.codePoints().allMatch(this::isKnown)) {
        out.append(sign);
      } else {
        out.append(MISSING);
        missing++;
      }
    }
    return out.toString();
  }

  private boolean isKnown(int point) {
    // Of emoji the typeface has a few, in one colour, that not every reader of PDF draws.
    if (point > 0xFFFF || Character.getType(point) == Character.FORMAT) return false;
    if (Character.isISOControl(point)) return false;
    return known.computeIfAbsent(point, this::hasGlyph);
  }

  private boolean hasGlyph(int point) {
    try {
      return font.encode(Character.toString(point)).length > 0;
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }

  /// The lines that fit a width, in the order of drawing.
  List<String> lines(String words, double size, double room) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : drawable(words).split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
      places.setText(paragraph);
      int from = places.first();
      for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
        add(lines, line, paragraph.substring(from, to), size, room);
      }
      lines.add(drawn(line.toString().stripTrailing()));
    }
    return lines;
  }

  private void add(List<String> lines, StringBuilder line, String word, double size, double room)
      throws IOException {
    if (width(ArabicForms.of(line + word.stripTrailing()), size) > room && !line.isEmpty()) {
      lines.add(drawn(line.toString().stripTrailing()));
      line.setLength(0);
    }
    String rest = word;
    while (width(ArabicForms.of(rest.stripTrailing()), size) > room && rest.length() > 1) {
      int fits = rest.length() - 1;
      while (fits > 1 && width(ArabicForms.of(rest.substring(0, fits)), size) > room) fits--;
      if (Character.isHighSurrogate(rest.charAt(fits - 1)) && fits > 1) fits--;
      lines.add(drawn(rest.substring(0, fits)));
      rest = rest.substring(fits);
    }
    line.append(rest);
  }

  /// One line from left to right, as its letters stand on the page.
  static String drawn(String line) {
    if (line.chars().allMatch(each -> each < 0x590)) return line;
    String formed = ArabicForms.of(line);
    Bidi bidi = new Bidi(formed, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) return formed;
    int many = bidi.getRunCount();
    byte[] levels = new byte[many];
    Integer[] runs = new Integer[many];
    for (int i = 0; i < many; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, many);
    StringBuilder out = new StringBuilder(formed.length());
    for (Integer run : runs) {
      String part = formed.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      out.append(bidi.getRunLevel(run) % 2 == 0 ? part : mirrored(part));
    }
    return out.toString();
  }

  private static String mirrored(String part) {
    String turned = new StringBuilder(part).reverse().toString();
    StringBuilder out = new StringBuilder(turned.length());
    turned.codePoints().forEach(point -> out.appendCodePoint(mirror(point)));
    return out.toString();
  }

  private static int mirror(int point) {
    String pairs = "()[]{}<>«»";
    int at = pairs.indexOf(point);
    return at < 0 ? point : pairs.charAt(at ^ 1);
  }
}
