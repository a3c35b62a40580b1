package earshot.listening.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cleans what files say so that it can be stored and shown.
final class Plain {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");

  private Plain() {}

  /// Plain text in NFC: line breaks and tabs stay, other controls go.
  static String text(String written) {
    String text = clean(written) ? written : cleaned(written);
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text.strip()
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /// The same on one line.
  static String line(String written) {
    String text = text(written);
    if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0) return text;
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  /// At most so many characters, and never half of one.
  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    boolean split = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }

  /// A language tag; empty when it cannot be one.
  static String languageTag(String declared) {
    String tag = declared.strip();
    return TAG.matcher(tag).matches()
        ? Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag()
        : "";
  }

  private static boolean clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c >= 0xA0 && c < 0xD800);
      if (!plain) return false;
    }
    return true;
  }

  private static String cleaned(String written) {
    StringBuilder out = new StringBuilder(written.length());
    written
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
