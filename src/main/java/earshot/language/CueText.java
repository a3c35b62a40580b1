package earshot.language;

import earshot.language.TrackedTerms.Occurrence;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;

/// A text made ready for a look at what it does; every form has the original's offsets.
///
/// @param written the original
/// @param plain in lower case, curly apostrophes straight
/// @param lower the same with tracked names hidden
/// @param bare the same with addresses blanked out too
record CueText(String written, String plain, String lower, String bare) {
  static CueText of(String written, TrackedTerms terms) {
    char[] chars = written.toCharArray();
    for (int i = 0; i < chars.length; i++) chars[i] = lower(chars[i]);
    String plain = new String(chars);
    String lower = plain;
    if (!terms.isEmpty()) {
      for (Occurrence name : terms.in(chars)) hide(name.span(), chars);
      lower = new String(chars);
    }
    return new CueText(written, plain, lower, Masks.withoutAddresses(lower));
  }

  /// A sign between two places of the text.
  Cue cue(CueKind kind, String rule, double weight, Span at) {
    return new Cue(kind, rule, at.from(), at.to(), written.substring(at.from(), at.to()), weight);
  }

  private static void hide(Span name, char[] chars) {
    for (int i = name.from(); i < name.to(); i++) {
      if (!Characters.isSpace(chars[i])) chars[i] = Characters.MASK;
    }
  }

  // One for one, so that offsets stay; `toLowerCase` of a text makes two characters of some.
  private static char lower(char c) {
    if (c < 128) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    return c == '’' || c == '‘' ? '\'' : Character.toLowerCase(c);
  }
}
