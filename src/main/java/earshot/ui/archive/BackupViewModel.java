package earshot.ui.archive;

import earshot.storage.Progress;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the page on backups shows, and does there what a person asks.
public final class BackupViewModel {
  private final BackupDesk desk;
  private final Messages words;
  private final Errands errands;
  private final Later listing;
  private final Later looking;
  private final Later keeping;
  private final ObservableList<BackupDesk.Kept> kept = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rehearsed = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<BackupDesk.Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty second = new SimpleStringProperty("");
  private final StringProperty into = new SimpleStringProperty("");
  private String keptSecond = "";

  /// Shows nothing before [#refresh].
  public BackupViewModel(BackupDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.words = words;
    listing = new Later(threads);
    looking = new Later(threads);
    keeping = new Later(threads);
    errands =
        new Errands(
            threads,
            new Errands.Otherwise(words.get("backup.stopped"), words.get("backup.not")),
            this::refresh);
  }

  /// What is under way, and what came of it.
  public Errands errands() {
    return errands;
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
    listing.ask(desk::state, this::show, errands::fail);
  }

  /// Makes a backup now.
  public void backUp() {
    begin("job.backup", desk::backUp, words.get("backup.made"));
  }

  /// Restores the newest on trial.
  public void rehearse() {
    begin("job.trial", desk::rehearse, words.get("backup.rehearsal-done"));
  }

  /// Looks into a backup before it is restored.
  public void choose(Path backup) {
    errands.clear();
    looking.ask(() -> desk.preview(backup), this::show, errands::fail);
  }

  /// Leaves the chosen backup alone.
  public void forgetChoice() {
    errands.clear();
    preview.set(Optional.empty());
  }

  /// Makes the new workspace from the chosen backup.
  public void restore() {
    Optional<BackupDesk.Preview> chosen = preview.get();
    if (chosen.isEmpty()) return;
    try {
      Path folder = Path.of(into.get().strip()).toAbsolutePath();
      begin(
          "job.restore",
          progress -> desk.restore(chosen.get().file(), folder, progress),
          words.get("backup.restored", folder));
    } catch (InvalidPathException unnamed) {
      errands.refuse(words.get("backup.no-folder", into.get()));
    }
  }

  /// Keeps where copies go, when it was changed.
  public void keepSecond() {
    String folder = second.get().strip();
    if (folder.equals(keptSecond)) return;
    keptSecond = folder;
    errands.clear();
    keeping.ask(
        () -> {
          desk.second(folder);
          return folder;
        },
        kept -> {},
        errands::fail);
  }

  private void begin(String name, Consumer<Progress> task, String done) {
    errands.begin(
        Job.Terms.of(words.get(name)),
        watch -> {
          task.accept(LongWork.heard(watch));
          return done;
        },
        sentence -> {
          errands.say(sentence);
          preview.set(Optional.empty());
        });
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
