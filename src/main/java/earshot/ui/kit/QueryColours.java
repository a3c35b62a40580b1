package earshot.ui.kit;

import earshot.model.Span;
import earshot.ui.kit.WordArea.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives the parts of a query their colours: operators, quoted words, names of fields, remarks, and
/// the part that is wrong.
public final class QueryColours {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<quoted>\"(?:\\\\.|[^\"\\\\])*\"?)"
              + "|(?<remark>(?<=[\\s()]|^)#(?=\\s|$)[^\\n]*)"
              + "|(?<operator>(?<=[\\s()]|^)(?:AND|OR|NOT|O?NEAR(?:/\\d+)?)(?=[\\s()]|$))"
              + "|(?<field>(?<=[\\s(]|^)[a-z]+:)");

  private QueryColours() {}

  /// The stretches of a query, for a `WordArea`.
  ///
  /// @param wrong the letters that are wrong, if any
  public static List<Stretch> of(String query, Optional<Span> wrong) {
    List<Stretch> stretches = new ArrayList<>();
    Matcher part = PARTS.matcher(query);
    while (part.find()) {
      stretches.add(new Stretch(new Span(part.start(), part.end()), style(part)));
    }
    wrong.ifPresent(span -> stretches.add(new Stretch(span, "es-error")));
    return stretches;
  }

  private static String style(Matcher part) {
    if (part.group("quoted") != null) return "es-quoted";
    if (part.group("remark") != null) return "es-remark";
    return part.group("operator") != null ? "es-operator" : "es-field-name";
  }
}
