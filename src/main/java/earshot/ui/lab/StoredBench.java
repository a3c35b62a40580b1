package earshot.ui.lab;

import earshot.insight.IndexRebuilding;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Traits;
import earshot.search.BrandRules;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.NearMisses;
import earshot.search.Preview;
import earshot.search.QueryExamples;
import earshot.search.QueryForm;
import earshot.search.QueryHints;
import earshot.search.QueryLayout;
import earshot.search.QueryParser;
import earshot.search.QueryTree;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.MentionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Tries queries on the archive of the opened workspace.
public final class StoredBench implements LabBench {
  private final MentionStore store;
  private final SearchIndex index;

  /// The archive of one workspace.
  public StoredBench(MentionStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
  }

  @Override
  public List<String> check(String query, boolean ofBrand) {
    QueryTree tree = ofBrand ? BrandRules.checked(query) : QueryParser.parse(query);
    return QueryHints.of(tree).stream().map(QueryHints.Hint::sentence).toList();
  }

  @Override
  public long stored() {
    return index.count(MentionFilter.ALL);
  }

  @Override
  public Finds finds(String query, int newest, Watch watch) {
    IndexRebuilding.refuse(index);
    Preview preview = index.preview(asking(query), newest, watch);
    List<Mention> mentions = read(preview.newest());
    QueryTree tree = QueryParser.parse(query);
    Map<MentionId, Traits> traits = store.traits(mentions.stream().map(Mention::id).toList());
    List<Find> found = new ArrayList<>();
    for (Mention mention : mentions) {
      found.add(new Find(mention, why(tree, mention, traits)));
    }
    return new Finds(preview.count(), stored(), found);
  }

  @Override
  public List<Boolean> judge(String query, List<Specimen> texts) {
    QueryTree tree = QueryParser.parse(query);
    return texts.stream().map(text -> why(tree, text).holds()).toList();
  }

  @Override
  public Explanation why(String query, Specimen specimen) {
    return why(QueryParser.parse(query), specimen);
  }

  private Explanation why(QueryTree tree, Specimen specimen) {
    return switch (specimen) {
      case Specimen.Stored(Mention mention) ->
          why(tree, mention, store.traits(List.of(mention.id())));
      case Specimen.Pasted(String title, String body) ->
          Explain.explain(
              tree, QueryExamples.Example.saying(title, body, true).item(), index.asking());
    };
  }

  private Explanation why(QueryTree tree, Mention mention, Map<MentionId, Traits> traits) {
    return Explain.explain(
        tree, mention, traits.getOrDefault(mention.id(), Traits.NONE), index.asking());
  }

  @Override
  public Optional<Difference> difference(String before, String after, Watch watch) {
    IndexRebuilding.refuse(index);
    try {
      earshot.search.Difference found = index.difference(asking(before), asking(after), watch);
      // A remark ends with its line.
      String both = "(" + before + "\n) AND (" + after + "\n)";
      Preview kept = index.preview(asking(both), earshot.search.Difference.SAMPLE, watch);
      return Optional.of(
          new Difference(
              side(found.gained()),
              side(found.lost()),
              new Side(found.unchanged(), read(kept.newest()))));
    } catch (CancellationException stopped) {
      return Optional.empty();
    }
  }

  private Side side(earshot.search.Difference.Side side) {
    return new Side(side.count(), read(side.newest()));
  }

  @Override
  public List<NearMiss> nearMisses(String query, int newest, Watch watch) {
    IndexRebuilding.refuse(index);
    List<NearMiss> misses = new ArrayList<>();
    for (NearMisses.Miss miss : NearMisses.of(QueryParser.parse(query))) {
      Preview found = index.preview(asking(miss.query()), newest, watch);
      if (found.count() == 0) continue;
      misses.add(new NearMiss(miss.part(), found.count(), read(found.newest())));
    }
    return misses;
  }

  @Override
  public String format(String query) {
    return QueryLayout.of(query);
  }

  @Override
  public Optional<QueryForm> form(String query) {
    return switch (QueryForm.read(QueryParser.parse(query))) {
      case QueryForm.Read.Shown(QueryForm form) -> Optional.of(form);
      case QueryForm.Read.TooRich _ -> Optional.empty();
    };
  }

  @Override
  public String write(QueryForm form) {
    return form.query();
  }

  private List<Mention> read(List<PageToken> tokens) {
    return store.byIds(tokens.stream().map(PageToken::id).toList());
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }
}
