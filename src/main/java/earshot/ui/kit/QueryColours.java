package earshot.ui.kit;

import earshot.model.Span;
import earshot.search.QueryParts;
import earshot.ui.kit.WordArea.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives the parts of a query their colours: operators, quoted words, names of fields, remarks, and
/// the part that is wrong.
public final class QueryColours {
  private QueryColours() {}

  /// The stretches of a query, for a `WordArea`.
  ///
  /// @param wrong the letters that are wrong, if any
  public static List<Stretch> of(String query, Optional<Span> wrong) {
    List<Stretch> stretches = new ArrayList<>();
    for (QueryParts.Part part : QueryParts.of(query)) {
      style(part.what()).ifPresent(style -> stretches.add(new Stretch(part.span(), style)));
    }
    wrong.ifPresent(span -> stretches.add(new Stretch(span, "es-error")));
    return stretches;
  }

  private static Optional<String> style(QueryParts.What what) {
    return switch (what) {
      case PHRASE, VALUE -> Optional.of("es-quoted");
      case FIELD -> Optional.of("es-field-name");
      case OPERATOR -> Optional.of("es-operator");
      case COMMENT -> Optional.of("es-remark");
      case WORD, PARENTHESIS -> Optional.empty();
    };
  }
}
