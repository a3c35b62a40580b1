package earshot.search;

import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import java.util.List;
import java.util.Optional;

/// Checks a query against texts that it must find or must not find.
public final class QueryExamples {
  private QueryExamples() {}

  /// A text with what the query should say of it.
  ///
  /// @param must whether the query must find it; else it must not
  public record Example(LiveItem item, boolean must) {
    /// A text of which only the words are known; parts of a query that ask for anything else do not
    /// hold.
    public static Example saying(String title, String body, boolean must) {
      Mention.Content words = new Mention.Content(title, body, "", "", "", "", Optional.empty());
      return new Example(new LiveItem(words, NO_SOURCE, "", SourceKind.IMPORT), must);
    }
  }

  // No source has it; sources are numbered from 1 and by far fewer.
  private static final SourceId NO_SOURCE = new SourceId(Integer.MAX_VALUE);

  /// What the query says of an example.
  public record Verdict(Example example, Explanation why) {
    /// Whether the query does what the example wants.
    public boolean passes() {
      return why.holds() == example.must();
    }
  }

  /// Judges every example, in their order.
  ///
  /// @throws QueryError when a name in the query is unknown
  public static List<Verdict> check(QueryTree query, List<Example> examples, Asking asking) {
    return examples.stream()
        .map(example -> new Verdict(example, Explain.explain(query, example.item(), asking)))
        .toList();
  }

  /// The verdicts of examples that the query does not bear out.
  ///
  /// @throws QueryError when a name in the query is unknown
  public static List<Verdict> failing(QueryTree query, List<Example> examples, Asking asking) {
    return check(query, examples, asking).stream().filter(verdict -> !verdict.passes()).toList();
  }
}
