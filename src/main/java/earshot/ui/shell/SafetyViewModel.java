package earshot.ui.shell;

import earshot.storage.Progress;
import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
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

  private final SafetyDesk desk;
  private final Threads threads;
  private final Messages words;
  private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final LongWork work;
  private final StringProperty second = new SimpleStringProperty("");
  private String keptSecond = "";

  /// Shows nothing before [#refresh].
  public SafetyViewModel(SafetyDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    work = new LongWork(threads);
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

  /// The backup or the compaction that is under way.
  public LongWork work() {
    return work;
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
    begin("safety.backing-up", desk::backUp);
  }

  /// Makes a backup, then the file small.
  public void compact() {
    begin("safety.compacting", desk::compact);
  }

  /// Keeps where copies go, when it was changed.
  public void keepSecond() {
    String folder = second.get().strip();
    if (folder.equals(keptSecond)) return;
    keptSecond = folder;
    threads
        .background()
        .execute(
            () -> {
              String trouble = "";
              try {
                desk.second(folder);
              } catch (RuntimeException failed) {
                trouble = sentence(failed);
              }
              String said = trouble;
              threads.screen().execute(() -> problem.set(said));
            });
  }

  private void begin(String name, Consumer<Progress> deed) {
    if (work.runningProperty().get()) return;
    work.start(
        Job.Terms.of(words.get(name)),
        watch -> {
          deed.accept(LongWork.heard(watch));
          return true;
        },
        done -> ended(""),
        failed -> ended(sentence(failed)));
  }

  private void ended(String trouble) {
    problem.set(trouble);
    refresh();
  }

  private String sentence(Exception failed) {
    if (failed instanceof CancellationException) return "";
    LOG.warn("not done kind={}", failed.getClass().getSimpleName());
    return Optional.ofNullable(failed.getMessage()).orElseGet(() -> words.get("safety.not"));
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
}
