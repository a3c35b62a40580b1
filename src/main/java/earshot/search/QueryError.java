package earshot.search;

import earshot.model.Span;

/// A query that cannot be read, with where and what to do about it.
public final class QueryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Span span;
  private final String cure;

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
}
