package earshot.ui.searches;

import earshot.intake.SavedSearches;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.search.QueryError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The saved searches of the opened workspace.
public final class StoredSearches implements SearchDesk {
  private final SavedSearches searches;

  /// Over those of one workspace.
  public StoredSearches(SavedSearches searches) {
    this.searches = searches;
  }

  @Override
  public List<Feed> feeds() {
    // Asked first: an index that is whole stays so while it is counted.
    boolean whole = searches.countsAll();
    return searches.all().stream().map(search -> feed(search, whole)).toList();
  }

  private Feed feed(SavedSearch search, boolean whole) {
    try {
      SavedSearches.Counts counts = searches.count(search);
      return new Feed(search, counts.found(), counts.unread(), whole, "");
    } catch (QueryError unreadable) {
      return new Feed(search, 0, 0, whole, String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public void arrange(List<SavedSearchId> columns) {
    searches.arrange(columns);
  }

  @Override
  public void order(List<SavedSearchId> ids) {
    searches.order(ids);
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

  @Override
  public SavedSearch rename(SavedSearch search, String name) {
    return searches.change(
        search.id(), search.rev(), name, search.query(), search.feed().alerting());
  }

  @Override
  public Runnable remove(SavedSearch search) {
    SavedSearch removed = searches.remove(search.id());
    return () -> {
      SavedSearch unused = searches.putBack(removed);
    };
  }
}
