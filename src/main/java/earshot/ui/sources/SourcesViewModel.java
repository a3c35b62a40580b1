package earshot.ui.sources;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.SourceId;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the Sources screen shows and does.
public final class SourcesViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SourcesViewModel.class);

  private final SourceDesk desk;
  private final Live live;
  private final Threads threads;
  private final InstantSource time;
  private final Messages messages;
  private final SourceReader reader;
  private final Later loading;
  private final Later opening;

  private final ObservableList<SourceRow> all = FXCollections.observableArrayList();
  private final FilteredList<SourceRow> rows = new FilteredList<>(all);
  private final StringProperty find = new SimpleStringProperty("");
  private final BooleanProperty onlyLook = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<SourceDetail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<SourceId> selected = Optional.empty();
  private final Subscriptions hearing = new Subscriptions();
  private boolean reading;
  private boolean again;

  /// What the table can show.
  public enum Phase {
    /// The first answer is awaited.
    READING,
    /// There is no source at all.
    EMPTY,
    /// The table.
    READY,
    /// The sources could not be read.
    FAILED
  }

  /// What the root needs to give; nothing is asked before [#shown].
  public SourcesViewModel(
      SourceDesk desk, Live live, Threads threads, InstantSource time, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.time = time;
    this.messages = messages;
    reader = new SourceReader(desk, messages);
    loading = new Later(threads);
    opening = new Later(threads);
    find.subscribe((was, now) -> filter());
    onlyLook.subscribe((was, now) -> filter());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox = new FxMailbox<>(threads.screen(), 100, this::hear, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    loading.forget();
    reading = false;
    again = false;
  }

  /// The lines that fit the search, in the order in which the sources were added.
  public ObservableList<SourceRow> rows() {
    return rows;
  }

  /// Letters that a name, host or folder must hold.
  public StringProperty findProperty() {
    return find;
  }

  /// Whether only sources are shown that a person can do something about.
  public BooleanProperty onlyLookProperty() {
    return onlyLook;
  }

  /// What the table can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// All sources in one line: "40 sources · 2 need a look".
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// The chosen source with its log.
  public ReadOnlyObjectProperty<Optional<SourceDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Opens a source beside the table, or closes it.
  public void select(Optional<SourceId> source) {
    if (source.equals(selected)) return;
    selected = source;
    openSelected();
  }

  /// Reads everything again; while that is under way, at most once more after it.
  public void reload() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    Instant now = time.instant();
    loading.ask(() -> reader.rows(now), this::take, this::failed);
  }

  /// Stops asking a source.
  public void pause(SourceRow row) {
    act(
        () -> {
          desk.pause(row.id());
          return undoable("done.paused", row, () -> desk.resume(row.id()));
        });
  }

  /// Asks a source again.
  public void resume(SourceRow row) {
    act(
        () -> {
          desk.resume(row.id());
          return undoable("done.resumed", row, () -> desk.pause(row.id()));
        });
  }

  /// Asks a source out of turn.
  public void pollNow(SourceRow row) {
    act(
        () -> {
          desk.pollNow(row.id());
          return new Done(messages.get("done.asking", row.host()), Optional.empty());
        });
  }

  /// Takes a source out; its mentions stay.
  public void remove(SourceRow row) {
    select(Optional.empty());
    act(() -> undoable("done.removed", row, desk.remove(row.id())));
  }

  /// Tells of something done elsewhere on this screen, such as adding sources.
  void tell(Done what) {
    threads
        .screen()
        .execute(
            () -> {
              done.set(Optional.of(what));
              reload();
            });
  }

  private Done undoable(String key, SourceRow row, Runnable undo) {
    return new Done(messages.get(key, row.source().name()), Optional.of(() -> takeBack(undo)));
  }

  private void act(Supplier<Done> deed) {
    threads
        .background()
        .execute(
            () -> {
              try {
                tell(deed.get());
              } catch (RuntimeException failed) {
                LOG.warn("source desk refused why={}", failed.toString());
                tell(new Done(messages.get("done.failed"), Optional.empty()));
              }
            });
  }

  private void takeBack(Runnable undo) {
    threads
        .background()
        .execute(
            () -> {
              undo.run();
              threads.screen().execute(this::reload);
            });
  }

  private void hear(List<LiveEvent> events) {
    if (events.stream().anyMatch(SourcesViewModel::concerns)) reload();
  }

  private static boolean concerns(LiveEvent event) {
    return event instanceof LiveEvent.SourcePolled
        || event instanceof LiveEvent.SourcesChanged
        || event instanceof LiveEvent.SourceMoved;
  }

  private void failed(Exception failure) {
    LOG.warn("sources not read why={}", failure.toString());
    phase.set(Phase.FAILED);
    ready();
  }

  private void ready() {
    reading = false;
    if (!again) return;
    again = false;
    reload();
  }

  private void take(List<SourceRow> fresh) {
    all.setAll(fresh);
    phase.set(fresh.isEmpty() ? Phase.EMPTY : Phase.READY);
    summary.set(summed(fresh));
    openSelected();
    ready();
  }

  private String summed(List<SourceRow> fresh) {
    if (fresh.isEmpty()) return "";
    long look = fresh.stream().filter(row -> row.health().needsALook()).count();
    long paused = fresh.stream().filter(row -> !row.asked()).count();
    StringBuilder line = new StringBuilder(messages.plural("summary.sources", fresh.size()));
    if (paused > 0) line.append(" · ").append(messages.get("summary.paused", paused));
    line.append(" · ")
        .append(look > 0 ? messages.plural("summary.look", look) : messages.get("summary.fine"));
    return line.toString();
  }

  private void openSelected() {
    Optional<SourceRow> row =
        selected.flatMap(id -> all.stream().filter(r -> r.id().equals(id)).findFirst());
    if (row.isEmpty()) {
      opening.forget();
      detail.set(Optional.empty());
      return;
    }
    SourceRow open = row.get();
    Instant now = time.instant();
    opening.ask(
        () -> reader.detail(open, now),
        read -> detail.set(Optional.of(read)),
        failure ->
            done.set(Optional.of(new Done(messages.get("detail.failed"), Optional.empty()))));
  }

  private void filter() {
    String letters = find.get().strip().toLowerCase(Locale.ROOT);
    boolean look = onlyLook.get();
    rows.setPredicate(row -> (!look || row.health().needsALook()) && holds(row, letters));
  }

  private static boolean holds(SourceRow row, String letters) {
    return letters.isEmpty()
        || row.source().name().toLowerCase(Locale.ROOT).contains(letters)
        || row.host().toLowerCase(Locale.ROOT).contains(letters)
        || row.source().setup().folder().toLowerCase(Locale.ROOT).contains(letters);
  }
}
