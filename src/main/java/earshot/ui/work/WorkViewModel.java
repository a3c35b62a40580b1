package earshot.ui.work;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.ui.acts.Picked;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Formats;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// Decides what the Work page shows: which rows, which of them is open, how many there are.
public final class WorkViewModel {
  static final int PAGE = 200;
  // Reading goes on this many rows before the end of what is held.
  private static final int AHEAD = 40;
  // More than anybody scrolls through; acts on all of it go further.
  private static final int MOST_ROWS = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final WorkServices services;
  private final Threads threads;
  private final Timing timing;
  private final WorkActs acts;
  private final Later reading;
  private final Later paging;
  private final Later picking;
  private final WorkList list = new WorkList();
  private final Picked picked = new Picked();
  private final Subscriptions hearing = new Subscriptions();
  private final ObjectProperty<WorkView> view =
      new SimpleObjectProperty<>(this, "view", WorkView.EVERYTHING);
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Heard> heard =
      new ReadOnlyObjectWrapper<>(this, "heard", Heard.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<MentionId>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Instant> now;
  private Delays.Due minute = Delays.Due.NONE;
  private Delays.Due soon = Delays.Due.NONE;
  private boolean turning;
  private boolean inView;

  /// What gives the time, and how it is told.
  ///
  /// @param delays runs work later on the FX thread
  public record Timing(Delays delays, InstantSource clock, Formats formats) {}

  /// What the page can show.
  enum Phase {
    READING,
    EMPTY,
    NONE_FIT,
    READY,
    FAILED
  }

  /// What the head tells: how much there is, and how soon answers came.
  record Heard(WorkCounts counts, Optional<ResponseFigure> responses) {
    static final Heard NOTHING = new Heard(WorkCounts.NONE, Optional.empty());
  }

  private record Read(WorkPage page, Heard heard) {}

  /// Nothing is asked before [#shown].
  public WorkViewModel(WorkServices services, WorkActs acts, Threads threads, Timing timing) {
    this.services = services;
    this.acts = acts;
    this.threads = threads;
    this.timing = timing;
    this.now = new ReadOnlyObjectWrapper<>(this, "now", timing.clock().instant());
    this.reading = new Later(threads);
    this.paging = new Later(threads);
    this.picking = new Later(threads);
    view.addListener((_, _, _) -> turned());
  }

  /// Starts to follow what happens.
  void shown() {
    inView = true;
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(
            threads.screen(), 1_000, events -> events.forEach(this::heard), this::readSoon);
    hearing.add(live().subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    tick();
    read();
  }

  /// Stops to follow what happens; what is selected stays.
  void hidden() {
    inView = false;
    hearing.close();
    minute.cancel();
    soon.cancel();
    reading.forget();
  }

  private Live live() {
    return services.live();
  }

  WorkActs acts() {
    return acts;
  }

  Picked picked() {
    return picked;
  }

  ObservableList<WorkPage.Item> rows() {
    return list.rows();
  }

  ObjectProperty<WorkView> view() {
    return view;
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Heard> heard() {
    return heard.getReadOnlyProperty();
  }

  /// The time by which "2 h late" is told; moves once a minute.
  ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// The mention that is open beside the list.
  ReadOnlyObjectProperty<Optional<MentionId>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// The mentions a key acts on.
  List<MentionId> targets() {
    return picked.or(selected.get());
  }

  int index() {
    return list.index();
  }

  /// Whether the rows change at this moment, so that what a table selects is nobody's choice.
  boolean refilling() {
    return list.turning();
  }

  private void turned() {
    var unused = picked.clear();
    list.choose(Optional.empty());
    selected.set(Optional.empty());
    phase.set(Phase.READING);
    list.rows().clear();
    read();
  }

  /// Reads the list anew, from the first row on.
  void read() {
    if (!inView) return;
    soon.cancel();
    paging.forget();
    turning = false;
    WorkFilter filter = filter();
    int wanted = Math.clamp(list.rows().size(), PAGE, MOST_ROWS);
    reading.ask(
        () ->
            new Read(
                services.desk().work().page(filter, Optional.empty(), wanted),
                new Heard(services.desk().work().counts(), services.responses().get())),
        this::filled,
        _ -> phase.set(Phase.FAILED));
  }

  private WorkFilter filter() {
    return view.get().filter(services.me(), timing.clock().instant(), timing.formats().zone());
  }

  private void filled(Read read) {
    list.begin(read.page());
    heard.set(read.heard());
    if (!list.rows().isEmpty()) phase.set(Phase.READY);
    else phase.set(view.get().narrowed() ? Phase.NONE_FIT : Phase.EMPTY);
  }

  /// Tells which row is the last in sight; more are read as the end comes near.
  void inSight(int last) {
    boolean near = last >= list.rows().size() - AHEAD;
    if (turning || !near || list.next().isEmpty() || list.rows().size() >= MOST_ROWS) return;
    turning = true;
    WorkFilter filter = filter();
    Optional<WorkPage.Token> from = list.next();
    paging.ask(
        () -> services.desk().work().page(filter, from, PAGE),
        page -> {
          list.append(page);
          turning = false;
        },
        _ -> turning = false);
  }

  private void heard(LiveEvent event) {
    switch (event) {
      case LiveEvent.MentionsAdded _, LiveEvent.MentionsChanged _ -> readSoon();
      case LiveEvent.BrandsChanged _,
          LiveEvent.SourcesChanged _,
          LiveEvent.SourcePolled _,
          LiveEvent.ScoresChanged _,
          LiveEvent.SourceInTrouble _,
          LiveEvent.SourceMoved _,
          LiveEvent.NetworkChanged _,
          LiveEvent.PeopleChanged _,
          LiveEvent.SearchesChanged _,
          LiveEvent.RulesChanged _,
          LiveEvent.ReportMade _,
          LiveEvent.SafeguardFailed _,
          LiveEvent.SearchFound _ -> {}
    }
  }

  // Several changes in a row are read once.
  private void readSoon() {
    soon.cancel();
    soon = timing.delays().after(PAUSE, this::read);
  }

  private void tick() {
    minute.cancel();
    now.set(timing.clock().instant());
    minute = timing.delays().after(MINUTE, this::tick);
  }

  /// Opens a mention of the list, or none.
  void choose(Optional<MentionId> mention) {
    list.choose(mention);
    selected.set(mention);
    int at = list.index();
    if (at >= 0) inSight(at);
  }

  void next() {
    list.from(1).ifPresent(id -> choose(Optional.of(id)));
  }

  void previous() {
    list.from(-1).ifPresent(id -> choose(Optional.of(id)));
  }

  void first() {
    choose(list.first());
  }

  void last() {
    choose(list.last());
  }

  /// Selects the open row to be acted on with others, or no longer.
  void pick() {
    if (selected.get().isEmpty()) next();
    selected.get().ifPresent(picked::toggle);
  }

  /// Selects the open row and the one below or above it.
  void extend(int by) {
    picked.add(selected.get().stream().toList());
    if (by > 0) next();
    else previous();
    picked.add(selected.get().stream().toList());
  }

  /// Selects everything that fits, also what is not read yet.
  void pickAll() {
    WorkFilter filter = filter();
    picking.ask(() -> services.all(filter), picked::add, _ -> {});
  }
}
