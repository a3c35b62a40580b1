package earshot.ui.deck;

import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.ui.searches.SearchDesk;
import earshot.ui.timeline.Card;
import java.util.List;
import java.util.Optional;

/// Reads what saved searches find; never call it on the FX thread.
public interface DeckDesk {
  /// The searches themselves.
  SearchDesk searches();

  /// What a search finds, in the order, strictly after the token.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read any more
  Page page(SavedSearch search, Order order, Optional<PageToken> after, int limit);

  /// A part of what a search finds.
  ///
  /// @param older where the following page starts; absent when this is the last
  record Page(List<Card> cards, Optional<PageToken> older) {
    /// Copies the list.
    public Page {
      cards = List.copyOf(cards);
    }
  }
}
