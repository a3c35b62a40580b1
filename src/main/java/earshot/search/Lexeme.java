package earshot.search;

/// One word, sign or operator of a query's text.
///
/// @param text without quotes and escapes; of a field its name
/// @param wild whether a word holds a `*` or `?` that is not escaped
/// @param from first UTF-16 unit
/// @param to behind the last UTF-16 unit
record Lexeme(Kind kind, String text, boolean wild, int from, int to) {
  enum Kind {
    OPEN,
    CLOSE,
    WORD,
    QUOTED,
    FIELD,
    AND,
    OR,
    NOT,
    NEAR,
    ONEAR,
    END
  }

  boolean startsAtom() {
    return switch (kind) {
      case OPEN, WORD, QUOTED, FIELD, NOT -> true;
      case CLOSE, AND, OR, NEAR, ONEAR, END -> false;
    };
  }

  boolean isNear() {
    return kind == Kind.NEAR || kind == Kind.ONEAR;
  }

  /// As a sentence names it.
  String shown() {
    return switch (kind) {
      case OPEN -> "(";
      case CLOSE -> ")";
      case FIELD -> text + ":";
      case NEAR -> "NEAR";
      case ONEAR -> "ONEAR";
      case AND, OR, NOT, WORD, QUOTED, END -> text;
    };
  }

  Place place() {
    return new Place(from, to);
  }
}
