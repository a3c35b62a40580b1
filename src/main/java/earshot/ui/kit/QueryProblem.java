package earshot.ui.kit;

import earshot.insight.IndexRebuilding;
import earshot.intake.ExamplesFail;
import earshot.model.Span;
import earshot.search.QueryError;
import java.util.Optional;

/// What is wrong with a query, to be said under the field in which it is written.
///
/// @param span the letters it is about; absent when it is about the query as a whole
/// @param sentence what is wrong and what to write instead
public record QueryProblem(Optional<Span> span, String sentence) {
  /// What a failed try of a query tells: the place and the cure where it cannot be read.
  ///
  /// @param otherwise said when the query was not at fault
  public static QueryProblem of(Exception failure, String otherwise) {
    return switch (failure) {
      case QueryError error ->
          new QueryProblem(Optional.of(error.span()), String.valueOf(error.getMessage()));
      case ExamplesFail broken ->
          new QueryProblem(Optional.empty(), String.valueOf(broken.getMessage()));
      case IndexRebuilding rebuilding ->
          new QueryProblem(Optional.empty(), String.valueOf(rebuilding.getMessage()));
      default -> new QueryProblem(Optional.empty(), otherwise);
    };
  }
}
