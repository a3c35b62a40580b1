package earshot.listening;

import earshot.model.Repair;
import java.util.Arrays;
import java.util.Set;

/// Looks at how the tags of a document fit together, to tell what a lenient reader had to guess,
/// and where a document holds more elements than a source may cost.
final class Shape {
  private static final int LOOK_BACK = 256;

  private final String text;
  private final Set<Repair> found;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int depth;
  private int elements;
  private int at;

  private Shape(String text, Set<Repair> found) {
    this.text = text;
    this.found = found;
  }

  /// The part of a document that may be read: all of it unless it has too many elements. Adds to
  /// `found` what is wrong with its tags.
  static String readable(String text, Set<Repair> found) {
    return new Shape(text, found).walk();
  }

  private String walk() {
    while (true) {
      int lt = text.indexOf('<', at);
      if (lt < 0 || lt + 1 >= text.length()) break;
      char c = text.charAt(lt + 1);
      at = lt + 1;
      if (c == '!' || c == '?') {
        if (!skip(lt)) return cut(text.length());
      } else if (c == '/') {
        endTag(lt + 2);
        if (depth == 0 && elements > 0) return afterRoot();
      } else if (Character.isLetter(c) || c == '_') {
        if (++elements > Caps.ELEMENTS) return cut(lt);
        if (!startTag(lt + 1)) return cut(text.length());
        if (depth == 0) return afterRoot();
      }
    }
    return depth > 0 ? cut(text.length()) : text;
  }

  private String cut(int end) {
    found.add(Repair.TRUNCATED);
    return end == text.length() ? text : text.substring(0, end);
  }

  private String afterRoot() {
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') continue;
      if (text.startsWith("<!--", i)) {
        int end = text.indexOf("-->", i);
        if (end < 0) return text;
        i = end + 2;
      } else {
        found.add(Repair.TRAILING_JUNK);
        return text;
      }
    }
    return text;
  }

  private boolean skip(int lt) {
    String end = ">";
    if (text.startsWith("<![CDATA[", lt)) end = "]]>";
    else if (text.startsWith("<!--", lt)) end = "-->";
    else if (text.startsWith("<?", lt)) end = "?>";
    int stop = text.indexOf(end, lt + 2);
    if (stop < 0) return false;
    at = stop + end.length();
    return true;
  }

  private boolean startTag(int name) {
    int nameEnd = nameEnd(name);
    int i = nameEnd;
    char quote = 0;
    boolean afterEquals = false;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        break;
      } else if (c == '"' || c == '\'') {
        quote = c;
        afterEquals = false;
      } else if (c == '=') {
        afterEquals = true;
      } else if (c > ' ' && afterEquals) {
        found.add(Repair.UNQUOTED_ATTRIBUTE);
        afterEquals = false;
      }
    }
    if (i >= text.length()) return false;
    at = i + 1;
    if (text.charAt(i - 1) != '/') push(name, nameEnd);
    return true;
  }

  private void push(int name, int nameEnd) {
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      ends = Arrays.copyOf(ends, depth * 2);
    }
    starts[depth] = name;
    ends[depth++] = nameEnd;
  }

  private void endTag(int name) {
    int nameEnd = nameEnd(name);
    int end = text.indexOf('>', nameEnd);
    at = end < 0 ? text.length() : end + 1;
    for (int i = depth - 1; i >= Math.max(0, depth - LOOK_BACK); i--) {
      int length = ends[i] - starts[i];
      if (length == nameEnd - name && text.regionMatches(starts[i], text, name, length)) {
        if (i < depth - 1) found.add(Repair.MISMATCHED_TAGS);
        depth = i;
        return;
      }
    }
    found.add(Repair.MISMATCHED_TAGS);
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c <= ' ' || c == '>' || c == '/') break;
      end++;
    }
    return end;
  }
}
