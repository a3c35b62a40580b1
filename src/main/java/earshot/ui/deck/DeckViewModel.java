package earshot.ui.deck;

import earshot.intake.Live;
import earshot.model.SavedSearch;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Done;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.searches.SearchDesk;
import earshot.ui.searches.SearchesScreen;
import earshot.ui.searches.SearchesViewModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides which saved searches stand side by side, and what a person does with them.
public final class DeckViewModel {
  private final DeckDesk desk;
  private final Threads threads;
  private final Timing timing;
  private final SearchesViewModel searches;
  private final ObservableList<ColumnModel> columns = FXCollections.observableArrayList();
  private final ObservableList<SavedSearch> others = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Instant> now;

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
    this.threads = threads;
    this.timing = timing;
    now = new ReadOnlyObjectWrapper<>(this, "now", timing.clock().instant());
    Messages said = Messages.of(SearchesScreen.class, messages.formats());
    searches = new SearchesViewModel(desk.searches(), live, threads, timing.delays(), said);
    searches.whenRead(this::take);
    searches
        .phaseProperty()
        .subscribe(
            found -> {
              if (found == SearchesViewModel.Phase.FAILED) phase.set(Phase.FAILED);
            });
  }

  /// Starts to follow what happens.
  public void shown() {
    searches.shown();
  }

  /// Stops to follow what happens.
  public void hidden() {
    searches.hidden();
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
    return searches.doneProperty();
  }

  /// The time by which "6 min ago" is told.
  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// Gives a saved search a column at the right end.
  public void add(SavedSearch search) {
    searches.column(search, true);
  }

  /// Takes a column out of the deck; its search stays.
  public void remove(ColumnModel column) {
    searches.column(column.search(), false);
  }

  /// Moves a column to the left (negative) or right.
  public void move(ColumnModel column, int by) {
    searches.move(column.search(), by);
  }

  /// Everything the column finds by now is read.
  public void markRead(ColumnModel column) {
    searches.markRead(column.search());
  }

  /// Tells a person of what the column finds, or no longer.
  public void alert(ColumnModel column, boolean on) {
    searches.alert(column.search(), on);
  }

  /// Reads everything again.
  public void reload() {
    searches.reload();
  }

  private void take() {
    now.set(timing.clock().instant());
    List<ColumnModel> next = new ArrayList<>();
    List<SavedSearch> without = new ArrayList<>();
    for (SearchDesk.Feed feed : searches.feeds()) {
      if (feed.search().column().isPresent()) next.add(column(feed));
      else without.add(feed.search());
    }
    next.sort(Comparator.comparing(column -> column.search().column().orElseThrow()));
    // Columns that stay are the same objects: their lists keep their place.
    if (!columns.equals(next)) columns.setAll(next);
    others.setAll(without);
    if (!columns.isEmpty()) phase.set(Phase.READY);
    else phase.set(others.isEmpty() ? Phase.NONE : Phase.EMPTY);
  }

  private ColumnModel column(SearchDesk.Feed feed) {
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
}
