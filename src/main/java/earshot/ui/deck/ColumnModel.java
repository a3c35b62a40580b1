package earshot.ui.deck;

import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.SavedSearch;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import earshot.ui.searches.SearchDesk;
import earshot.ui.timeline.Card;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One column of the deck: a page of what its search finds, more as one scrolls, and news behind a
/// pill.
public final class ColumnModel {
  static final int PAGE = 50;
  // A column that was scrolled this far is narrowed by a better query, not read to its end.
  private static final int MOST = 1_000;

  private final DeckDesk desk;
  private final Later reading;
  private final ObservableList<Card> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<SearchDesk.Feed> feed;
  private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.READING);
  private final ReadOnlyObjectWrapper<Order> order =
      new ReadOnlyObjectWrapper<>(this, "order", Order.NEWEST);
  private Optional<PageToken> older = Optional.empty();
  private long counted;
  private boolean turning;

  /// What the column can show.
  public enum State {
    READING,
    READY,
    EMPTY,
    FAILED
  }

  ColumnModel(DeckDesk desk, SearchDesk.Feed first, Threads threads) {
    this.desk = desk;
    reading = new Later(threads);
    feed = new ReadOnlyObjectWrapper<>(this, "feed", first);
    counted = first.found();
  }

  /// The saved search.
  public SavedSearch search() {
    return feed.get().search();
  }

  /// The saved search with its counts.
  public ReadOnlyObjectProperty<SearchDesk.Feed> feedProperty() {
    return feed.getReadOnlyProperty();
  }

  /// In which order the finds stand.
  public ReadOnlyObjectProperty<Order> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /// Lists the finds in this order, from its first on.
  public void sort(Order wanted) {
    order.set(wanted);
    read();
  }

  /// What it finds, in its order, as far as it was read.
  public ObservableList<Card> rows() {
    return rows;
  }

  /// How many finds came since the column was read; they wait behind the pill.
  public ReadOnlyLongProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What the column can show.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Takes new counts; another query is read anew.
  void know(SearchDesk.Feed now) {
    boolean other = !now.search().query().equals(search().query());
    boolean complete = now.whole() && !feed.get().whole();
    feed.set(now);
    if (other || complete) read();
    else if (state.get() == State.EMPTY && now.found() > 0) read();
    // What an index finds that is being made anew is no news.
    else waiting.set(now.whole() ? Math.max(0, now.found() - counted) : 0);
  }

  /// Reads from the first find on.
  public void read() {
    SearchDesk.Feed now = feed.get();
    counted = now.found();
    waiting.set(0);
    turning = false;
    if (!now.problem().isEmpty()) {
      reading.forget();
      rows.clear();
      state.set(State.FAILED);
      return;
    }
    Order listed = order.get();
    reading.ask(
        () -> desk.page(now.search(), listed, Optional.empty(), PAGE),
        page -> {
          older = page.older();
          rows.setAll(page.cards());
          state.set(rows.isEmpty() ? State.EMPTY : State.READY);
        },
        failure -> state.set(State.FAILED));
  }

  /// Reads on, as the end of what was read comes near.
  public void more() {
    if (turning || older.isEmpty() || rows.size() >= MOST) return;
    turning = true;
    SavedSearch search = search();
    Optional<PageToken> from = older;
    Order listed = order.get();
    reading.ask(
        () -> desk.page(search, listed, from, PAGE),
        page -> {
          turning = false;
          older = page.older();
          rows.addAll(page.cards());
        },
        failure -> turning = false);
  }
}
