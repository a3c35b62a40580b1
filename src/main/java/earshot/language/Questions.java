package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a text asks something: by a question mark that ends something, or by how it
/// begins.
final class Questions {
  private static final String AUXILIARY =
      "(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)";
  private static final String SOMEBODY =
      "(?:i|you|we|they|he|she|it|this|that|these|those|there|the|my|your|our"
          + "|any[a-z]*|some[a-z]*|\u00A4+)";
  private static final Pattern MARK = Pattern.compile("\\?!?(?=[\\s\"'”’»)\\]]|$)");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:who|where|when|why|how|which|what)(?: [^\\s]{1,40})? "
              + AUXILIARY
              + "(?:n't)?\\b"
              + "|(?:who|where|what|how)'s\\b"
              + "|"
              + AUXILIARY
              + "(?:n't)? "
              + SOMEBODY
              + "(?![a-z])"
              + "|any(?:one|body)\\b");

  private Questions() {}

  static Optional<Cue> in(CueText text) {
    int first = text.bare().indexOf('?');
    Matcher mark = MARK.matcher(text.bare());
    if (first >= 0 && mark.find(first)) {
      int from = wordBefore(text.bare(), mark.start());
      return Optional.of(
          text.cue(CueKind.QUESTION, "question-mark", 1, new Span(from, mark.end())));
    }
    int begin = beginning(text.bare());
    Matcher beginning = BEGINNING.matcher(text.bare()).region(begin, text.bare().length());
    return beginning.lookingAt()
        ? Optional.of(
            text.cue(CueKind.QUESTION, "question-words", 1, new Span(begin, beginning.end())))
        : Optional.empty();
  }

  /// Where the word in front of a mark begins, so that a person sees more than the mark.
  private static int wordBefore(String text, int mark) {
    int from = mark;
    while (from > 0 && mark - from < 40 && !Characters.isSpace(text.charAt(from - 1))) from--;
    return from;
  }

  /// Where the text begins after blanks, handles and tags.
  private static int beginning(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Characters.isSpace(c)) {
        at++;
      } else if (c == '@' || c == '#') {
        while (at < text.length() && !Characters.isSpace(text.charAt(at))) at++;
      } else {
        return at;
      }
    }
    return at;
  }
}
