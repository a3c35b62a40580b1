package earshot.ui.deck;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides which saved searches stand side by side, and what a person does with them.
public final class DeckViewModel {
  private static final Duration COUNT_PAUSE = Duration.ofSeconds(1);

  private final DeckDesk desk;
  private final Live live;
  private final Threads threads;
  private final Timing timing;
  private final Messages messages;
  private final Later loading;
  private final Executor changing;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<ColumnModel> columns = FXCollections.observableArrayList();
  private final ObservableList<SavedSearch> others = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private final ReadOnlyObjectWrapper<Instant> now;
  private Delays.Due counting = Delays.Due.NONE;
  private boolean countingSoon;

  /// What gives the time.
  public record Timing(Delays delays, InstantSource clock) {}

  /// What the deck can show.
  public enum Phase {
    READING,
    /// There is no saved search at all.
    NONE,
    /// There are saved searches, but none has a column.
    EMPTY,
    READY,
    FAILED
  }

  /// What the root needs to give; nothing is asked before [#shown].
  public DeckViewModel(
      DeckDesk desk, Live live, Threads threads, Timing timing, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.timing = timing;
    this.messages = messages;
    now = new ReadOnlyObjectWrapper<>(this, "now", timing.clock().instant());
    loading = new Later(threads);
    changing = new InOrder(threads.background());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    counting.cancel();
    countingSoon = false;
    loading.forget();
  }

  /// The columns from left to right.
  public ObservableList<ColumnModel> columns() {
    return columns;
  }

  /// The saved searches without a column.
  public ObservableList<SavedSearch> others() {
    return others;
  }

  /// What the deck can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The time by which "6 min ago" is told.
  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// Gives a saved search a column at the right end.
  public void add(SavedSearch search) {
    List<SavedSearchId> before = order();
    List<SavedSearchId> after = new ArrayList<>(before);
    after.add(search.id());
    arrange(before, after, messages.get("done.added", search.name()));
  }

  /// Takes a column out of the deck; its search stays.
  public void remove(ColumnModel column) {
    List<SavedSearchId> before = order();
    List<SavedSearchId> after = new ArrayList<>(before);
    after.remove(column.search().id());
    arrange(before, after, messages.get("done.removed", column.search().name()));
  }

  /// Moves a column to the left (negative) or right.
  public void move(ColumnModel column, int by) {
    int from = columns.indexOf(column);
    int to = from + by;
    if (from < 0 || to < 0 || to >= columns.size()) return;
    List<SavedSearchId> before = order();
    List<SavedSearchId> after = new ArrayList<>(before);
    after.add(to, after.remove(from));
    arrange(before, after, messages.get("done.moved", column.search().name()));
  }

  /// Everything the column finds by now is read.
  public void markRead(ColumnModel column) {
    change(
        () -> desk.markRead(column.search().id()),
        back -> tell(messages.get("done.read", column.search().name()), back));
  }

  /// Tells a person of what the column finds, or no longer.
  public void alert(ColumnModel column, boolean on) {
    SavedSearch search = column.search();
    change(
        () -> {
          desk.alert(search, on);
          return search.name();
        },
        name -> say(messages.get(on ? "done.alert" : "done.no-alert", name)));
  }

  /// Reads everything again.
  public void reload() {
    countingSoon = false;
    now.set(timing.clock().instant());
    loading.ask(desk::feeds, this::take, failure -> phase.set(Phase.FAILED));
  }

  private void take(List<DeckDesk.Feed> feeds) {
    List<DeckDesk.Feed> inDeck =
        feeds.stream().filter(feed -> feed.search().column().isPresent()).toList();
    List<ColumnModel> next = new ArrayList<>();
    for (DeckDesk.Feed feed : inDeck) next.add(column(feed));
    // Columns that stay are the same objects: their lists keep their place.
    if (!columns.equals(next)) columns.setAll(next);
    others.setAll(
        feeds.stream()
            .map(DeckDesk.Feed::search)
            .filter(search -> search.column().isEmpty())
            .toList());
    if (!columns.isEmpty()) phase.set(Phase.READY);
    else phase.set(others.isEmpty() ? Phase.NONE : Phase.EMPTY);
  }

  private ColumnModel column(DeckDesk.Feed feed) {
    for (ColumnModel known : columns) {
      if (known.search().id().equals(feed.search().id())) {
        known.know(feed);
        return known;
      }
    }
    ColumnModel fresh = new ColumnModel(desk, feed, threads);
    fresh.read();
    return fresh;
  }

  private List<SavedSearchId> order() {
    return columns.stream().map(column -> column.search().id()).toList();
  }

  private void arrange(List<SavedSearchId> before, List<SavedSearchId> after, String said) {
    List<SavedSearchId> wanted = List.copyOf(after);
    change(
        () -> {
          desk.arrange(wanted);
          return said;
        },
        words -> tell(words, () -> desk.arrange(before)));
  }

  // Two clicks in a row must not overtake each other.
  private <T> void change(Callable<T> deed, Consumer<T> then) {
    changing.execute(
        () -> {
          Runnable told;
          try {
            T came = deed.call();
            told = () -> then.accept(came);
          } catch (Exception failed) {
            told = () -> say(messages.get("done.failed"));
          }
          Runnable saying = told;
          threads
              .screen()
              .execute(
                  () -> {
                    saying.run();
                    reload();
                  });
        });
  }

  private void heard(List<LiveEvent> events) {
    for (LiveEvent event : events) {
      switch (event) {
        case LiveEvent.SearchesChanged _, LiveEvent.BrandsChanged _ -> reload();
        case LiveEvent.MentionsAdded _, LiveEvent.MentionsChanged _, LiveEvent.ScoresChanged _ ->
            recountSoon();
        case LiveEvent.SourcePolled _,
            LiveEvent.SourcesChanged _,
            LiveEvent.SourceInTrouble _,
            LiveEvent.SourceMoved _,
            LiveEvent.NetworkChanged _,
            LiveEvent.PeopleChanged _,
            LiveEvent.RulesChanged _,
            LiveEvent.ReportMade _,
            LiveEvent.SafeguardFailed _,
            LiveEvent.SearchFound _ -> {}
      }
    }
  }

  private void recountSoon() {
    if (countingSoon) return;
    countingSoon = true;
    counting = timing.delays().after(COUNT_PAUSE, this::reload);
  }

  private void tell(String words, Runnable undo) {
    done.set(Optional.of(new Done(words, undo, this::reload)));
  }

  private void say(String words) {
    done.set(Optional.of(new Done(words)));
  }
}
