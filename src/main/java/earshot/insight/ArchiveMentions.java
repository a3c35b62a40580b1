package earshot.insight;

import earshot.model.Brand;
import earshot.model.Cue;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.Posing;
import earshot.model.SourceId;
import earshot.search.Explain;
import earshot.search.Explanation;
import earshot.search.Facet;
import earshot.search.Grouped;
import earshot.search.Grouping;
import earshot.search.Hits;
import earshot.search.LiveItem;
import earshot.search.QueryError;
import earshot.search.QueryParser;
import earshot.search.SearchIndex;
import earshot.storage.BrandStore;
import earshot.storage.CueStore;
import earshot.storage.MentionStore;
import earshot.storage.StarStore;
import earshot.storage.Stores;
import earshot.storage.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers from the database where one of its indexes knows, else from the search index.
public final class ArchiveMentions implements Mentions {
  private final MentionStore store;
  private final BrandStore brands;
  private final CueStore cues;
  private final Withdrawal withdrawal;
  private final StarStore stars;
  private final SearchIndex index;

  /// Pages over one workspace's mentions.
  public ArchiveMentions(Stores stores, SearchIndex index) {
    this.store = stores.mentions();
    this.brands = stores.brands();
    this.cues = stores.cues();
    this.withdrawal = stores.keeping().withdrawal();
    this.stars = stores.work().stars();
    this.index = index;
  }

  @Override
  public MentionPage page(MentionFilter filter, Optional<PageToken> after, int limit) {
    if (databaseKnows(filter)) {
      return store.page(
          filter.brands().stream().findFirst(),
          filter.statuses().stream().findFirst(),
          filter.range(),
          after,
          limit);
    }
    refuseWhileRebuilding();
    return stored(index.page(filter, after, limit));
  }

  @Override
  public MentionPage page(MentionFilter filter, Order order, Optional<PageToken> after, int limit) {
    if (order == Order.NEWEST) return page(filter, after, limit);
    refuseWhileRebuilding();
    return stored(index.oldest(filter, after, limit));
  }

  private MentionPage stored(Hits hits) {
    List<MentionId> ids = hits.tokens().stream().map(PageToken::id).toList();
    return new MentionPage(store.byIds(ids), hits.next());
  }

  @Override
  public long count(MentionFilter filter) {
    if (databaseKnows(filter) && filter.range().isEmpty()) {
      return store.count(
          filter.brands().stream().findFirst(), filter.statuses().stream().findFirst());
    }
    Optional<IndexRebuilding> rebuilding = rebuilding();
    if (rebuilding.isPresent() && databaseKnows(filter)) {
      return store.countIn(
          filter.brands().stream().findFirst(),
          filter.statuses().stream().findFirst(),
          filter.range().orElseThrow());
    }
    refuseWhileRebuilding();
    return index.count(filter);
  }

  @Override
  public Map<Label, Long> countByLabel(MentionFilter filter) {
    refuseWhileRebuilding();
    return index.countByLabel(ofAnyLabel(filter));
  }

  private static MentionFilter ofAnyLabel(MentionFilter filter) {
    return new MentionFilter(
        filter.brands(),
        Set.of(),
        filter.sources(),
        filter.statuses(),
        filter.query(),
        filter.range());
  }

  @Override
  public Map<SourceId, Long> countBySource(MentionFilter filter) {
    refuseWhileRebuilding();
    return index.countBySource(ofAnySource(filter));
  }

  private static MentionFilter ofAnySource(MentionFilter filter) {
    return new MentionFilter(
        filter.brands(),
        filter.labels(),
        Set.of(),
        filter.statuses(),
        filter.query(),
        filter.range());
  }

  @Override
  public Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
    refuseWhileRebuilding();
    return index.countByFacet(filter, facets);
  }

  @Override
  public Counts by(Grouping grouping) {
    return new ByGroup(index.by(grouping));
  }

  @Override
  public Optional<MentionDetail> detail(MentionId id) {
    return store.byId(id).map(this::explained);
  }

  @Override
  public Map<MentionId, List<Cue>> cues(List<MentionId> ids) {
    return cues.of(ids);
  }

  /// Counts by groups: no index of the database has those.
  private final class ByGroup implements Counts {
    private final Grouped grouped;

    private ByGroup(Grouped grouped) {
      this.grouped = grouped;
    }

    @Override
    public long count(MentionFilter filter) {
      refuseWhileRebuilding();
      return grouped.count(filter);
    }

    @Override
    public Map<Label, Long> countByLabel(MentionFilter filter) {
      refuseWhileRebuilding();
      return grouped.countByLabel(ofAnyLabel(filter));
    }

    @Override
    public Map<SourceId, Long> countBySource(MentionFilter filter) {
      refuseWhileRebuilding();
      return grouped.countBySource(ofAnySource(filter));
    }

    @Override
    public Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
      refuseWhileRebuilding();
      return grouped.countByFacet(filter, facets);
    }
  }

  private void refuseWhileRebuilding() {
    rebuilding()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private Optional<IndexRebuilding> rebuilding() {
    return IndexRebuilding.when(index.isReady(), index.progress());
  }

  /// Whether one index of the database answers the filter; anything else is asked of the search
  /// index.
  static boolean databaseKnows(MentionFilter filter) {
    return filter.brands().size() <= 1
        && filter.statuses().size() <= 1
        && filter.labels().isEmpty()
        && filter.sources().isEmpty()
        && filter.query().isBlank();
  }

  /// A query that was kept can be read; should one from another program not be, its brand still has
  /// a name.
  private MentionDetail.Match match(Brand brand, Mention mention) {
    try {
      Explanation explanation =
          Explain.explain(QueryParser.parse(brand.query()), LiveItem.of(mention));
      return new MentionDetail.Match(
          brand.id(),
          brand.name(),
          brand.queryVersion(),
          explanation.holds(),
          explanation.lines().stream()
              .map(line -> new MentionDetail.Line(line.part(), line.holds(), line.found()))
              .toList(),
          explanation.spans(Explanation.Where.TITLE),
          explanation.spans(Explanation.Where.BODY));
    } catch (QueryError unreadable) {
      return new MentionDetail.Match(
          brand.id(), brand.name(), brand.queryVersion(), false, List.of(), List.of(), List.of());
    }
  }

  private MentionDetail explained(Mention mention) {
    List<MentionDetail.Match> matches = new ArrayList<>();
    for (Brand brand : brands.all()) {
      boolean marked = mention.brands().stream().anyMatch(mark -> mark.brand().equals(brand.id()));
      if (marked) matches.add(match(brand, mention));
    }
    List<MentionDetail.SeenIn> seenIn =
        store.sightings(mention.id()).stream()
            .map(seen -> new MentionDetail.SeenIn(seen.sourceName(), seen.at()))
            .toList();
    return new MentionDetail(
        mention,
        store.scores(mention.id()),
        matches,
        seenIn,
        store.said(mention.id()),
        cues.of(mention.id()),
        store.reach(mention.id()),
        Optional.ofNullable(withdrawal.of(List.of(mention.id())).get(mention.id())),
        Posing.as(mention, brands.all()),
        !stars.among(List.of(mention.id()), true).isEmpty());
  }
}
