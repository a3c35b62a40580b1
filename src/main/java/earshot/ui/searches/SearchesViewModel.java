package earshot.ui.searches;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.Changes;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Knows all saved searches with their counts, and does what a person wants done with them.
public final class SearchesViewModel {
  private static final Duration COUNT_PAUSE = Duration.ofSeconds(1);

  private final SearchDesk desk;
  private final Live live;
  private final Threads threads;
  private final Delays delays;
  private final Messages messages;
  private final Later loading;
  private final Changes changes;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<SearchDesk.Feed> feeds = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<SavedSearchId>> renaming =
      new ReadOnlyObjectWrapper<>(this, "renaming", Optional.empty());
  private Runnable read = () -> {};
  private Delays.Due counting = Delays.Due.NONE;
  private boolean countingSoon;

  /// What a list of them can show.
  public enum Phase {
    READING,
    NONE,
    READY,
    FAILED
  }

  /// What the root needs to give; nothing is asked before [#shown].
  ///
  /// @param messages the words of [SearchesScreen]
  public SearchesViewModel(
      SearchDesk desk, Live live, Threads threads, Delays delays, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.delays = delays;
    this.messages = messages;
    loading = new Later(threads);
    changes = new Changes(threads, this::sentence, this::reload);
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
    renaming.set(Optional.empty());
  }

  /// Is called whenever they were read, before the list below changes.
  public void whenRead(Runnable listener) {
    read = listener;
  }

  /// All of them, in the order a person gave them.
  public ObservableList<SearchDesk.Feed> feeds() {
    return feeds;
  }

  /// What a list of them can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return changes.doneProperty();
  }

  /// The search whose name is being written anew, where one is.
  public ReadOnlyObjectProperty<Optional<SavedSearchId>> renamingProperty() {
    return renaming.getReadOnlyProperty();
  }

  /// Begins to write a search's name anew.
  public void renaming(SavedSearchId search) {
    renaming.set(Optional.of(search));
  }

  /// Lets a search's name be, where it is the one being written.
  public void leaveName(SavedSearchId search) {
    if (renaming.get().equals(Optional.of(search))) renaming.set(Optional.empty());
  }

  /// Gives a search another name; a blank one or the same changes nothing.
  public void rename(SavedSearch search, String name) {
    renaming.set(Optional.empty());
    String plain = name.strip();
    if (plain.isEmpty() || plain.equals(search.name())) return;
    changes.make(
        () -> desk.rename(search, plain),
        now ->
            changes.turning(
                messages.get("done.renamed", search.name(), now.name()), naming(now, search)));
  }

  private Turns.Way naming(SavedSearch now, SavedSearch before) {
    return () -> naming(desk.rename(now, before.name()), now);
  }

  /// Takes a search away, unless other queries use it; mentions stay.
  public void remove(SavedSearch search) {
    changes.make(
        () -> desk.remove(search),
        back ->
            changes.turning(
                messages.get("done.removed", search.name()),
                Turns.back(back, () -> desk.remove(search))));
  }

  /// Gives a search a column at the right end of the deck, or takes it.
  public void column(SavedSearch search, boolean wanted) {
    List<SavedSearchId> after = new ArrayList<>(columns());
    after.remove(search.id());
    if (wanted) after.add(search.id());
    arrange(after, messages.get(wanted ? "done.column" : "done.no-column", search.name()));
  }

  /// Moves a search's column to the left (negative) or right.
  public void move(SavedSearch search, int by) {
    List<SavedSearchId> after = new ArrayList<>(columns());
    int from = after.indexOf(search.id());
    int to = from + by;
    if (from < 0 || to < 0 || to >= after.size()) return;
    after.add(to, after.remove(from));
    arrange(after, messages.get("done.moved", search.name()));
  }

  /// Whether a search can go up (negative) or down in the list.
  boolean canShift(SavedSearch search, int by) {
    int to = place(search.id()) + by;
    return to >= 0 && to < feeds.size();
  }

  /// Moves a search up (negative) or down in the list.
  public void shift(SavedSearch search, int by) {
    if (canShift(search, by)) put(search, place(search.id()) + by);
  }

  /// Puts a search where another one stands.
  void drop(SavedSearchId moved, SavedSearchId onto) {
    int from = place(moved);
    int to = place(onto);
    if (from >= 0 && to >= 0 && from != to) put(feeds.get(from).search(), to);
  }

  // The list shows it at once: the next key counts from there.
  private void put(SavedSearch search, int to) {
    List<SavedSearchId> before = ids();
    List<SearchDesk.Feed> moved = new ArrayList<>(feeds);
    moved.add(to, moved.remove(place(search.id())));
    feeds.setAll(moved);
    read.run();
    List<SavedSearchId> after = ids();
    changes.make(
        () -> ordering(after, before),
        back -> changes.turning(messages.get("done.sorted", search.name()), back));
  }

  private Turns.Way ordering(List<SavedSearchId> now, List<SavedSearchId> before) {
    desk.order(now);
    return () -> ordering(before, now);
  }

  private int place(SavedSearchId search) {
    return ids().indexOf(search);
  }

  private List<SavedSearchId> ids() {
    return feeds.stream().map(feed -> feed.search().id()).toList();
  }

  /// Everything a search finds by now is read.
  public void markRead(SavedSearch search) {
    changes.make(
        () -> desk.markRead(search.id()),
        back -> changes.tell(messages.get("done.read", search.name()), back));
  }

  /// Tells a person of what a search finds, or no longer.
  public void alert(SavedSearch search, boolean on) {
    changes.make(
        () -> {
          desk.alert(search, on);
          return search.name();
        },
        name -> changes.say(messages.get(on ? "done.alert" : "done.no-alert", name)));
  }

  /// Reads everything again.
  public void reload() {
    countingSoon = false;
    loading.ask(desk::feeds, this::take, failure -> phase.set(Phase.FAILED));
  }

  private void take(List<SearchDesk.Feed> found) {
    if (!feeds.equals(found)) feeds.setAll(found);
    read.run();
    phase.set(found.isEmpty() ? Phase.NONE : Phase.READY);
    if (found.stream().anyMatch(feed -> !feed.whole())) recountSoon();
  }

  private List<SavedSearchId> columns() {
    return feeds.stream()
        .map(SearchDesk.Feed::search)
        .filter(search -> search.column().isPresent())
        .sorted(Comparator.comparing(search -> search.column().orElseThrow()))
        .map(SavedSearch::id)
        .toList();
  }

  private void arrange(List<SavedSearchId> after, String said) {
    List<SavedSearchId> before = columns();
    changes.make(
        () -> {
          desk.arrange(after);
          return said;
        },
        words -> changes.tell(words, () -> desk.arrange(before)));
  }

  private String sentence(Exception failure) {
    boolean told =
        failure instanceof IllegalArgumentException || failure instanceof ChangedMeanwhile;
    return told ? String.valueOf(failure.getMessage()) : messages.get("done.failed");
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
    counting = delays.after(COUNT_PAUSE, this::reload);
  }
}
