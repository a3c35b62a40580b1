package earshot.search;

import earshot.model.Mention;
import earshot.model.Span;
import earshot.model.Traits;
import earshot.search.Explanation.Found;
import earshot.search.Explanation.Where;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells why a query matches a mention or not.
public final class Explain {
  private final OneItem item;
  private final Mention.Content content;
  private final String sourceName;
  private final QueryCompiler compiler;

  private Explain(OneItem item, LiveItem of, Asking asking) {
    this.item = item;
    this.content = of.content();
    this.sourceName = of.sourceName();
    this.compiler = new QueryCompiler(asking, Set.of());
  }

  /// Explains the query of a brand on an item as it arrives; parts that ask what is known only
  /// later do not hold.
  public static Explanation explain(QueryTree query, LiveItem item) {
    return explain(query, item, Asking.NO_MATTER);
  }

  /// Explains any query on an item as it arrives; parts that ask what is known only later do not
  /// hold.
  ///
  /// @throws QueryError when a name in the query is unknown
  public static Explanation explain(QueryTree query, LiveItem item, Asking asking) {
    return new Explain(OneItem.of(item), item, asking).node(Inlining.of(query, asking.names()));
  }

  /// Explains any query without names on a stored mention of which no traits are known.
  ///
  /// @param zone of the workspace, for days
  /// @param now for times such as `7d`
  public static Explanation explain(QueryTree query, Mention mention, ZoneId zone, Instant now) {
    return explain(query, mention, Traits.NONE, new Asking(QueryNames.NONE, zone, now));
  }

  /// Explains any query on a stored mention.
  ///
  /// @throws QueryError when a name in the query is unknown
  public static Explanation explain(
      QueryTree query, Mention mention, Traits traits, Asking asking) {
    return new Explain(OneItem.of(mention, traits), LiveItem.of(mention), asking)
        .node(Inlining.of(query, asking.names()));
  }

  private Explanation node(QueryTree tree) {
    List<Explanation> parts =
        switch (tree) {
          case QueryTree.And and -> and.parts().stream().map(this::node).toList();
          case QueryTree.Or or -> or.parts().stream().map(this::node).toList();
          case QueryTree.Not not -> List.of(node(not.part()));
          case QueryTree.Near near -> List.of(node(near.left()), node(near.right()));
          case QueryTree.Saved saved -> saved.inside().stream().map(this::node).toList();
          case QueryTree.Leaf _ -> List.of();
        };
    Optional<WordSpans> spans = item.matches(compiler.compile(tree));
    List<Found> found =
        tree instanceof QueryTree.Not
            ? parts.getFirst().found()
            : spans.map(this::found).orElse(List.of());
    return new Explanation(tree, spans.isPresent(), found, parts);
  }

  private List<Found> found(WordSpans spans) {
    List<Found> found = new ArrayList<>();
    add(Where.TITLE, spans.inTitle(content.title()), content.title(), found);
    add(Where.BODY, spans.inBody(content.title()), content.body(), found);
    add(Where.AUTHOR, spans.in(TextField.AUTHOR), author(), found);
    add(Where.SOURCE, spans.in(TextField.SOURCE), sourceName, found);
    return found;
  }

  private String author() {
    String handle = Documents.handle(content.handle());
    if (content.author().isEmpty()) return handle;
    return handle.isEmpty() ? content.author() : content.author() + " " + handle;
  }

  private static void add(Where where, List<Span> spans, String text, List<Found> into) {
    for (Span span : spans) {
      into.add(new Found(where, span, text.substring(span.from(), span.to())));
    }
  }
}
