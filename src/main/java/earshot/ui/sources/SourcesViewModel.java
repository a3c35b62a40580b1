package earshot.ui.sources;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.ui.kit.Latest;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int LOG_LINES = 50;

  private final SourceDesk desk;
  private final Live live;
  private final Threads threads;
  private final InstantSource time;
  private final Messages messages;
  private final SourceWords words;
  private final Latest loading;
  private final Latest opening;

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
  private Optional<Live.Subscription> hearing = Optional.empty();

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
    words = new SourceWords(messages);
    loading = new Latest(threads);
    opening = new Latest(threads);
    find.subscribe(this::filter);
    onlyLook.subscribe(this::filter);
  }

  /// Starts to follow what happens.
  public void shown() {
    hearing = Optional.of(live.subscribe(event -> threads.screen().execute(() -> hear(event))));
    reload();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.ifPresent(Live.Subscription::close);
    hearing = Optional.empty();
    loading.drop();
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

  /// All sources, whatever is searched for; for checks against what is there already.
  List<SourceRow> known() {
    return all;
  }

  /// Opens a source beside the table, or closes it.
  public void select(Optional<SourceId> source) {
    if (source.equals(selected)) return;
    selected = source;
    openSelected();
  }

  /// Reads everything again.
  public void reload() {
    Instant now = time.instant();
    loading.ask(() -> read(now), this::take, failure -> phase.set(Phase.FAILED));
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

  /// The words of one attempt in the log.
  SourceWords words() {
    return words;
  }

  private Done undoable(String key, SourceRow row, Runnable undo) {
    return new Done(
        messages.get(key, row.source().name()), Optional.of(() -> takeBack(undo)));
  }

  private void act(Supplier<Done> deed) {
    threads
        .background()
        .execute(
            () -> {
              try {
                tell(deed.get());
              } catch (RuntimeException failed) {
                LOG.warn("source desk refused", failed);
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

  private void hear(LiveEvent event) {
    switch (event) {
      case LiveEvent.SourcePolled _, LiveEvent.SourcesChanged _ -> reload();
      case LiveEvent.MentionsAdded _,
          LiveEvent.MentionsChanged _,
          LiveEvent.BrandsChanged _ -> {}
    }
  }

  private List<SourceRow> read(Instant now) {
    TimeRange week = CoverageWeek.weekUntil(now, messages.formats().zone());
    List<SourceStatus> statuses = desk.statuses();
    Map<SourceId, List<CoverageSpan>> coverage = desk.coverage(week);
    Map<SourceId, Long> stored = desk.storedSince(week.from());
    List<SourceRow> fresh = new ArrayList<>(statuses.size());
    for (SourceStatus status : statuses) {
      SourceId id = status.source().id();
      List<CoverageSpan> spans = coverage.getOrDefault(id, List.of());
      Health health = Health.of(status, spans, now);
      fresh.add(
          new SourceRow(
              status,
              health,
              words.state(status, health, now),
              CoverageWeek.of(week, spans),
              stored.getOrDefault(id, 0L) / 7.0,
              status
                  .last()
                  .map(last -> messages.formats().ago(last.endedAt(), now))
                  .orElseGet(() -> messages.get("never")),
              words.next(status, now)));
    }
    return fresh;
  }

  private void take(List<SourceRow> fresh) {
    all.setAll(fresh);
    phase.set(fresh.isEmpty() ? Phase.EMPTY : Phase.READY);
    summary.set(summed(fresh));
    openSelected();
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
      opening.drop();
      detail.set(Optional.empty());
      return;
    }
    SourceRow open = row.get();
    Instant now = time.instant();
    opening.ask(
        () -> desk.attempts(open.id(), LOG_LINES),
        log -> detail.set(Optional.of(detail(open, log, now))),
        failure -> detail.set(Optional.of(detail(open, List.of(), now))));
  }

  private SourceDetail detail(SourceRow row, List<PollAttempt> log, Instant now) {
    return new SourceDetail(
        row,
        words.advice(row.status(), row.health(), now),
        words.kind(row.source().setup().kind()),
        words.role(row.source().setup().role()),
        log.stream().map(attempt -> line(attempt, now)).toList());
  }

  private SourceDetail.LogLine line(PollAttempt attempt, Instant now) {
    return new SourceDetail.LogLine(
        words.moment(attempt.endedAt(), now),
        messages.formats().full(attempt.endedAt()),
        words.outcome(attempt),
        attempt,
        words.repairs(attempt.yield().repairs()));
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
