package earshot.ui.keeping;

import earshot.privacy.SubjectExport;
import earshot.storage.PersonStore;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
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

/// Finds the person who asks, and writes down what is kept of them.
public final class SubjectViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SubjectViewModel.class);
  private static final int FEWEST_LETTERS = 2;

  private final KeepingDesk desk;
  private final Messages words;
  private final Later finding;
  private final Later proposing;
  private final LongWork work;
  private final ObservableList<PersonStore.Face> found = FXCollections.observableArrayList();
  private final StringProperty letters = new SimpleStringProperty("");
  private final StringProperty into = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<PersonStore.Face>> exporting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// Nobody is found yet.
  public SubjectViewModel(KeepingDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.words = words;
    finding = new Later(threads);
    proposing = new Later(threads);
    work = new LongWork(threads);
    letters.subscribe((was, is) -> find());
  }

  /// Accounts that were found.
  public ObservableList<PersonStore.Face> found() {
    return found;
  }

  /// The letters of a name that is looked for.
  public StringProperty lettersProperty() {
    return letters;
  }

  /// Of whom everything is to be written down.
  public ReadOnlyObjectProperty<Optional<PersonStore.Face>> exportingProperty() {
    return exporting.getReadOnlyProperty();
  }

  /// The folder it is written to.
  public StringProperty intoProperty() {
    return into;
  }

  /// What came of it, or empty.
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Looks again for whom the letters name.
  public void find() {
    String wanted = letters.get().strip();
    said.set("");
    if (wanted.length() < FEWEST_LETTERS) {
      finding.forget();
      found.clear();
      return;
    }
    finding.ask(
        () -> desk.find(wanted),
        faces -> {
          found.setAll(faces);
          if (faces.isEmpty()) said.set(words.get("person.nobody"));
        },
        this::fail);
  }

  /// Asks where everything of somebody is to be written.
  void export(PersonStore.Face face) {
    problem.set("");
    proposing.ask(
        desk::proposed,
        folder -> {
          into.set(folder.toString());
          exporting.set(Optional.of(face));
        },
        this::fail);
  }

  /// Writes nothing.
  void leave() {
    proposing.forget();
    exporting.set(Optional.empty());
  }

  /// Writes it.
  void write() {
    Optional<PersonStore.Face> whom = exporting.get();
    if (whom.isEmpty()) return;
    problem.set("");
    try {
      Path folder = Path.of(into.get().strip()).toAbsolutePath();
      work.start(
          Job.Terms.of(words.get("export.running")).whole(),
          watch -> desk.export(whom.get().account(), folder),
          this::tell,
          this::fail);
    } catch (InvalidPathException unnamed) {
      problem.set(words.get("export.no-folder", into.get()));
    }
  }

  private void tell(SubjectExport.Written written) {
    exporting.set(Optional.empty());
    said.set(words.plural("done.exported", written.mentions(), written.page()));
    work.tell(said.get());
  }

  private void fail(Exception mishap) {
    LOG.warn("subject not exported kind={}", mishap.getClass().getSimpleName());
    problem.set(Optional.ofNullable(mishap.getMessage()).orElseGet(() -> words.get("not")));
  }
}
