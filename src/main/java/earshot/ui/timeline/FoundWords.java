package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.BrandHit;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Posing;
import earshot.model.Span;
import earshot.model.Traits;
import earshot.search.Asking;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.Inlining;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.QueryError;
import earshot.search.QueryNames;
import earshot.search.QueryTree;
import earshot.storage.BrandStore;
import earshot.storage.DraftStore;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the words of cards that brands and the search ask for, what their texts do, and when they
/// were answered.
public final class FoundWords implements CardFacts {
  private final BrandStore brands;
  private final DraftStore drafts;
  private final MentionStore mentions;
  private final StoredPressing pressing;
  private final Supplier<Asking> asking;
  private volatile Prepared prepared = new Prepared(List.of(), new LiveMatcher(List.of()));

  /// Brands with their queries ready to be asked.
  private record Prepared(List<Brand> brands, LiveMatcher matcher) {}

  /// @param asking what names and times in a query mean now
  public FoundWords(Stores stores, Supplier<Asking> asking) {
    this.brands = stores.brands();
    this.drafts = stores.drafts();
    this.mentions = stores.mentions();
    this.pressing = new StoredPressing(stores);
    this.asking = asking;
  }

  @Override
  public Map<MentionId, Facts> of(List<Mention> shown, String query) {
    LiveMatcher matcher = matcher();
    Asking now = asking.get();
    Optional<QueryTree> searched = searched(query, now.names());
    List<MentionId> ids = shown.stream().map(Mention::id).toList();
    Map<MentionId, Instant> sent = drafts.sentAt(ids);
    Map<MentionId, Traits> traits = mentions.traits(ids);
    Map<MentionId, Pressing> presses = pressing.of(ids);
    Map<MentionId, Facts> facts = new HashMap<>();
    for (Mention mention : shown) {
      Traits known = traits.getOrDefault(mention.id(), Traits.NONE);
      List<Span> inTitle = new ArrayList<>();
      List<Span> inBody = new ArrayList<>();
      for (BrandHit hit : matcher.match(LiveItem.of(mention))) {
        inTitle.addAll(hit.inTitle());
        inBody.addAll(hit.inText());
      }
      searched.ifPresent(
          tree -> {
            Explanation why = Explain.explain(tree, mention, known, now);
            inTitle.addAll(why.spans(Explanation.Where.TITLE));
            inBody.addAll(why.spans(Explanation.Where.BODY));
          });
      facts.put(
          mention.id(),
          new Facts(
              inTitle,
              inBody,
              Optional.ofNullable(sent.get(mention.id())),
              known.are(),
              presses.getOrDefault(mention.id(), Pressing.NONE),
              Posing.as(mention, prepared.brands())));
    }
    return facts;
  }

  private LiveMatcher matcher() {
    List<Brand> now = brands.all();
    Prepared known = prepared;
    if (!known.brands().equals(now)) {
      known = new Prepared(now, new LiveMatcher(asked(now)));
      prepared = known;
    }
    return known.matcher();
  }

  private static List<LiveMatcher.Asked> asked(List<Brand> brands) {
    List<LiveMatcher.Asked> asked = new ArrayList<>();
    for (Brand brand : brands) {
      searched(brand.query(), QueryNames.NONE)
          .ifPresent(tree -> asked.add(new LiveMatcher.Asked(brand.id(), tree)));
    }
    return asked;
  }

  private static Optional<QueryTree> searched(String query, QueryNames names) {
    if (query.isBlank()) return Optional.empty();
    try {
      return Optional.of(Inlining.read(query, names));
    } catch (QueryError unreadable) {
      // The field that holds the query says what is wrong with it.
      return Optional.empty();
    }
  }
}
