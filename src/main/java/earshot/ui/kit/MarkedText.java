package earshot.ui.kit;

import earshot.model.Mention;
import earshot.model.Sighting;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;

/// The words of a mention as one text: rating, title, body, with what is to be seen in them.
///
/// @param marks on the text
public record MarkedText(String text, List<Mark> marks) {
  /// Copies the list.
  public MarkedText {
    marks = List.copyOf(marks);
  }

  /// A rating and a title stand in front of the body, each ending with a full stop.
  ///
  /// @param rating such as `2 of 5`, or empty
  /// @param inTitle spans of matched words in the title
  /// @param inBody spans of matched words in the body
  public static MarkedText of(
      Mention.Content content, String rating, List<Span> inTitle, List<Span> inBody) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    lead(rating, text, marks);
    int title = text.length();
    lead(content.title(), text, marks);
    int body = text.length();
    text.append(content.body());
    add(inTitle, title, title + content.title().length(), marks);
    add(inBody, body, text.length(), marks);
    return new MarkedText(text.toString().stripTrailing(), marks);
  }

  /// `2 of 5`, or `4.5 of 5`.
  public static String rating(Sighting.Rating rating) {
    Formats formats = Words.KIT.formats();
    return Words.KIT.get("rating", number(rating.given(), formats), number(rating.most(), formats));
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
