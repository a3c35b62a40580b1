package earshot.ui.deck;

import earshot.insight.Mentions;
import earshot.intake.SavedSearches;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.search.QueryError;
import earshot.ui.timeline.Card;
import earshot.ui.timeline.CardFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The saved searches of the opened workspace.
public final class StoredDeck implements DeckDesk {
  private final SavedSearches searches;
  private final Mentions mentions;
  private final CardFacts facts;

  /// @param facts what cards show beyond the stored mention
  public StoredDeck(SavedSearches searches, Mentions mentions, CardFacts facts) {
    this.searches = searches;
    this.mentions = mentions;
    this.facts = facts;
  }

  @Override
  public List<Feed> feeds() {
    return searches.all().stream().map(this::feed).toList();
  }

  private Feed feed(SavedSearch search) {
    try {
      SavedSearches.Counts counts = searches.count(search);
      return new Feed(search, counts.found(), counts.unread(), "");
    } catch (QueryError unreadable) {
      return new Feed(search, 0, 0, String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public Page page(SavedSearch search, Order order, Optional<PageToken> after, int limit) {
    MentionPage page = mentions.page(SavedSearches.filter(search), order, after, limit);
    Map<MentionId, CardFacts.Facts> known = facts.of(page.mentions(), search.query());
    List<Card> cards =
        page.mentions().stream()
            .map(
                mention ->
                    new Card(mention, known.getOrDefault(mention.id(), CardFacts.Facts.NONE)))
            .toList();
    return new Page(cards, page.next());
  }

  @Override
  public void arrange(List<SavedSearchId> columns) {
    searches.arrange(columns);
  }

  @Override
  public Runnable markRead(SavedSearchId search) {
    Optional<Instant> before = searches.markRead(search);
    return () -> {
      Optional<Instant> unused = searches.readUntil(search, before);
    };
  }

  @Override
  public void alert(SavedSearch search, boolean on) {
    SavedSearch unused =
        searches.change(search.id(), search.rev(), search.name(), search.query(), on);
  }
}
