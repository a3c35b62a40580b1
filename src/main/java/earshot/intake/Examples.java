package earshot.intake;

import earshot.model.BrandId;
import earshot.model.ExampleId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.QueryExample;
import earshot.search.Asking;
import earshot.search.BrandRules;
import earshot.search.Explanation;
import earshot.search.LiveItem;
import earshot.search.QueryExamples;
import earshot.search.QueryTree;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps texts that the query of a brand must find or must not find, and checks queries against
/// them.
public final class Examples {
  private final Stores stores;

  /// The examples of one workspace.
  public Examples(Stores stores) {
    this.stores = stores;
  }

  /// An example a query does not bear out.
  ///
  /// @param why what each part of the query says of it
  public record Failing(QueryExample example, Explanation why) {}

  /// The examples of a brand, the oldest first.
  public List<QueryExample> of(BrandId brand) {
    return stores.examples().of(brand);
  }

  /// Takes a stored mention as an example, with the words it has now.
  ///
  /// @param must whether the query has to find it; else it must not
  /// @throws IllegalArgumentException when there is no such mention
  public QueryExample add(BrandId brand, boolean must, MentionId mention, String byUser) {
    Mention.Content content =
        stores
            .mentions()
            .byId(mention)
            .orElseThrow(() -> new IllegalArgumentException("There is no mention " + mention + "."))
            .content();
    return stores
        .examples()
        .add(brand, must, Optional.of(mention), content.title(), content.body(), byUser);
  }

  /// Takes a text as an example.
  ///
  /// @throws IllegalArgumentException when it has no words
  public QueryExample add(BrandId brand, boolean must, String text, String byUser) {
    return stores.examples().add(brand, must, Optional.empty(), "", text, byUser);
  }

  /// Removes an example; returns it, to be put back.
  public QueryExample remove(ExampleId id) {
    return stores.examples().remove(id);
  }

  /// Takes a removal back.
  public void putBack(QueryExample removed) {
    stores.examples().putBack(removed);
  }

  /// The brand's examples that this query does not bear out.
  ///
  /// @throws earshot.search.QueryError when it cannot be the query of a brand
  public List<Failing> failing(BrandId brand, String query) {
    List<QueryExample> kept = of(brand);
    if (kept.isEmpty()) return List.of();
    QueryTree tree = BrandRules.checked(query);
    List<QueryExamples.Example> asked = kept.stream().map(this::asked).toList();
    List<QueryExamples.Verdict> verdicts = QueryExamples.check(tree, asked, Asking.NO_MATTER);
    List<Failing> failing = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!verdicts.get(i).passes()) {
        failing.add(new Failing(kept.get(i), verdicts.get(i).why()));
      }
    }
    return failing;
  }

  /// Its kept words, with author, address and source of the mention while that is stored.
  private QueryExamples.Example asked(QueryExample example) {
    return example
        .mention()
        .flatMap(stores.mentions()::byId)
        .map(mention -> asked(example, LiveItem.of(mention)))
        .orElseGet(
            () -> QueryExamples.Example.saying(example.title(), example.body(), example.must()));
  }

  private static QueryExamples.Example asked(QueryExample example, LiveItem item) {
    Mention.Content now = item.content();
    Mention.Content then =
        new Mention.Content(
            example.title(),
            example.body(),
            now.author(),
            now.handle(),
            now.url(),
            now.lang(),
            now.rating());
    return new QueryExamples.Example(
        new LiveItem(then, item.source(), item.sourceName(), item.kind()), example.must());
  }
}
