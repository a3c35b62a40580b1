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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the Sources screen shows and does.
public final class SourcesViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SourcesViewModel.class);

  private final Live live;
  private final Threads threads;
  private final InstantSource time;
  private final Messages messages;
  private final SourceReader reader;
  private final DetailReader details;
  private final SourceDeeds deeds;
  private final FeedSearch feedSearch;
  private final KeyEntry keyEntry;
  private final CertificateLook certificateLook;
  private final Later loading;
  private final Later opening;

  private final ObservableList<SourceRow> all = FXCollections.observableArrayList();
  private final FilteredList<SourceRow> rows = new FilteredList<>(all);
  private final SourceFilter filter = new SourceFilter();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyBooleanWrapper filling = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<SourceRow>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<SourceDetail>> detail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Set<SourceId> selected = Set.of();
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

  /// What the screen asks of the program.
  public record Services(SourceDesk desk, SourceCare care) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public SourcesViewModel(
      Services services, Live live, Threads threads, InstantSource time, Messages messages) {
    this.live = live;
    this.threads = threads;
    this.time = time;
    this.messages = messages;
    reader = new SourceReader(services.desk(), messages);
    details = new DetailReader(services, messages);
    deeds = new SourceDeeds(services.desk(), services.care(), threads, messages, this::reload);
    feedSearch = new FeedSearch(services.care(), threads, messages);
    keyEntry = new KeyEntry(services.care(), threads, messages);
    certificateLook = new CertificateLook(services.care(), threads, messages, time);
    loading = new Later(threads);
    opening = new Later(threads);
    filter.whenChanged(() -> fill(() -> rows.setPredicate(filter.predicate())));
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
    feedSearch.clear();
    certificateLook.clear();
    loading.forget();
    reading = false;
    again = false;
  }

  /// The lines that fit the filter, in the order in which the sources were added.
  public ObservableList<SourceRow> rows() {
    return rows;
  }

  /// Decides which lines are shown.
  public SourceFilter filter() {
    return filter;
  }

  /// Changes sources and tells what was done.
  public SourceDeeds deeds() {
    return deeds;
  }

  /// Where the screen's work runs.
  Threads threads() {
    return threads;
  }

  FeedSearch feedSearch() {
    return feedSearch;
  }

  KeyEntry keyEntry() {
    return keyEntry;
  }

  CertificateLook certificateLook() {
    return certificateLook;
  }

  /// What the table can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// True while lines are exchanged, when a selection that vanishes means nothing.
  public ReadOnlyBooleanProperty fillingProperty() {
    return filling.getReadOnlyProperty();
  }

  /// All sources in one line: "40 sources · 2 need a look".
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// The chosen sources that are in view.
  public ReadOnlyObjectProperty<List<SourceRow>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The chosen source with its log, when exactly one is chosen.
  public ReadOnlyObjectProperty<Optional<SourceDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// Chooses sources: one is opened beside the table, several can be changed together.
  public void select(Collection<SourceId> sources) {
    Set<SourceId> wanted = new LinkedHashSet<>(sources);
    if (wanted.equals(selected)) return;
    selected = wanted;
    feedSearch.clear();
    choose();
    openSelected();
  }

  /// Which sources are chosen, in view or not.
  Set<SourceId> selected() {
    return selected;
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
    filter.offer(fresh);
    fill(() -> all.setAll(fresh));
    phase.set(fresh.isEmpty() ? Phase.EMPTY : Phase.READY);
    summary.set(summed(fresh));
    openSelected();
    ready();
  }

  private void fill(Runnable change) {
    filling.set(true);
    change.run();
    choose();
    filling.set(false);
  }

  private void choose() {
    chosen.set(rows.stream().filter(row -> selected.contains(row.id())).toList());
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
        selected.size() == 1
            ? all.stream().filter(each -> selected.contains(each.id())).findFirst()
            : Optional.empty();
    if (row.isEmpty()) {
      opening.forget();
      detail.set(Optional.empty());
      return;
    }
    SourceRow open = row.get();
    Instant now = time.instant();
    opening.ask(
        () -> details.read(open, now),
        read -> detail.set(Optional.of(read)),
        failure -> deeds.say(messages.get("detail.failed")));
  }
}
