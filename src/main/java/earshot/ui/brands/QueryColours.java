package earshot.ui.brands;

import earshot.model.Span;
import earshot.ui.kit.WordArea.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gives the parts of a query their colours: operators, quoted words, names of fields, and the part
/// that is wrong.
public final class QueryColours {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<quoted>\"(?:\\\\.|[^\"\\\\])*\"?)"
              + "|(?<operator>(?<=[\\s()]|^)(?:AND|OR|NOT|O?NEAR(?:/\\d+)?)(?=[\\s()]|$))"
              + "|(?<field>(?<=[\\s(]|^)[a-z]+:)");

  private QueryColours() {}

  /// The stretches of a query, for a `WordArea`.
  ///
  /// @param wrong the letters that are wrong, if any
  public static List<Stretch> of(String query, Optional<Span> wrong) {
    List<Stretch> stretches = new ArrayList<>();
    var part = PARTS.matcher(query);
    while (part.find()) {
      String style =
          part.group("quoted") != null
              ? "es-quoted"
              : part.group("operator") != null ? "es-operator" : "es-field-name";
      stretches.add(new Stretch(new Span(part.start(), part.end()), style));
    }
    wrong.ifPresent(span -> stretches.add(new Stretch(span, "es-error")));
    return stretches;
  }
}
