package earshot.ui.shell;

import earshot.storage.Progress;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on backups and the size of the file shows; long work reports how far it
/// is.
public final class SafetyViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SafetyViewModel.class);
  private static final int STEPS = 100;

  private final SafetyDesk desk;
  private final Threads threads;
  private final Messages words;
  private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
  private final StringProperty second = new SimpleStringProperty("");
  private String keptSecond = "";

  /// Shows nothing before [#refresh].
  public SafetyViewModel(SafetyDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
  }

  /// When the newest backup was made.
  public ReadOnlyStringProperty newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /// What compacting would give back, or empty when it is not worth it.
  public ReadOnlyStringProperty roomProperty() {
    return room.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether a backup or a compaction is under way.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How far it is, 0 to 1.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Where copies of backups go; call [#keepSecond] when the person has finished typing.
  public StringProperty secondProperty() {
    return second;
  }

  /// Looks again.
  public void refresh() {
    threads.background().execute(this::look);
  }

  /// Makes a backup now.
  public void backUp() {
    begin(desk::backUp);
  }

  /// Makes a backup, then the file small.
  public void compact() {
    begin(desk::compact);
  }

  /// Keeps where copies go, when it was changed.
  public void keepSecond() {
    String folder = second.get().strip();
    if (folder.equals(keptSecond)) return;
    keptSecond = folder;
    threads.background().execute(() -> attempt(() -> desk.second(folder)));
  }

  private void begin(Consumer<Progress> work) {
    if (busy.get()) return;
    busy.set(true);
    progress.set(0);
    Reported reported = new Reported();
    threads
        .background()
        .execute(
            () -> {
              attempt(() -> work.accept(reported));
              threads.screen().execute(() -> busy.set(false));
              look();
            });
  }

  private void attempt(Runnable work) {
    String sentence = "";
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("not done kind={}", failed.getClass().getSimpleName());
      sentence = Optional.ofNullable(failed.getMessage()).orElseGet(() -> words.get("safety.not"));
    }
    String said = sentence;
    threads.screen().execute(() -> problem.set(said));
  }

  private void look() {
    try {
      SafetyDesk.State state = desk.state();
      threads.screen().execute(() -> show(state));
    } catch (RuntimeException failed) {
      LOG.warn("safety not read kind={}", failed.getClass().getSimpleName());
    }
  }

  private void show(SafetyDesk.State state) {
    newest.set(
        state
            .newest()
            .map(at -> words.get("safety.newest", words.formats().full(at), state.backups()))
            .orElseGet(() -> words.get("safety.none")));
    room.set(
        state.spare() == 0
            ? ""
            : words.get("safety.room", words.formats().number(state.spare() >> 20)));
    keptSecond = state.second();
    second.set(state.second());
  }

  /// Passes on whole hundredths only: the screen has better things to do.
  private final class Reported implements Progress {
    private long last = -1;

    @Override
    public void at(long done, long of) {
      long step = of == 0 ? 0 : done * STEPS / of;
      if (step == last) return;
      last = step;
      threads.screen().execute(() -> progress.set(step / (double) STEPS));
    }
  }
}
