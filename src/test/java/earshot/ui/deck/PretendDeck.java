package earshot.ui.deck;

import earshot.model.Authored;
import earshot.model.Mention;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.ui.Sample;
import earshot.ui.searches.SearchDesk;
import earshot.ui.timeline.Card;
import earshot.ui.timeline.CardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Saved searches over invented mentions in memory; a search finds what contains its words.
public final class PretendDeck implements DeckDesk, SearchDesk {
  /// What was done, in words such as `read 1`.
  public final List<String> done = new ArrayList<>();

  final List<Mention> mentions = new ArrayList<>(Sample.mentions());
  private final List<SavedSearch> searches = new ArrayList<>();

  private boolean whole = true;

  /// Counts of not everything from now on, or of everything.
  public void whole(boolean all) {
    whole = all;
  }

  /// Two columns and a search without one.
  public PretendDeck() {
    keep("Smoke", "smoke", Optional.of(0));
    keep("Northwind", "northwind", Optional.of(1));
    keep("Croissants", "croissant", Optional.empty());
  }

  private void keep(String name, String query, Optional<Integer> column) {
    searches.add(
        new SavedSearch(
            new SavedSearchId(searches.size() + 1),
            name,
            query,
            column,
            new SavedSearch.Feed(Optional.empty(), false),
            new Authored(Sample.NOW, "ada"),
            0));
  }

  private List<Mention> found(SavedSearch search) {
    return mentions.stream()
        .filter(
            mention -> mention.content().whole().toLowerCase(Locale.ROOT).contains(search.query()))
        .toList();
  }

  @Override
  public SearchDesk searches() {
    return this;
  }

  @Override
  public List<Feed> feeds() {
    return searches.stream()
        .map(
            search -> {
              List<Mention> found = found(search);
              long unread = found.stream().filter(search::isUnread).count();
              return new Feed(search, found.size(), unread, whole, "");
            })
        .toList();
  }

  @Override
  public Page page(SavedSearch search, Order order, Optional<PageToken> after, int limit) {
    List<Mention> newest = found(search);
    List<Mention> found = order == Order.NEWEST ? newest : newest.reversed();
    int from =
        after
            .map(token -> found.stream().map(Mention::token).toList().indexOf(token) + 1)
            .orElse(0);
    List<Mention> page = found.subList(from, Math.min(found.size(), from + limit));
    boolean more = from + page.size() < found.size();
    return new Page(
        page.stream().map(mention -> new Card(mention, CardFacts.Facts.NONE)).toList(),
        more ? Optional.of(page.getLast().token()) : Optional.empty());
  }

  @Override
  public void arrange(List<SavedSearchId> columns) {
    done.add("arrange " + columns);
    searches.replaceAll(
        search -> {
          int at = columns.indexOf(search.id());
          return with(search, at < 0 ? Optional.empty() : Optional.of(at), search.feed());
        });
    searches.sort(
        (one, other) ->
            Integer.compare(
                one.column().orElse(Integer.MAX_VALUE), other.column().orElse(Integer.MAX_VALUE)));
  }

  @Override
  public void order(List<SavedSearchId> ids) {
    done.add("order " + ids);
    searches.sort((one, other) -> Integer.compare(ids.indexOf(one.id()), ids.indexOf(other.id())));
  }

  @Override
  public Runnable markRead(SavedSearchId id) {
    done.add("read " + id);
    List<SavedSearch> before = List.copyOf(searches);
    searches.replaceAll(
        search ->
            search.id().equals(id)
                ? with(
                    search,
                    search.column(),
                    new SavedSearch.Feed(Optional.of(Sample.NOW.plusSeconds(1)), false))
                : search);
    return () -> {
      searches.clear();
      searches.addAll(before);
    };
  }

  @Override
  public void alert(SavedSearch search, boolean on) {
    done.add("alert " + search.name() + " " + on);
    searches.replaceAll(
        each ->
            each.id().equals(search.id())
                ? with(each, each.column(), new SavedSearch.Feed(each.feed().readUntil(), on))
                : each);
  }

  @Override
  public SavedSearch rename(SavedSearch search, String name) {
    if (searches.stream().anyMatch(each -> each.name().equals(name))) {
      throw new IllegalArgumentException("There is already a search called “" + name + "”.");
    }
    done.add("rename " + search.name() + " " + name);
    searches.replaceAll(
        each ->
            each.id().equals(search.id())
                ? new SavedSearch(
                    each.id(),
                    name,
                    each.query(),
                    each.column(),
                    each.feed(),
                    each.made(),
                    each.rev() + 1)
                : each);
    return searches.stream()
        .filter(each -> each.id().equals(search.id()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Runnable remove(SavedSearch search) {
    done.add("remove " + search.name());
    List<SavedSearch> before = List.copyOf(searches);
    searches.removeIf(each -> each.id().equals(search.id()));
    return () -> {
      searches.clear();
      searches.addAll(before);
    };
  }

  private static SavedSearch with(
      SavedSearch search, Optional<Integer> column, SavedSearch.Feed feed) {
    return new SavedSearch(
        search.id(), search.name(), search.query(), column, feed, search.made(), search.rev() + 1);
  }
}
