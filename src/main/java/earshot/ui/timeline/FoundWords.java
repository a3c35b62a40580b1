package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.BrandHit;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Span;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.QueryError;
import earshot.search.QueryParser;
import earshot.search.QueryTree;
import earshot.storage.BrandStore;
import earshot.storage.DraftStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the words of cards that brands and the search ask for, and when cards were answered.
public final class FoundWords implements CardFacts {
  private final BrandStore brands;
  private final DraftStore drafts;
  private final InstantSource clock;
  private final ZoneId zone;
  private volatile Prepared prepared = new Prepared(List.of(), new LiveMatcher(List.of()));

  /// Brands with their queries ready to be asked.
  private record Prepared(List<Brand> brands, LiveMatcher matcher) {}

  /// @param zone in which days of a query are meant
  public FoundWords(BrandStore brands, DraftStore drafts, InstantSource clock, ZoneId zone) {
    this.brands = brands;
    this.drafts = drafts;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Map<MentionId, Facts> of(List<Mention> mentions, String query) {
    LiveMatcher matcher = matcher();
    Optional<QueryTree> searched = searched(query);
    Map<MentionId, Instant> sent = drafts.sentAt(mentions.stream().map(Mention::id).toList());
    Map<MentionId, Facts> facts = new HashMap<>();
    for (Mention mention : mentions) {
      List<Span> inTitle = new ArrayList<>();
      List<Span> inBody = new ArrayList<>();
      for (BrandHit hit : matcher.match(LiveItem.of(mention))) {
        inTitle.addAll(hit.inTitle());
        inBody.addAll(hit.inText());
      }
      searched.ifPresent(
          tree -> {
            Explanation why = Explain.explain(tree, mention, zone, clock.instant());
            inTitle.addAll(why.spans(Explanation.Where.TITLE));
            inBody.addAll(why.spans(Explanation.Where.BODY));
          });
      facts.put(
          mention.id(), new Facts(inTitle, inBody, Optional.ofNullable(sent.get(mention.id()))));
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
      searched(brand.query()).ifPresent(tree -> asked.add(new LiveMatcher.Asked(brand.id(), tree)));
    }
    return asked;
  }

  private static Optional<QueryTree> searched(String query) {
    if (query.isBlank()) return Optional.empty();
    try {
      return Optional.of(QueryParser.parse(query));
    } catch (QueryError unreadable) {
      // The field that holds the query says what is wrong with it.
      return Optional.empty();
    }
  }
}
