package earshot.ui.deck;

import earshot.insight.Mentions;
import earshot.intake.SavedSearches;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.ui.searches.SearchDesk;
import earshot.ui.searches.StoredSearches;
import earshot.ui.timeline.Card;
import earshot.ui.timeline.CardFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the saved searches of the opened workspace find.
public final class StoredDeck implements DeckDesk {
  private final SearchDesk searches;
  private final Mentions mentions;
  private final CardFacts facts;

  /// @param facts what cards show beyond the stored mention
  public StoredDeck(SavedSearches searches, Mentions mentions, CardFacts facts) {
    this.searches = new StoredSearches(searches);
    this.mentions = mentions;
    this.facts = facts;
  }

  @Override
  public SearchDesk searches() {
    return searches;
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
}
