package earshot.ui.archive;

import earshot.language.redact.Profile;
import earshot.model.MentionFilter;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Decides what the sheet that exports a list shows, and writes the file.
public final class ExportViewModel {
  private final ExportDesk desk;
  private final Messages words;
  private final Consumer<String> done;
  private final Errands errands;
  private final Later counting;
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ObjectProperty<ExportDesk.Kind> kind =
      new SimpleObjectProperty<>(ExportDesk.Kind.CSV);
  private final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profile.NAMES_HIDDEN);

  /// What is to be exported.
  ///
  /// @param words what the list is called
  public record Asked(MentionFilter filter, String words) {}

  /// Shows nothing before [#ask].
  ///
  /// @param done hears in a sentence what was written
  public ExportViewModel(ExportDesk desk, Threads threads, Messages words, Consumer<String> done) {
    this.desk = desk;
    this.words = words;
    this.done = done;
    counting = new Later(threads);
    errands =
        new Errands(
            threads,
            new Errands.Otherwise(words.get("export.stopped"), words.get("export.not")),
            () -> {});
  }

  /// What is under way, and what came of it.
  public Errands errands() {
    return errands;
  }

  /// What is to be exported; absent while nothing is asked.
  public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// How many mentions the file will hold, in words.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// What kind of file.
  public ObjectProperty<ExportDesk.Kind> kindProperty() {
    return kind;
  }

  /// What is shown of people.
  public ObjectProperty<Profile> profileProperty() {
    return profile;
  }

  /// Asks how a list is to be exported, unless one is being written.
  public void ask(Asked list) {
    if (errands.work().runningProperty().get()) return;
    errands.clear();
    count.set(words.get("export.counting"));
    asked.set(Optional.of(list));
    counting.ask(
        () -> desk.count(list.filter()),
        many -> count.set(words.plural("export.count", many, list.words())),
        mishap -> {
          count.set("");
          errands.fail(mishap);
        });
  }

  /// Stops what is written, or leaves when nothing is.
  public void leave() {
    if (errands.work().runningProperty().get()) {
      errands.work().stop();
      return;
    }
    counting.forget();
    asked.set(Optional.empty());
  }

  /// Writes the file.
  public void write(Path file) {
    Optional<Asked> list = asked.get();
    if (list.isEmpty()) return;
    ExportDesk.Order order =
        new ExportDesk.Order(list.get().filter(), list.get().words(), kind.get(), profile.get());
    errands.begin(
        Job.Terms.of(words.get("job.export", file.getFileName())),
        watch -> desk.write(order, file, LongWork.heard(watch)),
        many -> {
          asked.set(Optional.empty());
          String said = words.plural("export.done", many, String.valueOf(file.getFileName()));
          errands.work().tell(said);
          done.accept(said);
        });
  }
}
