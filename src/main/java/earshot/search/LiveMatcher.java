package earshot.search;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Query;

/// Tells which brands an arriving item names, and where. Never changes; many threads may ask at
/// once, and none of them needs the index.
public final class LiveMatcher {
  private final List<Prepared> brands;
  private final Prefilter prefilter;

  /// Prepares the queries of the brands, in the order in which hits are given.
  public LiveMatcher(List<Asked> brands) {
    QueryCompiler compiler = new QueryCompiler(Asking.NO_MATTER, Set.of());
    this.brands = brands.stream().map(asked -> Prepared.of(asked, compiler)).toList();
    this.prefilter = new Prefilter(brands.stream().map(Asked::query).toList());
  }

  /// A brand and its query, checked by `BrandRules`.
  public record Asked(BrandId brand, QueryTree query) {}

  /// @param texts what it looks into
  /// @param facts whether it asks for anything beside texts
  private record Prepared(BrandId brand, Query query, Set<TextField> texts, boolean facts) {
    static Prepared of(Asked asked, QueryCompiler compiler) {
      return new Prepared(
          asked.brand(),
          compiler.compile(asked.query()),
          OneItem.textsOf(asked.query()),
          OneItem.asksFacts(asked.query()));
    }
  }

  /// The brands the item names, each with the spans of the matched words in title and body.
  public List<BrandHit> match(LiveItem item) {
    CutTexts cut = new CutTexts(item);
    BitSet candidates = prefilter.candidates(item, cut);
    if (candidates.isEmpty()) return List.of();
    OneItem asked = OneItem.of(cut, texts(candidates), facts(item, candidates));
    List<BrandHit> hits = new ArrayList<>();
    candidates.stream()
        .mapToObj(brands::get)
        .forEach(brand -> hit(brand, asked, item).ifPresent(hits::add));
    return hits;
  }

  private Set<TextField> texts(BitSet candidates) {
    Set<TextField> texts = EnumSet.noneOf(TextField.class);
    candidates.stream().forEach(brand -> texts.addAll(brands.get(brand).texts()));
    return texts;
  }

  private List<IndexableField> facts(LiveItem item, BitSet candidates) {
    boolean asked = candidates.stream().anyMatch(brand -> brands.get(brand).facts());
    return asked ? Documents.facts(item) : List.of();
  }

  private static Optional<BrandHit> hit(Prepared brand, OneItem asked, LiveItem item) {
    String title = item.content().title();
    return asked
        .matches(brand.query())
        .map(spans -> new BrandHit(brand.brand(), spans.inTitle(title), spans.inBody(title)));
  }
}
