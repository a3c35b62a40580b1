package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.model.Status;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// Decides which rows the list holds, which one is selected, and when new ones come in.
final class CardsViewModel {
  // Reading goes on this many rows before the end of what is held.
  private static final int AHEAD = 15;

  private final Mentions mentions;
  private final CardBatches batches;
  private final FilterViewModel filter;
  private final Arrivals arrivals;
  private final Later beginning;
  private final Later paging;
  private final Later renewal;
  private final RowWindow window = new RowWindow();
  private final ReadOnlyObjectWrapper<ListState> state =
      new ReadOnlyObjectWrapper<>(this, "state", ListState.LOADING);
  private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper(this, "shown");
  private final ReadOnlyLongWrapper elsewhere = new ReadOnlyLongWrapper(this, "elsewhere");
  private final Rebuilding rebuilding;
  private final ChosenRow chosen = new ChosenRow(window, index -> inSight(index, index));
  private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper(this, "folded", true);
  private final ReadOnlyObjectWrapper<Order> order =
      new ReadOnlyObjectWrapper<>(this, "order", Order.NEWEST);
  private final Set<MentionId> stale = new HashSet<>();
  private Place place = Runnable::run;
  private boolean turning;

  CardsViewModel(
      TimelineServices.Reading reading, Threads threads, Delays delays, FilterViewModel filter) {
    this.mentions = reading.mentions();
    this.batches = new CardBatches(reading.mentions(), reading.facts(), reading.stories());
    this.filter = filter;
    this.rebuilding = new Rebuilding(delays, this::begin);
    this.arrivals = new Arrivals(batches, threads, delays, filter);
    this.beginning = new Later(threads);
    this.paging = new Later(threads);
    this.renewal = new Later(threads);
  }

  ObservableList<Card> rows() {
    return window.rows();
  }

  /// Whether copies are left out, so that each story has one row.
  ReadOnlyBooleanProperty folded() {
    return folded.getReadOnlyProperty();
  }

  /// Folds copies, or shows them all.
  void fold(boolean yes) {
    if (yes == folded.get()) return;
    folded.set(yes);
    window.folding(yes);
    begin();
  }

  /// In which order the rows stand.
  ReadOnlyObjectProperty<Order> order() {
    return order.getReadOnlyProperty();
  }

  /// Lists the rows in this order, from its first on.
  void order(Order wanted) {
    if (wanted == order.get()) return;
    order.set(wanted);
    begin();
  }

  ReadOnlyObjectProperty<ListState> state() {
    return state.getReadOnlyProperty();
  }

  /// How much of the search index is there again, in percent, while it is being made anew.
  ReadOnlyIntegerProperty rebuilt() {
    return rebuilding.percent();
  }

  /// How many mentions fit the filter, without those behind the pill.
  ReadOnlyLongProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /// How many mentions fit the filter at other times than the window; 0 where it holds enough.
  ReadOnlyLongProperty elsewhere() {
    return elsewhere.getReadOnlyProperty();
  }

  /// How many mentions wait behind the pill.
  ReadOnlyIntegerProperty waiting() {
    return arrivals.count();
  }

  ObjectProperty<Optional<MentionId>> selected() {
    return chosen.id();
  }

  Optional<Card> find(MentionId id) {
    return window.find(id);
  }

  Optional<Card> selectedCard() {
    return chosen.id().get().flatMap(window::find);
  }

  /// The selected row's number in the whole list, from 1; 0 when none is selected.
  long ordinal() {
    return chosen.ordinal();
  }

  /// Whether the first row held is the newest of all.
  boolean atNewest() {
    return window.atNewest() && order.get() == Order.NEWEST;
  }

  void keepPlaceWith(Place keeper) {
    place = keeper;
  }

  /// Reads the list anew, from the newest mention on.
  void begin() {
    rebuilding.cancel();
    arrivals.clear();
    paging.forget();
    renewal.forget();
    stale.clear();
    turning = false;
    if (filter.nothingFits().get()) {
      beginning.forget();
      begun(FirstRows.NONE);
      return;
    }
    if (state.get() != ListState.REBUILDING) state.set(ListState.LOADING);
    FirstRows.Question asked = FirstRows.Question.of(filter, order.get());
    beginning.ask(() -> FirstRows.read(mentions, batches, asked), this::begun, this::notBegun);
  }

