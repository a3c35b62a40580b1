package earshot.search;

import earshot.model.BrandId;
import earshot.model.StoryId;
import java.util.Optional;

/// Reads what stands behind the colon of a field that names something a person or Earshot keeps.
final class KeptValues {
  private static final int LONGEST_BRAND = 9;
  private static final int LONGEST_STORY = 18;

  private KeptValues() {}

  /// Reads the value of `brand:`, `tag:`, `story:` or `search:`.
  ///
  /// @throws QueryError when nothing can have that name
  static QueryTree read(QueryField field, Lexeme value, Place place) {
    return switch (field) {
      case BRAND -> new QueryTree.Branded(name(field, value), number(value), place);
      case TAG -> new QueryTree.Tagged(name(field, value), place);
      case STORY -> new QueryTree.Told(story(value), place);
      case SEARCH -> new QueryTree.Saved(name(field, value), Optional.empty(), place);
      case TITLE,
          AUTHOR,
          SOURCE,
          RAW,
          URL,
          SITE,
          LANG,
          TYPE,
          RATING,
          SENTIMENT,
          IS,
          BEFORE,
          AFTER ->
          throw new IllegalArgumentException(field + " names nothing that is kept");
    };
  }

  private static String name(QueryField field, Lexeme value) {
    String name = value.text().strip();
    if (name.isEmpty()) {
      throw Mistake.badValue(value, field.written(), "Write its name in quotes.");
    }
    if (value.wild()) {
      String cure = "Names are compared whole; a star that belongs to one goes into quotes.";
      throw Mistake.badValue(value, field.written(), cure);
    }
    return name;
  }

  /// Brands may be told by number too, as sources are; a name that looks like one needs quotes.
  private static Optional<BrandId> number(Lexeme value) {
    String digits = value.text();
    if (value.kind() == Lexeme.Kind.QUOTED || !FieldValues.isNumber(digits)) {
      return Optional.empty();
    }
    boolean fits = digits.length() <= LONGEST_BRAND && !digits.startsWith("0");
    if (!fits) throw Mistake.badValue(value, "brand", "Write its name in quotes, or its number.");
    return Optional.of(new BrandId(Integer.parseInt(digits)));
  }

  private static StoryId story(Lexeme value) {
    String digits = value.text();
    boolean fits =
        FieldValues.isNumber(digits) && digits.length() <= LONGEST_STORY && !digits.startsWith("0");
    if (!fits) throw Mistake.badValue(value, "story", "Write the number of a story.");
    return new StoryId(Long.parseLong(digits));
  }
}
