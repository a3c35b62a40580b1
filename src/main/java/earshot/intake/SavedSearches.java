package earshot.intake;

import earshot.model.MentionFilter;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.search.Inlining;
import earshot.search.QueryNames;
import earshot.search.Renaming;
import earshot.search.SearchIndex;
import earshot.storage.SavedSearchStore;
import earshot.storage.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps searches and reads them like feeds: how much each finds, and how much of it is unread.
public final class SavedSearches {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUERY = 20_000;

  private final Stores stores;
  private final SearchIndex index;
  private final Live live;
  private final QueryNames names;
  private final InstantSource clock;

  /// The saved searches of one workspace.
  public SavedSearches(
      Stores stores, SearchIndex index, Live live, QueryNames names, InstantSource clock) {
    this.stores = stores;
    this.index = index;
    this.live = live;
    this.names = names;
    this.clock = clock;
  }

  /// How much a search finds now.
  ///
  /// @param unread those stored after it was last read
  public record Counts(long found, long unread) {}

  /// All of them in the order a person gave them; then those in the deck from left to right, then
  /// by name.
  public List<SavedSearch> all() {
    return store().all();
  }

  /// What a saved search shows, newest first.
  public static MentionFilter filter(SavedSearch search) {
    return new MentionFilter(
        Set.of(), Set.of(), Set.of(), Set.of(), search.query(), Optional.empty());
  }

  /// Counts exactly, over everything that is indexed; [#countsAll] tells whether that is all.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read any more
  public Counts count(SavedSearch search) {
    MentionFilter filter = filter(search);
    long found = index.count(filter);
    Optional<Instant> readUntil = search.feed().readUntil();
    if (readUntil.isEmpty() || found == 0) return new Counts(found, found);
    long last = stores.mentions().lastUntil(readUntil.get());
    return new Counts(found, index.countAfter(filter, last));
  }

  /// Whether counts are of everything stored: not while the index is being made anew.
  public boolean countsAll() {
    return index.isReady() || !index.progress().lacksMany();
  }

  /// Keeps a search at the right end of the deck; what is stored by now counts as read.
  ///
  /// @param alerting whether a person is told of what it finds
  /// @throws earshot.search.QueryError when the query cannot be read
  /// @throws IllegalArgumentException when the name is blank or taken
  public SavedSearch keep(String name, String query, boolean alerting, String byUser) {
    SavedSearch kept = store().keep(checkedName(name), checked(query, name), alerting, byUser);
    changed();
    return kept;
  }

  /// Changes what a search is called, what it asks and whether it alerts. Searches, rules, alert
  /// rules and themes that use it under its name say the new one.
  ///
  /// @param rev of the search this change was made from
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now
  /// @throws earshot.search.QueryError when the query cannot be read
  /// @throws IllegalArgumentException when the name is blank or taken
  public SavedSearch change(
      SavedSearchId id, int rev, String name, String query, boolean alerting) {
    String plain = checkedName(name);
    SavedSearchStore.Terms terms =
        new SavedSearchStore.Terms(plain, checked(query, plain), alerting);
    SavedSearch changed = store().change(id, rev, terms, Renaming::search);
    changed();
    // Rules that use it may have been written anew.
    live.publish(new LiveEvent.RulesChanged());
    return changed;
  }

  /// Removes a search; returns it, to be put back.
  ///
  /// @throws IllegalArgumentException when there is none, or other queries use it
  public SavedSearch remove(SavedSearchId id) {
    store().byId(id).ifPresent(this::requireUnused);
    SavedSearch removed = store().remove(id);
    changed();
    return removed;
  }

  /// Takes a removal back.
  ///
  /// @throws IllegalArgumentException when its name was taken meanwhile
  public SavedSearch putBack(SavedSearch removed) {
    SavedSearch back = store().putBack(removed);
    changed();
    return back;
  }

  /// Lays out the deck: these searches from left to right, the others have no column.
  public void arrange(List<SavedSearchId> columns) {
    store().arrange(columns);
    changed();
  }

  /// Puts the searches into a person's own order; the deck keeps its own.
  public void order(List<SavedSearchId> ids) {
    store().order(ids);
    changed();
  }

  /// Everything stored by now is read; returns the mark it had, for [#readUntil].
  public Optional<Instant> markRead(SavedSearchId id) {
    return readUntil(id, Optional.of(clock.instant()));
  }

  /// Sets since when what it finds is unread, as to take reading back; absent makes everything
  /// unread. Returns the mark it had.
  public Optional<Instant> readUntil(SavedSearchId id, Optional<Instant> until) {
    Optional<Instant> before = store().readUntil(id, until);
    changed();
    return before;
  }

  private static String checkedName(String name) {
    String plain = name.strip();
    if (!plain.isEmpty() && plain.length() <= LONGEST_NAME) return plain;
    throw new IllegalArgumentException("Name the search, with at most 200 characters.");
  }

  // As it will be kept: a search that asks for itself is found out here.
  private String checked(String query, String name) {
    if (query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("A query has at most 20,000 characters; shorten it.");
    }
    String plain = query.strip();
    Inlining.read(plain, new Kept(names, name.strip(), plain));
    return plain;
  }

  private void requireUnused(SavedSearch search) {
    List<String> users =
        store().queries().stream()
            .filter(kept -> Renaming.saysSearch(kept.query(), search.name()))
            .map(NamedUses::of)
            .toList();
    if (users.isEmpty()) return;
    throw new IllegalArgumentException(
        "“%s” is part of %s; change %s first."
            .formatted(
                search.name(), NamedUses.listed(users), users.size() == 1 ? "that" : "those"));
  }

  private SavedSearchStore store() {
    return stores.searches();
  }

  private void changed() {
    live.publish(new LiveEvent.SearchesChanged());
  }
}
