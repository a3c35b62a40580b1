package earshot.ui.searches;

import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import java.util.List;

/// Reads, changes and arranges saved searches; never call it on the FX thread.
public interface SearchDesk {
  /// All saved searches with their counts, in the order a person gave them.
  List<Feed> feeds();

  /// Lays out the deck: these searches from left to right, the others have no column.
  void arrange(List<SavedSearchId> columns);

  /// Puts the searches into this order; the deck keeps its own.
  void order(List<SavedSearchId> searches);

  /// Everything stored by now is read.
  ///
  /// @return puts the mark back where it was
  Runnable markRead(SavedSearchId search);

  /// Tells a person of what a search finds, or no longer.
  ///
  /// @throws RuntimeException with a sentence when somebody else changed it meanwhile
  void alert(SavedSearch search, boolean on);

  /// Gives a search another name, in the queries that use it too.
  ///
  /// @throws IllegalArgumentException with a sentence when the name is blank or taken
  /// @throws RuntimeException with a sentence when somebody else changed it meanwhile
  SavedSearch rename(SavedSearch search, String name);

  /// Takes a search away.
  ///
  /// @return puts it back as it was, with its column and what was read of it
  /// @throws IllegalArgumentException with a sentence that names the queries that use it
  Runnable remove(SavedSearch search);

  /// A saved search with its counts.
  ///
  /// @param found how many mentions it finds, exactly
  /// @param unread those stored after it was last read
  /// @param whole whether everything stored was counted; if not, both numbers are the least there
  ///   can be
  /// @param problem why it cannot be read any more, or empty
  record Feed(SavedSearch search, long found, long unread, boolean whole, String problem) {}
}
