package earshot.search;

import earshot.model.Span;

/// Every mistake a query can hold, each with its code, in one place.
final class Mistake {
  private Mistake() {}

  static QueryError empty() {
    return new QueryError(
        "QL-1", new Span(0, 1), "The query is empty:", "type a word to look for.");
  }

  static QueryError notClosed(int from, String opened, String closing) {
    return new QueryError(
        "QL-2",
        new Span(from, from + 1),
        "The %s at position %d is not closed:".formatted(opened, from + 1),
        "add a " + closing + ".");
  }

  static QueryError notOpened(Lexeme closing) {
    return new QueryError(
        "QL-2",
        span(closing),
        "There is a ) without a ( at position %d:".formatted(closing.from() + 1),
        "take it away.");
  }

  static QueryError missingAfter(Lexeme operator, String cure) {
    return new QueryError(
        "QL-3",
        span(operator),
        "Something is missing after %s, at position %d:"
            .formatted(operator.shown(), operator.to() + 1),
        cure);
  }

  static QueryError missingBefore(Lexeme operator) {
    return new QueryError(
        "QL-3",
        span(operator),
        "Something is missing before %s, at position %d:"
            .formatted(operator.shown(), operator.from() + 1),
        "a word, a phrase or a group.");
  }

  static QueryError unknownField(Lexeme field, String nearest) {
    return new QueryError(
        "QL-4",
        span(field),
        "There is no field %s at position %d.".formatted(field.shown(), field.from() + 1),
        nearest.isEmpty()
            ? "To look for the word itself, put it in quotes."
            : "Did you mean %s:? To look for the word itself, put it in quotes."
                .formatted(nearest));
  }

  static QueryError fieldInField(Lexeme field) {
    return new QueryError(
        "QL-4",
        span(field),
        "A field cannot stand inside another, at position %d:".formatted(field.from() + 1),
        "close the parenthesis before %s.".formatted(field.shown()));
  }

  static QueryError badValue(Lexeme value, String field, String cure) {
    return new QueryError(
        "QL-6",
        span(value),
        "%s: cannot be %s, at position %d."
            .formatted(field, quoted(value.text()), value.from() + 1),
        cure);
  }

  static QueryError badWildcard(Lexeme word, String why, String cure) {
    return new QueryError(
        "QL-7", span(word), "%s at position %d.".formatted(why, word.from() + 1), cure);
  }

  static QueryError badOperand(Place place, String why) {
    return new QueryError(
        "QL-8",
        place.span().orElse(new Span(0, 1)),
        "%s, at position %d.".formatted(why, place.from() + 1),
        "Beside NEAR stand words, phrases, wildcards, or groups of those joined by OR.");
  }

  static QueryError chained(Lexeme second) {
    return new QueryError(
        "QL-8",
        span(second),
        "NEAR joins two, and there is a third at position %d.".formatted(second.from() + 1),
        "Write (a NEAR/5 b) AND (b NEAR/5 c).");
  }

  static QueryError beyond(Span span, String sentence) {
    return new QueryError("QL-9", span, sentence, "Make it shorter.");
  }

  static QueryError minus(Lexeme word) {
    return new QueryError(
        "QL-10",
        span(word),
        "A minus leaves nothing out, at position %d:".formatted(word.from() + 1),
        "write NOT before the word, or \\- for the sign itself.");
  }

  static QueryError notForBrands(Place place, QueryField field) {
    String why =
        field == QueryField.SEARCH ? "may change by itself" : "is not known when a mention arrives";
    return new QueryError(
        "QL-11",
        place.span().orElse(new Span(0, 1)),
        "%s: %s, at position %d.".formatted(field.written(), why, place.from() + 1),
        "Use it in a search, not in the query of a brand.");
  }

  static QueryError notForRules(Place place, QueryField field) {
    return new QueryError(
        "QL-11",
        place.span().orElse(new Span(0, 1)),
        "%s: is not known when a mention arrives, at position %d."
            .formatted(field.written(), place.from() + 1),
        "Use it in a search, not in a rule.");
  }

  static QueryError takesEverything(Place place) {
    return new QueryError(
        "QL-12",
        place.span().orElse(new Span(0, 1)),
        "This query would take everything:",
        "add a word, a site or a source that must occur.");
  }

  static QueryError tooManyWords() {
    return new QueryError(
        "QL-13",
        new Span(0, 1),
        "A wildcard beside NEAR stands for more than %,d words."
            .formatted(QueryCompiler.MOST_EXPANSIONS),
        "Write more of its letters.");
  }

  static QueryError nothingToFind(Lexeme word, boolean couldBeRaw) {
    return new QueryError(
        "QL-14",
        span(word),
        "%s at position %d has no letter or digit.".formatted(quoted(word.text()), word.from() + 1),
        couldBeRaw ? "To find signs, write raw:" + quoted(word.text()) + "." : "");
  }

  static QueryError unknownName(Place place, String what, String name, String cure) {
    return new QueryError(
        "QL-15",
        place.span().orElse(new Span(0, 1)),
        "There is no %s %s, at position %d.".formatted(what, quoted(name), place.from() + 1),
        cure);
  }

  static QueryError circle(Place place, String name) {
    return inside(place, name, "asks for itself", "Take it out of that search.");
  }

  static QueryError tooDeep(Place place, String name) {
    return inside(
        place,
        name,
        "leads through more than %d searches".formatted(Inlining.DEEPEST),
        "Write out one of them.");
  }

  static QueryError tooLarge(Place place, String name) {
    return inside(
        place,
        name,
        "makes more than %,d words and phrases of this query".formatted(QueryParser.MOST_LEAVES),
        "Ask for less at once.");
  }

  static QueryError unreadable(Place place, String name, QueryError why) {
    return inside(place, name, "cannot be read", "Mend that search first: " + why.getMessage());
  }

  private static QueryError inside(Place place, String name, String what, String cure) {
    return new QueryError(
        "QL-16",
        place.span().orElse(new Span(0, 1)),
        "The search %s %s, at position %d.".formatted(quoted(name), what, place.from() + 1),
        cure);
  }

  private static String quoted(String text) {
    return text.startsWith("\"") ? text : '"' + text + '"';
  }

  private static Span span(Lexeme at) {
    return new Span(at.from(), Math.max(at.to(), at.from() + 1));
  }
}
