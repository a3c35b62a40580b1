package earshot.ui.lab;

import earshot.model.Authored;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.ExampleId;
import earshot.model.Mention;
import earshot.model.QueryExample;
import earshot.model.QueryVersion;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.model.Traits;
import earshot.search.Asking;
import earshot.search.BrandRules;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.NearMisses;
import earshot.search.Progress;
import earshot.search.QueryExamples;
import earshot.search.QueryForm;
import earshot.search.QueryHints;
import earshot.search.QueryLayout;
import earshot.search.QueryParser;
import earshot.search.QueryTree;
import earshot.search.Watch;
import earshot.ui.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lab over invented mentions in memory; queries are really asked of each.
public final class PretendLab implements LabBench, LabBook {
  private static final Authored MADE = new Authored(Sample.NOW, "ada");

  /// What was done, in words such as `keep Northwind Coffee northwind`.
  public final List<String> done = new ArrayList<>();

  /// How often the archive was counted.
  public int counted;

  public final List<Mention> mentions = Sample.mentions();

  /// What our brand asked for before; its newest version is always what it asks now.
  public final List<QueryVersion> earlier = new ArrayList<>();

  private final List<Brand> brands = new ArrayList<>(Sample.brands());
  private final List<SavedSearch> searches = new ArrayList<>();
  private final List<QueryExample> examples = new ArrayList<>();
  private long lastExample;

  @Override
  public List<String> check(String query, boolean ofBrand) {
    QueryTree tree = ofBrand ? BrandRules.checked(query) : QueryParser.parse(query);
    return QueryHints.of(tree).stream().map(QueryHints.Hint::sentence).toList();
  }

  @Override
  public long stored() {
    return mentions.size();
  }

  @Override
  public Finds finds(String query, int newest, Watch watch) {
    counted++;
    List<Find> found = new ArrayList<>();
    for (Mention mention : mentions) {
      Explanation why = why(query, new Specimen.Stored(mention));
      if (why.holds()) found.add(new Find(mention, why));
    }
    return new Finds(found.size(), mentions.size(), found.stream().limit(newest).toList());
  }

  @Override
  public List<Boolean> judge(String query, List<Specimen> texts) {
    return texts.stream().map(text -> why(query, text).holds()).toList();
  }

  @Override
  public Explanation why(String query, Specimen specimen) {
    QueryTree tree = QueryParser.parse(query);
    return switch (specimen) {
      case Specimen.Stored(Mention mention) ->
          Explain.explain(tree, mention, Traits.NONE, Asking.NO_MATTER);
      case Specimen.Pasted(String title, String body) ->
          Explain.explain(
              tree, QueryExamples.Example.saying(title, body, true).item(), Asking.NO_MATTER);
    };
  }

  @Override
  public Optional<Difference> difference(String before, String after, Watch watch) {
    List<Mention> gained = new ArrayList<>();
    List<Mention> lost = new ArrayList<>();
    List<Mention> both = new ArrayList<>();
    for (Mention mention : mentions) {
      if (watch.stopped()) return Optional.empty();
      boolean was = why(before, new Specimen.Stored(mention)).holds();
      boolean is = why(after, new Specimen.Stored(mention)).holds();
      if (was && is) both.add(mention);
      else if (is) gained.add(mention);
      else if (was) lost.add(mention);
    }
    return Optional.of(new Difference(side(gained), side(lost), side(both)));
  }

  private static Side side(List<Mention> of) {
    return new Side(of.size(), of.stream().limit(20).toList());
  }

  @Override
  public List<NearMiss> nearMisses(String query, int newest, Watch watch) {
    List<NearMiss> misses = new ArrayList<>();
    for (NearMisses.Miss miss : NearMisses.of(QueryParser.parse(query))) {
      List<Mention> found =
          mentions.stream()
              .filter(mention -> why(miss.query(), new Specimen.Stored(mention)).holds())
              .toList();
      if (found.isEmpty()) continue;
      misses.add(new NearMiss(miss.part(), found.size(), found.stream().limit(newest).toList()));
    }
    return misses;
  }

  @Override
  public String format(String query) {
    return QueryLayout.of(query);
  }

  @Override
  public Optional<QueryForm> form(String query) {
    return QueryForm.read(QueryParser.parse(query)) instanceof QueryForm.Read.Shown(QueryForm form)
        ? Optional.of(form)
        : Optional.empty();
  }

  @Override
  public String write(QueryForm form) {
    return form.query();
  }

  @Override
  public List<Brand> brands() {
    return List.copyOf(brands);
  }

  @Override
  public List<QueryVersion> versions(BrandId id) {
    Brand brand = brands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    boolean ours = id.equals(Sample.NORTHWIND.id());
    List<QueryVersion> all = new ArrayList<>(ours ? earlier : List.of());
    all.addFirst(version(brand));
    return all;
  }

  private static QueryVersion version(Brand brand) {
    return new QueryVersion(brand.queryVersion(), brand.query(), MADE);
  }

  @Override
  public List<SavedSearch> searches() {
    return List.copyOf(searches);
  }

  @Override
  public Brand keep(BrandId id, String query) {
    Brand old = brands.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
    done.add("keep " + old.name() + " " + query);
    earlier.addFirst(version(old));
    Brand now = new Brand(id, old.name(), old.role(), old.colour(), query, old.queryVersion() + 1);
    brands.set(brands.indexOf(old), now);
    return now;
  }

  @Override
  public SavedSearch add(String name, String query) {
    if (searches.stream().anyMatch(search -> search.name().equalsIgnoreCase(name))) {
      throw new IllegalArgumentException("A search is called " + name + " already.");
    }
    done.add("add " + name + " " + query);
    SavedSearch added =
        new SavedSearch(
            new SavedSearchId(searches.size() + 1),
            name,
            query,
            Optional.of(searches.size()),
            new SavedSearch.Feed(Optional.empty(), false),
            MADE,
            0);
    searches.add(added);
    return added;
  }

  @Override
  public SavedSearch change(SavedSearch search, String name, String query) {
    done.add("change " + name + " " + query);
    SavedSearch now =
        new SavedSearch(
            search.id(), name, query, search.column(), search.feed(), MADE, search.rev() + 1);
    searches.replaceAll(each -> each.id().equals(now.id()) ? now : each);
    return now;
  }

  @Override
  public Runnable remove(SavedSearch search) {
    done.add("remove " + search.name());
    searches.removeIf(each -> each.id().equals(search.id()));
    return () -> searches.add(search);
  }

  @Override
  public List<QueryExample> examples(BrandId brand) {
    return examples.stream().filter(example -> example.brand().equals(brand)).toList();
  }

  @Override
  public QueryExample addExample(BrandId brand, Specimen specimen, boolean must) {
    QueryExample example =
        new QueryExample(
            new ExampleId(++lastExample),
            brand,
            must,
            Optional.empty(),
            specimen.title(),
            specimen.body(),
            MADE);
    examples.add(example);
    return example;
  }

  @Override
  public Runnable removeExample(QueryExample example) {
    examples.remove(example);
    return () -> examples.add(example);
  }

  @Override
  public Filled fill(BrandId brand, Watch watch) {
    for (int i = 0; i < 4; i++) {
      if (watch.stopped()) return new Filled(i * 3L, i * 10L, true);
      watch.reached(new Progress(i * 10L, 40));
    }
    return new Filled(12, 40, false);
  }
}
