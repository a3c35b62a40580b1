package earshot.intake;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SavedSearch;
import earshot.model.Traits;
import earshot.search.Arrived;
import earshot.search.Asking;
import earshot.search.Inlining;
import earshot.search.QueryError;
import earshot.search.QueryNames;
import earshot.search.StandingQueries;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells when new mentions match a saved search that alerts, as soon as they are stored.
final class SearchAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(SearchAlerts.class);

  private final Stores stores;
  private final Live live;
  private final QueryNames names;
  private final ZoneId zone;
  private final InstantSource clock;
  private volatile StandingQueries<SavedSearch> alerting = new StandingQueries<>(List.of());

  /// @param zone in which days of queries are meant
  SearchAlerts(Stores stores, Live live, QueryNames names, ZoneId zone, InstantSource clock) {
    this.stores = stores;
    this.live = live;
    this.names = names;
    this.zone = zone;
    this.clock = clock;
  }

  /// Tells from now on.
  void listen() {
    live.subscribe(this::heard);
    prepare();
  }

  private void heard(LiveEvent event) {
    if (event instanceof LiveEvent.MentionsAdded added) match(added.mentions());
    else if (event instanceof LiveEvent.SearchesChanged || event instanceof LiveEvent.BrandsChanged)
      prepare();
  }

  private void match(List<Mention> added) {
    StandingQueries<SavedSearch> asked = alerting;
    if (asked.isEmpty()) return;
    Asking asking = new Asking(names, zone, clock.instant());
    Map<MentionId, Traits> traits =
        stores.mentions().traits(added.stream().map(Mention::id).toList());
    Map<SavedSearch, List<Mention>> found = new LinkedHashMap<>();
    for (Mention mention : added) {
      Arrived arrived = Arrived.of(mention, traits.getOrDefault(mention.id(), Traits.NONE));
      for (SavedSearch search : asked.match(arrived, asking)) {
        found.computeIfAbsent(search, _ -> new ArrayList<>()).add(mention);
      }
    }
    found.forEach((search, mentions) -> live.publish(new LiveEvent.SearchFound(search, mentions)));
  }

  private synchronized void prepare() {
    List<StandingQueries.Asked<SavedSearch>> asked = new ArrayList<>();
    for (SavedSearch search : stores.searches().all()) {
      if (!search.feed().alerting()) continue;
      try {
        asked.add(new StandingQueries.Asked<>(search, Inlining.read(search.query(), names)));
      } catch (QueryError unreadable) {
        // One search that names what is gone must not silence the others.
        LOG.warn("search cannot be read search={} code={}", search.id(), unreadable.code());
      }
    }
    alerting = new StandingQueries<>(asked);
  }
}
