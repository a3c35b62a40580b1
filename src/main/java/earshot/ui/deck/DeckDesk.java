package earshot.ui.deck;

import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.ui.timeline.Card;
import java.util.List;
import java.util.Optional;

/// Reads and arranges saved searches; never call it on the FX thread.
public interface DeckDesk {
  /// All saved searches with their counts: those in the deck from left to right, then the others.
  List<Feed> feeds();

  /// What a search finds, in the order, strictly after the token.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read any more
  Page page(SavedSearch search, Order order, Optional<PageToken> after, int limit);

  /// Lays out the deck: these searches from left to right, the others have no column.
  void arrange(List<SavedSearchId> columns);

  /// Everything stored by now is read.
  ///
  /// @return puts the mark back where it was
  Runnable markRead(SavedSearchId search);

  /// Tells a person of what a search finds, or no longer.
  ///
  /// @throws RuntimeException with a sentence when somebody else changed it meanwhile
  void alert(SavedSearch search, boolean on);

  /// A saved search with its counts.
  ///
  /// @param found how many mentions it finds, exactly
  /// @param unread those stored after it was last read
  /// @param problem why it cannot be read any more, or empty
  record Feed(SavedSearch search, long found, long unread, String problem) {}

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
