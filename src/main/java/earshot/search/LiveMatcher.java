package earshot.search;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /// A brand and its query, checked by `BrandRules`; names in any other query must have been looked
  /// up.
  public record Asked(BrandId brand, QueryTree query) {}

  /// @param words the query where it asks for words and phrases alone
  /// @param texts what it looks into
  /// @param facts whether it asks for anything beside texts
  private record Prepared(
      BrandId brand, Optional<WordQuery> words, Query query, Set<TextField> texts, boolean facts) {
    static Prepared of(Asked asked, QueryCompiler compiler) {
      return new Prepared(
          asked.brand(),
          WordQuery.of(asked.query()),
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
    List<Prepared> asked = new ArrayList<>();
    for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
      asked.add(brands.get(at));
    }
    Optional<OneItem> index = index(asked, cut, item);
    List<BrandHit> hits = new ArrayList<>();
    for (Prepared brand : asked) {
      brand
          .words()
          .map(words -> WordSpans.of(words, cut))
          .orElseGet(() -> index.orElseThrow().matches(brand.query()))
          .ifPresent(spans -> hits.add(hit(brand.brand(), spans, item)));
    }
    return hits;
  }

  /// The item with what those ask for who ask for more than words.
  private static Optional<OneItem> index(List<Prepared> asked, CutTexts cut, LiveItem item) {
    Set<TextField> texts = EnumSet.noneOf(TextField.class);
    boolean any = false;
    boolean facts = false;
    for (Prepared brand : asked) {
      if (brand.words().isPresent()) continue;
      any = true;
      facts |= brand.facts();
      texts.addAll(brand.texts());
    }
    if (!any) return Optional.empty();
    return Optional.of(OneItem.of(cut, texts, facts ? Documents.facts(item) : List.of()));
  }

  private static BrandHit hit(BrandId brand, WordSpans spans, LiveItem item) {
    String title = item.content().title();
    return new BrandHit(brand, spans.inTitle(title), spans.inBody(title));
  }
}