  private void notBegun(Exception failure) {
    state.set(rebuilding.waits(failure) ? ListState.REBUILDING : ListState.FAILED);
  }

  private void begun(FirstRows first) {
    place.refill(() -> window.begin(first.rows()));
    shown.set(first.count());
    elsewhere.set(first.elsewhere());
    chosen.follow();
    if (!window.rows().isEmpty()) state.set(ListState.READY);
    else if (filter.narrowed()) state.set(ListState.NONE_FIT);
    else state.set(first.anyOlder() ? ListState.QUIET : ListState.NOTHING_YET);
    place.toNewest();
  }

  /// Tells which rows are in sight; pages are read as the ends come near.
  void inSight(int first, int last) {
    if (turning || state.get() != ListState.READY) return;
    if (last >= window.rows().size() - AHEAD && window.older().isPresent()) readOlder();
    else if (first <= AHEAD && !window.atNewest()) readNewer();
  }

  private void readOlder() {
    MentionFilter asked = filter.filter().get();
    Optional<PageToken> from = window.older();
    Order listed = order.get();
    turn(() -> batches.page(asked, listed, from), window::append);
  }

  private void readNewer() {
    MentionFilter asked = filter.filter().get();
    RowWindow.Dropped dropped = window.newer().orElseThrow();
    Card head = window.rows().getFirst();
    Order listed = order.get();
    turn(() -> batches.between(asked, listed, dropped, head), window::prepend);
  }

  private <T> void turn(Callable<T> reading, Consumer<T> putting) {
    turning = true;
    paging.ask(
        reading,
        read -> {
          place.keep(() -> putting.accept(read));
          turning = false;
        },
        _ -> turning = false);
  }

  /// Takes news from the intake; the list does not move.
  void heard(List<Mention> news) {
    arrivals.heard(news);
  }

  /// Takes note that news was left out; the pill leads to reading the list anew.
  void missed() {
    arrivals.missed();
  }

  /// Shows the mentions that wait, and the newest row.
  void showNew() {
    if (order.get() != Order.NEWEST) {
      order(Order.NEWEST);
    } else if (arrivals.count().get() == 0 && window.atNewest()) {
      place.toNewest();
    } else if (arrivals.tooMany() || !window.atNewest() || state.get() != ListState.READY) {
      begin();
    } else {
      List<Card> taken = arrivals.take();
      place.refill(() -> window.insert(taken));
      shown.set(shown.get() + taken.size());
      chosen.follow();
      place.toNewest();
      // Their stories may have been found since they came.
      changed(taken.stream().map(Card::id).collect(Collectors.toSet()));
    }
  }

  /// Renews rows whose mentions changed, and lets go of those that are no longer stored.
  void changed(Set<MentionId> ids) {
    // By the rows, which are few: thousands of mentions may have changed at once.
    window.rows().stream().map(Card::id).filter(ids::contains).forEach(stale::add);
    if (stale.isEmpty()) return;
    List<MentionId> asked = List.copyOf(stale);
    String query = filter.filter().get().query();
    renewal.ask(
        () -> batches.anew(asked, query),
        cards -> {
          asked.forEach(stale::remove);
          place.refill(() -> renew(asked, cards));
        },
        _ -> {});
  }

  private void renew(List<MentionId> asked, List<Card> cards) {
    shown.set(shown.get() - window.renew(asked, cards));
    window.fold();
    chosen.follow();
    if (window.rows().isEmpty()) begin();
  }

  /// Shows a status at once, before the database has it.
  void show(MentionId id, Status status, Optional<Instant> sentAt) {
    place.refill(() -> window.replace(id, card -> card.with(status, sentAt)));
  }

  /// Selects the next older row, or the first when none is selected.
  void next() {
    chosen.step(1);
  }

  void previous() {
    chosen.step(-1);
  }

  void first() {
    if (window.atNewest()) chosen.choose(0);
    else begin();
  }

  void last() {
    chosen.choose(window.rows().size() - 1);
  }
}
