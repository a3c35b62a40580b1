package earshot.reports;

import java.util.HashMap;
import java.util.Map;

/// Gives Arabic letters the forms in which they join their neighbours (Unicode's presentation forms
/// B), for pages whose typeface joins nothing by itself.
final class ArabicForms {
  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;

  /// By letter: its isolated, final, initial and medial form; 0 where there is none.
  private static final Map<Integer, int[]> FORMS = forms();

  private static final int LAM = 0x0644;
  private static final Map<Integer, Integer> LAM_ALEF =
      Map.of(0x0622, 0xFEF5, 0x0623, 0xFEF7, 0x0625, 0xFEF9, 0x0627, 0xFEFB);

  private ArabicForms() {}

  // The names of the characters say which form of which letter they are.
  private static Map<Integer, int[]> forms() {
    Map<String, Integer> kinds =
        Map.of("<isolated>", ISOLATED, "<final>", FINAL, "<initial>", INITIAL, "<medial>", MEDIAL);
    Map<Integer, int[]> forms = new HashMap<>();
    for (int point = 0xFE80; point <= 0xFEF4; point++) {
      String name = String.valueOf(Character.getName(point));
      String kind = name.replaceFirst("^.* (\\w+) FORM$", "$1").toLowerCase(java.util.Locale.ROOT);
      String plain =
          java.text.Normalizer.normalize(Character.toString(point), java.text.Normalizer.Form.NFKC);
      if (plain.codePointCount(0, plain.length()) != 1) continue;
      Integer place = kinds.get("<" + kind + ">");
      if (place != null)
        forms.computeIfAbsent(plain.codePointAt(0), _ -> new int[4])[place] = point;
    }
    return forms;
  }

  /// The text with each letter in its form; still in the order of reading.
  static String of(String text) {
    if (text.chars().noneMatch(each -> each >= 0x0621 && each <= 0x064A)) return text;
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i);
      int[] forms = FORMS.get(letter);
      if (forms == null) {
        out.append((char) letter);
        continue;
      }
      boolean before = joinsOn(neighbour(text, i, -1));
      int next = neighbour(text, i, 1);
      Integer both = letter == LAM ? LAM_ALEF.get(next) : null;
      if (both != null && i + 1 < text.length() && text.charAt(i + 1) == next) {
        out.append((char) (both + (before ? 1 : 0)));
        i++;
        continue;
      }
      boolean after = FORMS.containsKey(next) && forms[INITIAL] != 0;
      int form = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED);
      int formed = forms[form] != 0 ? forms[form] : before ? forms[FINAL] : forms[ISOLATED];
      out.append((char) (formed == 0 ? letter : formed));
    }
    return out.toString();
  }

  /// Whether a letter joins the one after it.
  private static boolean joinsOn(int letter) {
    int[] forms = FORMS.get(letter);
    return letter == 0x0640 || (forms != null && forms[INITIAL] != 0);
  }

  /// The next letter in a direction; vowel signs do not count.
  private static int neighbour(String text, int from, int step) {
    for (int i = from + step; i >= 0 && i < text.length(); i += step) {
      if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) return text.charAt(i);
    }
    return 0;
  }
}
