package earshot.ui.archive;

import earshot.storage.Progress;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the page on backups shows, and does there what a person asks.
public final class BackupViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(BackupViewModel.class);

  private final BackupDesk desk;
  private final Threads threads;
  private final Messages words;
  private final LongWork work;
  private final ObservableList<BackupDesk.Kept> kept = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rehearsed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<BackupDesk.Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty second = new SimpleStringProperty("");
  private final StringProperty into = new SimpleStringProperty("");
  private String keptSecond = "";

  /// Shows nothing before [#refresh].
  public BackupViewModel(BackupDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    work = new LongWork(threads);
  }

  /// What is under way.
  public LongWork work() {
    return work;
  }

  /// The backups, newest first.
  public ObservableList<BackupDesk.Kept> kept() {
    return kept;
  }

  /// When the newest was made and read back.
  public ReadOnlyStringProperty newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /// When one was last restored on trial.
  public ReadOnlyStringProperty rehearsedProperty() {
    return rehearsed.getReadOnlyProperty();
  }

  /// What was done last, or empty.
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The backup that was chosen to restore.
  public ReadOnlyObjectProperty<Optional<BackupDesk.Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Where copies of backups go; call [#keepSecond] when the person has finished typing.
  public StringProperty secondProperty() {
    return second;
  }

  /// Where the new workspace shall lie.
  public StringProperty intoProperty() {
    return into;
  }

  /// Looks again.
  public void refresh() {
    threads.background().execute(this::look);
  }

  /// Makes a backup now.
  public void backUp() {
    begin(desk::backUp, words.get("backup.made"));
  }

  /// Restores the newest on trial.
  public void rehearse() {
    begin(desk::rehearse, words.get("backup.rehearsal-done"));
  }

  /// Looks into a backup before it is restored.
  public void choose(Path backup) {
    clear();
    threads
        .background()
        .execute(
            () -> {
              try {
                BackupDesk.Preview found = desk.preview(backup);
                threads.screen().execute(() -> show(found));
              } catch (RuntimeException refused) {
                threads.screen().execute(() -> fail(refused));
              }
            });
  }

  /// Leaves the chosen backup alone.
  public void forgetChoice() {
    clear();
    preview.set(Optional.empty());
  }

  /// Makes the new workspace from the chosen backup.
  public void restore() {
    Optional<BackupDesk.Preview> chosen = preview.get();
    if (chosen.isEmpty()) return;
    try {
      Path folder = Path.of(into.get().strip()).toAbsolutePath();
      begin(
          progress -> desk.restore(chosen.get().file(), folder, progress),
          words.get("backup.restored", folder));
    } catch (InvalidPathException unnamed) {
      problem.set(words.get("backup.no-folder", into.get()));
    }
  }

  /// Keeps where copies go, when it was changed.
  public void keepSecond() {
    String folder = second.get().strip();
    if (folder.equals(keptSecond)) return;
    keptSecond = folder;
    clear();
    threads
        .background()
        .execute(
            () -> {
              try {
                desk.second(folder);
              } catch (RuntimeException refused) {
                threads.screen().execute(() -> fail(refused));
              }
            });
  }

  private void begin(Consumer<Progress> task, String done) {
    if (work.runningProperty().get()) return;
    clear();
    work.start(
        watch -> {
          task.accept(
              (far, of) -> {
                if (watch.stopped()) throw new CancellationException();
                watch.reached(new earshot.search.Progress(far, Math.max(far, of)));
              });
          return done;
        },
        sentence -> {
          said.set(sentence);
          preview.set(Optional.empty());
          refresh();
        },
        mishap -> {
          fail(mishap);
          refresh();
        });
  }

  private void clear() {
    said.set("");
    problem.set("");
  }

  private void fail(Exception mishap) {
    if (mishap instanceof CancellationException) {
      said.set(words.get("backup.stopped"));
      return;
    }
    LOG.warn("backup page not done kind={}", mishap.getClass().getSimpleName());
    problem.set(Optional.ofNullable(mishap.getMessage()).orElseGet(() -> words.get("backup.not")));
  }

  private void look() {
    try {
      BackupDesk.State state = desk.state();
      threads.screen().execute(() -> show(state));
    } catch (RuntimeException failed) {
      threads.screen().execute(() -> fail(failed));
    }
  }

  private void show(BackupDesk.Preview found) {
    into.set(found.folder().toString());
    preview.set(Optional.of(found));
  }

  private void show(BackupDesk.State state) {
    kept.setAll(state.kept());
    newest.set(
        state.kept().stream()
            .findFirst()
            .map(each -> words.get("backup.newest", words.formats().full(each.at())))
            .orElseGet(() -> words.get("backup.none")));
    rehearsed.set(
        state
            .rehearsed()
            .map(at -> words.get("backup.rehearsed", words.formats().full(at)))
            .orElseGet(() -> words.get("backup.never-rehearsed")));
    keptSecond = state.second();
    second.set(state.second());
  }
}
