package earshot.ui.shell;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the frame of the window says: the status words, the badge, and where one is.
public final class ShellViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);

  private final Listening listening;
  private final Threads threads;
  private final InstantSource time;
  private final Messages messages;
  private final StatusWords words;
  private final Live live;
  private final Later asking;

  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lastMention = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper covered = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper stored = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper inTrouble = new ReadOnlyIntegerWrapper();
  private final IntegerProperty answersDue = new SimpleIntegerProperty(this, "answersDue");
  private final IntegerProperty openAlerts = new SimpleIntegerProperty(this, "openAlerts");
  private final StringProperty zone = new SimpleStringProperty(this, "zone", "");
  private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Dot> dot = new ReadOnlyObjectWrapper<>(Dot.RESTING);
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private Optional<ListeningStatus> known = Optional.empty();
  private final Subscriptions hearing = new Subscriptions();
  private boolean underway;
  private boolean again;
  private Visited visited = new Visited("");
  private Consumer<String> search = query -> {};
  private Runnable ledger = () -> {};

  /// The colour of the dot in the status bar.
  public enum Dot {
    /// Sources are asked.
    LISTENING,
    /// Nothing is asked at the moment.
    RESTING
  }

  /// What the root needs to give; nothing is asked before [#started].
  public ShellViewModel(
      Listening listening, Live live, Threads threads, InstantSource time, Messages messages) {
    this.listening = listening;
    this.live = live;
    this.threads = threads;
    this.time = time;
    this.messages = messages;
    words = new StatusWords(messages);
    asking = new Later(threads);
  }

  /// Hands what is typed into the search field on, after going to the first place.
  public void whenSearched(Consumer<String> listener) {
    search = listener;
  }

  /// Leads to the book of what left this computer.
  public void whenLedgerAsked(Runnable way) {
    ledger = way;
  }

  /// Shows what left this computer.
  public void openLedger() {
    ledger.run();
  }

  /// Starts to follow what happens.
  public void started() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, events -> refresh(), this::refresh);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    refresh();
  }

  /// Stops to follow what happens.
  public void stopped() {
    hearing.close();
    asking.forget();
    underway = false;
    again = false;
  }

  /// Asks how the listening goes; while that is under way, at most once more after it.
  public void refresh() {
    if (underway) {
      again = true;
      return;
    }
    underway = true;
    asking.ask(
        listening::status,
        status -> {
          take(status);
          ready();
        },
        failure -> {
          state.set(messages.get("status.unknown"));
          ready();
        });
  }

  private void ready() {
    underway = false;
    if (!again) return;
    again = false;
    refresh();
  }

  /// Says the same status again as time goes by; call it once a second.
  public void tick() {
    known.ifPresent(this::say);
  }

  /// What the poller does.
  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// How many sources answered and when the next is due, or empty.
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// When the last mention came, or empty.
  public ReadOnlyStringProperty lastMentionProperty() {
    return lastMention.getReadOnlyProperty();
  }

  /// How many sources need a look, or empty.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// How much of this day was covered, or empty.
  public ReadOnlyStringProperty coveredProperty() {
    return covered.getReadOnlyProperty();
  }

  /// How many mentions are stored.
  public ReadOnlyStringProperty storedProperty() {
    return stored.getReadOnlyProperty();
  }

  /// The badge at Sources.
  public ReadOnlyIntegerProperty inTroubleProperty() {
    return inTrouble.getReadOnlyProperty();
  }

  /// How many answers are due today, bound by whoever counts them.
  public IntegerProperty answersDueProperty() {
    return answersDue;
  }

  /// The badge at Alerts; whoever counts them binds it.
  public IntegerProperty openAlertsProperty() {
    return openAlerts;
  }

  /// The zone by whose clocks times are told, where the computer's show others; else empty. Set by
  /// whoever knows both.
  public StringProperty zoneProperty() {
    return zone;
  }

  /// Whether the person works offline.
  public ReadOnlyBooleanProperty offlineProperty() {
    return offline.getReadOnlyProperty();
  }

  /// The colour of the dot.
  public ReadOnlyObjectProperty<Dot> dotProperty() {
    return dot.getReadOnlyProperty();
  }

  /// Where one is, by the id of the place.
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// What is to be said in a notice, or empty.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Begins at a place, with nothing behind.
  public void begin(String start) {
    visited = new Visited(start);
    place.set(start);
  }

  /// Goes to a place.
  public void open(String id) {
    visited.go(id);
    place.set(visited.here());
  }

  /// Goes to the place before, if there is one.
  public void back() {
    visited.back().ifPresent(place::set);
  }

  /// Goes forth again after going back.
  public void forth() {
    visited.forth().ifPresent(place::set);
  }

  /// Searches the timeline, whatever place one is at.
  public void search(String timeline, String query) {
    open(timeline);
    search.accept(query.strip());
  }

  /// Asks all sources now, unless one works offline.
  public void pollNow() {
    if (offline.get()) {
      say(messages.get("notice.offline"));
      return;
    }
    say(messages.get("notice.asking"));
    inBackground(listening::pollNow);
  }

  /// Stops or starts all asking.
  public void workOffline(boolean wanted) {
    if (wanted == offline.get()) return;
    offline.set(wanted);
    inBackground(() -> listening.workOffline(wanted));
  }

  // Never through `asking`: a newer question may drop an older one, a deed must be done.
  private void inBackground(Runnable deed) {
    threads
        .background()
        .execute(
            () -> {
              try {
                deed.run();
              } catch (RuntimeException failed) {
                LOG.warn("listening refused why={}", failed.toString());
                threads.screen().execute(() -> say(messages.get("notice.failed")));
              }
              threads.screen().execute(this::refresh);
            });
  }

  private void take(ListeningStatus status) {
    known = Optional.of(status);
    offline.set(status.mode() instanceof ListeningStatus.Offline);
    inTrouble.set(status.inTrouble());
    dot.set(status.asks() ? Dot.LISTENING : Dot.RESTING);
    say(status);
  }

  private void say(ListeningStatus status) {
    var now = time.instant();
    state.set(words.state(status, now));
    progress.set(words.progress(status, now));
    lastMention.set(words.lastMention(status, now));
    trouble.set(words.trouble(status));
    covered.set(words.covered(status));
    stored.set(words.stored(status));
  }

  private void say(String sentence) {
    // The same sentence twice is said twice.
    notice.set("");
    notice.set(sentence);
  }
}
