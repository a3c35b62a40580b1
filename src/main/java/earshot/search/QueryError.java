package earshot.search;

import earshot.model.Span;
import java.util.Optional;
import java.util.function.Supplier;

/// A query that cannot be read, with where and what to do about it.
public final class QueryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Span span;
  private final String cure;
  private final transient Optional<String> query;

  /// Says what is wrong at which place.
  ///
  /// @param code such as `QL-3`
  /// @param span the characters of the query that are wrong
  /// @param sentence what is wrong, with the position counted from 1
  /// @param cure what to write instead, or empty
  public QueryError(String code, Span span, String sentence, String cure) {
    super(
        cure.isEmpty() ? sentence + " (" + code + ")" : sentence + " " + cure + " (" + code + ")");
    this.code = code;
    this.span = span;
    this.cure = cure;
    query = Optional.empty();
  }

  private QueryError(QueryError found, String query) {
    super(found.getMessage(), found);
    code = found.code;
    span = found.span;
    cure = found.cure;
    this.query = Optional.of(query);
  }

  /// Reads a query and lets a mistake say in which one it is.
  ///
  /// @throws QueryError as the reading does
  public static <T> T in(String query, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (QueryError found) {
      throw found.query.isPresent() ? found : new QueryError(found, query);
    }
  }

  /// The code of this kind of mistake.
  public String code() {
    return code;
  }

  /// The characters of the query that are wrong.
  public Span span() {
    return span;
  }

  /// What to write instead, or empty.
  public String cure() {
    return cure;
  }

  /// The query as it was written; absent where only running it showed the mistake.
  public Optional<String> query() {
    return query;
  }
}
