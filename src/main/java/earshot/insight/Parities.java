package earshot.insight;

import earshot.insight.ShareOfVoice.Fault;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.QueryExample;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.search.Asking;
import earshot.search.Explain;
import earshot.search.LiveItem;
import earshot.search.QueryError;
import earshot.search.QueryExamples;
import earshot.search.QueryParser;
import earshot.search.QueryTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks whether brands were searched alike, so that their numbers may be compared.
final class Parities {
  /// How presets call the words they search a service for.
  private static final Set<String> WORDS = Set.of("q", "query", "words", "term", "search");

  private static final int NAMED = 5;

  private final List<Brand> brands;
  private final Map<BrandId, QueryTree> trees = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private Parities(List<Brand> brands) {
    this.brands = brands;
    for (Brand brand : brands) {
      try {
        trees.put(brand.id(), QueryParser.parse(brand.query()));
      } catch (QueryError unreadable) {
        faults.add(new Fault.QueryUnreadable(brand.id()));
      }
    }
  }

  /// Checks some brands.
  ///
  /// @param sources those whose mentions are counted
  /// @param examples what each brand's query must and must not find
  static ShareOfVoice.Parity of(
      List<Brand> brands, List<Source> sources, Map<BrandId, List<QueryExample>> examples) {
    Parities check = new Parities(brands);
    check.checkPlaces();
    int alike = check.checkSearches(sources);
    examples.forEach(check::checkExamples);
    return new ShareOfVoice.Parity(alike, check.faults);
  }

  private void checkPlaces() {
    trees.forEach(
        (brand, tree) ->
            place(tree).ifPresent(part -> faults.add(new Fault.AsksSomeSources(brand, part))));
  }

  /// A part of a query that asks some sources only.
  private static Optional<String> place(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> first(and.parts());
      case QueryTree.Or or -> first(or.parts());
      case QueryTree.Near near -> first(List.of(near.left(), near.right()));
      case QueryTree.Saved saved -> first(saved.inside().stream().toList());
      // To leave some places out is a question of spam, not of where to look.
      case QueryTree.Not _ -> Optional.empty();
      case QueryTree.Site site -> Optional.of("site:" + site.host());
      case QueryTree.Url url -> Optional.of("url:" + url.start());
      case QueryTree.From from -> Optional.of("source:" + from.source());
      case QueryTree.Kind kind ->
          Optional.of("type:" + kind.kind().name().toLowerCase(Locale.ROOT));
      case QueryTree.Leaf _ -> Optional.empty();
    };
  }

  private static Optional<String> first(Collection<QueryTree> parts) {
    return parts.stream().flatMap(part -> place(part).stream()).findFirst();
  }

  /// Services that search for words find only whose words they are given; returns how many sources
  /// hear all brands alike.
  private int checkSearches(List<Source> sources) {
    Map<String, List<Source>> services = new HashMap<>();
    int plain = 0;
    for (Source source : sources) {
      if (words(source).isPresent()) {
        services.computeIfAbsent(source.setup().presetId(), _ -> new ArrayList<>()).add(source);
      } else {
        plain++;
      }
    }
    Map<BrandId, List<String>> lacking = new HashMap<>();
    int alike = plain;
    for (List<Source> service : services.values()) {
      Set<BrandId> lack = lack(service);
      if (lack.isEmpty()) alike += service.size();
      for (BrandId brand : lack) {
        List<String> names = lacking.computeIfAbsent(brand, _ -> new ArrayList<>());
        service.forEach(source -> names.add(source.name()));
      }
    }
    lacking.forEach(
        (brand, names) ->
            faults.add(
                new Fault.NotSearched(
                    brand, names.size(), names.subList(0, Math.min(NAMED, names.size())))));
    return alike;
  }

  /// The brands a service does not search for; none when it searches for none of them.
  private Set<BrandId> lack(List<Source> service) {
    Set<BrandId> searched = new HashSet<>();
    for (Source source : service) {
      LiveItem asked = item(source, words(source).orElse(""));
      trees.forEach(
          (brand, tree) -> {
            if (Explain.explain(tree, asked).holds()) searched.add(brand);
          });
    }
    if (searched.isEmpty()) return Set.of();
    Set<BrandId> lack = new HashSet<>();
    brands.forEach(brand -> lack.add(brand.id()));
    lack.removeAll(searched);
    return lack;
  }

  private static Optional<String> words(Source source) {
    return source.setup().preset().params().entrySet().stream()
        .filter(param -> WORDS.contains(param.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static LiveItem item(Source source, String words) {
    Mention.Content content = new Mention.Content("", words, "", "", "", "", Optional.empty());
    SourceKind kind = source.setup().kind();
    return new LiveItem(content, source.id(), source.name(), kind);
  }

  private void checkExamples(BrandId brand, List<QueryExample> examples) {
    QueryTree tree = trees.get(brand);
    if (tree == null) return;
    List<QueryExamples.Example> asked =
        examples.stream()
            .map(each -> QueryExamples.Example.saying(each.title(), each.body(), each.must()))
            .toList();
    int failing =
        (int)
            QueryExamples.check(tree, asked, Asking.NO_MATTER).stream()
                .filter(verdict -> !verdict.passes())
                .count();
    if (failing > 0) faults.add(new Fault.ExamplesFail(brand, failing, examples.size()));
  }
}
