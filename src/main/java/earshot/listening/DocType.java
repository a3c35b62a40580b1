package earshot.listening;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a document defines for itself in its document type: a few small entities. Nothing is
/// opened, nothing is expanded twice.
///
/// @param entities markup-free values by name, ready to stand in the text
/// @param end where the document goes on after its document type, or where it starts
record DocType(Map<String, String> entities, int end) {
  private static final int LONGEST = 200_000;
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s++([\\w.:-]++)\\s++(?:\"([^\"]*+)\"|'([^']*+)')");
  private static final Pattern REFERENCE = Pattern.compile("&(?!#|(?:lt|gt|amp|quot|apos);)");

  /// Reads the document type that stands between `start` and the root, if there is one.
  static DocType in(String text, int start) {
    int at = find(text, start);
    if (at < 0) return new DocType(Map.of(), start);
    int end = end(text, at);
    return new DocType(entities(text.substring(at, end)), end);
  }

  /// Only comments and instructions may come before it.
  private static int find(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (text.charAt(at) <= ' ') {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else {
        return text.regionMatches(true, at, "<!DOCTYPE", 0, 9) ? at : -1;
      }
    }
    return -1;
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static int end(String text, int at) {
    int depth = 0;
    char quote = 0;
    int limit = Math.min(text.length(), at + LONGEST);
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (text.startsWith("<!--", i)) {
        i = after(text, "-->", i) - 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      }
    }
    int simple = text.indexOf('>', at);
    return simple < 0 ? text.length() : simple + 1;
  }

  private static Map<String, String> entities(String type) {
    if (type.indexOf('[') < 0) return Map.of();
    Map<String, String> found = new HashMap<>();
    int characters = 0;
    Matcher entity = ENTITY.matcher(type);
    while (entity.find() && found.size() < Caps.ENTITIES) {
      String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
      characters += value.length();
      if (characters > Caps.ENTITY_CHARACTERS) break;
      // A value that refers to other entities is how bombs are built: it stays as written.
      if (REFERENCE.matcher(value).find()) continue;
      found.putIfAbsent(entity.group(1), value.replace("<", "&lt;"));
    }
    return found;
  }
}
