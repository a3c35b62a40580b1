package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.Sighting;
import earshot.model.Span;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Mark;
import java.util.ArrayList;
import java.util.List;

/// The words of a mention as one text: rating, title, body, with what is to be seen in them.
///
/// @param marks on the text
record CardText(String text, List<Mark> marks) {
  CardText {
    marks = List.copyOf(marks);
  }

  /// A rating and a title stand in front of the body, each ending with a full stop.
  ///
  /// @param rating such as `2 of 5`, or empty
  static CardText of(Mention.Content content, String rating, CardFacts.Facts facts) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    lead(rating, text, marks);
    int title = text.length();
    lead(content.title(), text, marks);
    int body = text.length();
    text.append(content.body());
    add(facts.inTitle(), title, title + content.title().length(), marks);
    add(facts.inBody(), body, text.length(), marks);
    return new CardText(text.toString().stripTrailing(), marks);
  }

  /// `2 of 5`, or `4.5 of 5`.
  static String rating(Sighting.Rating rating, Formats formats, String pattern) {
    return pattern
        .replace("{0}", number(rating.given(), formats))
        .replace("{1}", number(rating.most(), formats));
  }

  private static String number(double value, Formats formats) {
    return formats.decimal(value, value == Math.rint(value) ? 0 : 1);
  }

  private static void lead(String words, StringBuilder text, List<Mark> marks) {
    if (words.isEmpty()) return;
    int from = text.length();
    text.append(words);
    if (Character.isLetterOrDigit(words.codePointBefore(words.length()))) text.append('.');
    marks.add(Mark.of(new Span(from, text.length()), Mark.Kind.STRONG));
    text.append(' ');
  }

  private static void add(List<Span> spans, int shift, int end, List<Mark> marks) {
    for (Span span : spans) {
      int from = span.from() + shift;
      int to = Math.min(span.to() + shift, end);
      if (from < to) marks.add(Mark.of(new Span(from, to), Mark.Kind.MATCH));
    }
  }
}
